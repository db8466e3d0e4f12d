package dev.footnote.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footnote.store.Inbox.Pending;
import dev.footnote.store.Lease;
import dev.footnote.store.Store;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Kills a process that works on the store, and takes over, on each engine. */
class TwoProcessesTest extends StoreContract {

    @Test
    void losesNoAcceptedUpdateToSigkill() throws IOException, InterruptedException {
        List<Long> said = new ArrayList<>();
        try (Inhabitant accepting = Inhabitant.accepting(place)) {
            while (said.size() < 150) {
                said.add(Long.valueOf(accepting.line()));
            }
            accepting.kill();
            for (String line = accepting.line(); !line.isEmpty(); line = accepting.line()) {
                said.add(Long.valueOf(line));
            }
        }
        List<Long> kept =
                store.inbox().unfinished().stream().map(Pending::update).toList();
        // the last one may have been accepted and not been said
        assertThat(kept).containsAll(said).hasSizeBetween(said.size(), said.size() + 1);
        assertThat(kept)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, kept.size()).boxed().toList());
        assertThat(store.inbox().begin(2)).isTrue();
    }

    @Test
    void takesOverWithinSecondsOfTheHoldersDeath() throws IOException, InterruptedException {
        try (Inhabitant holder = Inhabitant.holding(place);
                Lease lease = store.lease("poll")) {
            assertThat(holder.line()).isEqualTo("true");
            assertThat(lease.tryAcquire()).isFalse();
            assertThat(lease.isHeld()).isFalse();
            holder.kill();
            await().atMost(Duration.ofSeconds(3)).until(lease::tryAcquire);
            assertThat(lease.isHeld()).isTrue();
        }
    }

    @Test
    void givesALeaseToOneOfOneProcessToo() {
        try (Lease second = store.lease("poll");
                Lease other = store.lease("another")) {
            try (Lease first = store.lease("poll")) {
                assertThat(first.tryAcquire()).isTrue();
                assertThat(first.tryAcquire()).isTrue();
                assertThat(second.tryAcquire()).isFalse();
                assertThat(first.isHeld()).isTrue();
                assertThat(other.tryAcquire()).isTrue();
            }
            assertThat(second.tryAcquire()).isTrue();
        }
    }

    @Test
    void letsTwoInstancesMakeTheStoreAtTheSameTime() throws IOException {
        String empty = engine == Engine.SQLITE
                ? folder.resolve("new/data").toString()
                : PostgresServer.get().emptyDatabase();
        try (Inhabitant one = Inhabitant.holding(empty);
                Inhabitant two = Inhabitant.holding(empty)) {
            assertThat(List.of(one.line(), two.line())).containsExactlyInAnyOrder("true", "false");
        }
    }

    @Test
    void letsTwoInstancesWorkOnOneStore() {
        try (Store other = Engine.open(place, clock)) {
            assertThat(store.inbox().accept(1, ANN, "{}")).isTrue();
            assertThat(other.inbox().accept(1, ANN, "{}")).isFalse();
            assertThat(other.inbox().begin(1)).isTrue();
            other.inbox().finish(1);
            assertThat(store.inbox().unfinished()).isEmpty();
        }
    }
}
