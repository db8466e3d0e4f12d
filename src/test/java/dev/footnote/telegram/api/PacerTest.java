package dev.footnote.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When calls may be made. */
class PacerTest {

    @Test
    void aGroupGetsNoMoreThanTwentyMessagesInAMinute() {
        Clock still = Clock.fixed(Instant.EPOCH.plusSeconds(1_000), ZoneOffset.UTC);
        Pacer pacer = new Pacer(still, Pace.CHAT, Pace.GROUP, Pace.OVERALL);

        long inAMinute = IntStream.range(0, 40)
                .mapToObj(i -> pacer.reserve(-5))
                .filter(wait -> wait.compareTo(Duration.ofMinutes(1)) <= 0)
                .count();

        assertThat(inAMinute).isEqualTo(20);
    }
}
