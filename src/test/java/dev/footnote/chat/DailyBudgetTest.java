package dev.footnote.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.model.Allowance;
import dev.footnote.store.Store;
import dev.footnote.store.TokenUsage;
import dev.footnote.store.memory.MemoryArchive;
import dev.footnote.store.sql.SqlStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person, and all together, may have a model cost a day. */
class DailyBudgetTest {

    private static final ChatId GROUP = new ChatId(-700);
    private static final Asker ANN = Asker.in(new ChatId(101));
    private static final Asker ANN_IN_GROUP = new Asker(GROUP, 101);
    private static final Asker BEN_IN_GROUP = new Asker(GROUP, 202);

    @TempDir
    private Path folder;

    private final TokenUsage usage = new MemoryArchive(Clock.systemUTC()).usage();

    @Test
    void aPersonsTokensCountInEveryChatAndNobodyElses() {
        DailyBudget budget = budget(OptionalLong.of(100), OptionalLong.empty(), "2026-11-22T23:59:00Z");
        budget.of(ANN, usage).spend(90);

        assertThat(budget.of(ANN_IN_GROUP, usage).covers(10)).isTrue();
        assertThat(budget.of(ANN_IN_GROUP, usage).covers(11)).isFalse();
        assertThat(budget.of(BEN_IN_GROUP, usage).covers(100)).isTrue();
    }

    @Test
    void allTogetherAreBoundedToo() {
        DailyBudget budget = budget(OptionalLong.empty(), OptionalLong.of(100), "2026-11-22T23:59:00Z");
        budget.of(ANN, usage).spend(60);
        budget.of(BEN_IN_GROUP, usage).spend(40);

        assertThat(budget.of(ANN, usage).covers(1)).isFalse();
    }

    @Test
    void aNewDayBeginsAtMidnightUtc() {
        Allowance today = budget(OptionalLong.of(100), OptionalLong.empty(), "2026-11-22T23:59:59Z")
                .of(ANN, usage);
        today.spend(100);
        assertThat(today.covers(1)).isFalse();

        assertThat(budget(OptionalLong.of(100), OptionalLong.empty(), "2026-11-23T00:00:00Z")
                        .of(ANN, usage)
                        .covers(100))
                .isTrue();
    }

    @Test
    void withoutABoundAllIsCountedAndNothingRefused() {
        Allowance free = DailyBudget.unlimited(clock("2026-11-22T12:00:00Z")).of(ANN, usage);
        free.spend(5_000_000_000L);

        assertThat(free.covers(1_000_000)).isTrue();
        assertThat(usage.of(java.time.LocalDate.of(2026, 11, 22))).isEqualTo(5_000_000_000L);
    }

    @Test
    void aRestartGivesNothingBack() {
        DailyBudget budget = budget(OptionalLong.of(100), OptionalLong.empty(), "2026-11-22T12:00:00Z");
        try (Store store = SqlStore.inFolder(folder, Clock.systemUTC())) {
            budget.of(ANN, store.usage()).spend(95);
        }
        try (Store again = SqlStore.inFolder(folder, Clock.systemUTC())) {
            assertThat(budget.of(ANN, again.usage()).covers(6)).isFalse();
            assertThat(budget.of(ANN, again.usage()).covers(5)).isTrue();
        }
    }

    private static DailyBudget budget(OptionalLong perPerson, OptionalLong overall, String now) {
        return new DailyBudget(perPerson, overall, clock(now));
    }

    private static Clock clock(String now) {
        return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    }
}
