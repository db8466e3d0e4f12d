package dev.footnote.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.health.Health;
import dev.footnote.store.Store;
import dev.footnote.store.StoreException;
import dev.footnote.store.StoreException.Kind;
import dev.footnote.store.sql.SqlStore;
import dev.footnote.store.watch.StoreWatch;
import dev.footnote.telegram.ChannelHealth;
import dev.footnote.telegram.ChannelHealth.Phase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as well, and what an operator is told. */
class BotHealthTest {

    @TempDir
    private Path folder;

    @Test
    void tellsWhatThePollerAndTheStoreAreDoing() {
        try (Store store = SqlStore.inFolder(folder, Clock.systemUTC());
                StoreWatch watch = StoreWatch.ofNothing()) {
            store.inbox().accept(1, 5, "{}");
            store.inbox().accept(2, 5, "{}");
            for (int i = 0; i < 3; i++) {
                store.inbox().fail(2);
            }
            store.replies().attempt(1, 0, 5);
            store.replies().attempt(1, 0, 5);
            Health health = health(Phase.POLLING, Optional.empty(), store, watch);

            assertThat(health.well()).isTrue();
            assertThat(health.details())
                    .containsEntry("poller", "polling")
                    .containsEntry("telegram", "ok")
                    .containsEntry("store", "ok")
                    .containsEntry("waiting", 3)
                    .containsEntry("unanswered", 1L)
                    .containsEntry("setAside", 1L)
                    .containsEntry("doubtful", 1L);
        }
    }

    @Test
    void aStandbyIsWellButNotWhatCannotServe() {
        try (Store store = SqlStore.inFolder(folder, Clock.systemUTC());
                StoreWatch watch = StoreWatch.ofNothing()) {
            assertThat(health(Phase.STANDBY, Optional.empty(), store, watch).well())
                    .isTrue();
            assertThat(health(Phase.STARTING, Optional.empty(), store, watch).well())
                    .isFalse();
            assertThat(health(Phase.POLLING, Optional.of("timeout"), store, watch)
                            .well())
                    .isFalse();
            watch.report(new StoreException(Kind.FULL, "no room"));
            Health full = health(Phase.POLLING, Optional.empty(), store, watch);

            assertThat(full.well()).isFalse();
            assertThat(full.details()).containsEntry("store", "full");
        }
    }

    private static Health health(Phase phase, Optional<String> trouble, Store store, StoreWatch watch) {
        return new BotHealth(() -> new ChannelHealth(phase, trouble, 3), store, watch).get();
    }
}
