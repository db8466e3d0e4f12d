package dev.footnote.telegram.api;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells loops to end, and ends their pauses. */
public final class StopSignal {

    private final CountDownLatch given = new CountDownLatch(1);

    public void give() {
        given.countDown();
    }

    public boolean isGiven() {
        return given.getCount() == 0;
    }

    /** Returns after the duration, or as soon as the signal is given. */
    public void pause(Duration duration) throws InterruptedException {
        given.await(duration.toMillis(), TimeUnit.MILLISECONDS);
    }
}
