package dev.footnote.telegram.api;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait after failures in a row: doubling from {@code first} up to {@code cap}, each within a quarter. */
public record BackOff(Duration first, Duration cap) {

    public static final BackOff DEFAULT = new BackOff(Duration.ofMillis(500), Duration.ofSeconds(30));

    private static final int MAX_DOUBLINGS = 20;

    /** The wait after the {@code failures}-th failure in a row, counted from 1; never more than the cap. */
    public Duration after(int failures) {
        long doubled = first.toMillis() << Math.min(failures - 1, MAX_DOUBLINGS);
        double spread = 0.75 + ThreadLocalRandom.current().nextDouble() / 4;
        return Duration.ofMillis(Math.round(Math.min(doubled, cap.toMillis()) * spread));
    }
}
