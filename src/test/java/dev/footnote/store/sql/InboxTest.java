package dev.footnote.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.store.Inbox;
import dev.footnote.store.Inbox.Incoming;
import dev.footnote.store.Inbox.Pending;
import dev.footnote.store.Inbox.State;
import dev.footnote.store.Inbox.Verdict;
import dev.footnote.store.Replies.Earlier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an inbox and the marks of replies promise, on each engine. */
class InboxTest extends StoreContract {

    private Inbox inbox;

    @BeforeEach
    void take() {
        inbox = store.inbox();
    }

    @Test
    void keepsAnUpdateOnceUntilItIsFinished() {
        assertThat(inbox.accept(7, ANN, "{\"update_id\":7}")).isTrue();
        assertThat(inbox.accept(7, ANN, "{\"update_id\":7}")).isFalse();
        reopen();
        assertThat(store.inbox().unfinished())
                .containsExactly(new Pending(7, ANN, "{\"update_id\":7}", clock.instant(), 0));
        assertThat(store.inbox().begin(7)).isTrue();
        assertThat(store.inbox().unfinished()).extracting(Pending::begun).containsExactly(1);
        store.inbox().finish(7);
        assertThat(store.inbox().unfinished()).isEmpty();
        assertThat(store.inbox().begin(7)).isFalse();
        assertThat(store.inbox().accept(7, ANN, "{\"update_id\":7}")).isFalse();
    }

    @Test
    void takesABeginningBackThatWasCutShortOnPurpose() {
        inbox.accept(1, ANN, "{}");
        for (int i = 0; i < 2 * Inbox.BEGINNINGS; i++) {
            assertThat(inbox.begin(1)).isTrue();
            inbox.release(1);
        }
        assertThat(inbox.unfinished()).extracting(Pending::begun).containsExactly(0);
        inbox.finish(1);
        inbox.release(1);
        assertThat(inbox.unfinished()).isEmpty();
    }

    @Test
    void forgetsTheMarksOfAFinishedUpdateButHowManyWereDoubtful() {
        inbox.accept(1, ANN, "{}");
        store.replies().attempt(1, 0, ANN);
        store.replies().sent(1, 0, 55);
        store.replies().attempt(1, 1, ANN);
        store.replies().attempt(1, 1, ANN);
        inbox.finish(1);
        assertThat(store.replies().doubtful()).isEqualTo(1);
        assertThat(store.replies().attempt(1, 0, ANN)).isEqualTo(Earlier.NONE);
    }

    @Test
    void tellsWhichUpdatesOfABatchAreNew() {
        inbox.accept(2, ANN, "two");
        var batch = List.of(new Incoming(1, ANN, "one"), new Incoming(2, ANN, "two"), new Incoming(3, BEN, "three"));
        assertThat(inbox.accept(batch)).extracting(Incoming::update).containsExactly(1L, 3L);
    }

    @Test
    void takesIdsThatJumpDown() {
        inbox.accept(900_000_000, ANN, "before the quiet week");
        inbox.finish(900_000_000);
        clock.advance(Duration.ofDays(8));
        assertThat(inbox.accept(2_000_000, ANN, "after it")).isTrue();
        assertThat(inbox.unfinished()).extracting(Pending::update).containsExactly(2_000_000L);
    }

    @Test
    void takesAnOldIdAgainAfterTwoDaysButNotWhileItIsUnfinished() {
        inbox.accept(List.of(new Incoming(1, ANN, "done"), new Incoming(2, ANN, "still to do")));
        store.replies().attempt(1, 0, ANN);
        store.replies().sent(1, 0, 55);
        inbox.finish(1);
        clock.advance(Duration.ofHours(47));
        assertThat(inbox.accept(1, ANN, "again")).isFalse();
        clock.advance(Duration.ofHours(2));
        assertThat(inbox.accept(1, BEN, "another")).isTrue();
        assertThat(inbox.accept(2, BEN, "another")).isFalse();
        assertThat(store.replies().attempt(1, 0, BEN)).isEqualTo(Earlier.NONE);
        assertThat(inbox.unfinished()).extracting(Pending::json).containsExactly("still to do", "another");
    }

    @Test
    void setsAnUpdateAsideAfterThreeFailures() {
        inbox.accept(1, ANN, "poison");
        for (int failure = 1; failure <= 2; failure++) {
            assertThat(inbox.begin(1)).isTrue();
            assertThat(inbox.fail(1)).isEqualTo(Verdict.TRY_AGAIN);
        }
        assertThat(inbox.begin(1)).isTrue();
        assertThat(inbox.fail(1)).isEqualTo(Verdict.SET_ASIDE);
        assertThat(inbox.begin(1)).isFalse();
        assertThat(inbox.unfinished()).isEmpty();
        assertThat(inbox.setAside()).extracting(Pending::json).containsExactly("poison");
    }

    @Test
    void setsAnUpdateAsideThatKillsTheProcessEachTime() {
        inbox.accept(1, ANN, "poison");
        for (int beginning = 1; beginning <= Inbox.BEGINNINGS; beginning++) {
            assertThat(inbox.begin(1)).isTrue();
        }
        assertThat(inbox.begin(1)).isFalse();
        assertThat(inbox.setAside()).hasSize(1);
    }

    @Test
    void finishesAndFailsTheUpdatesOfOneLetterTogether() {
        inbox.accept(List.of(
                new Incoming(1, ANN, "one"),
                new Incoming(2, ANN, "two"),
                new Incoming(3, ANN, "a"),
                new Incoming(4, ANN, "b")));
        inbox.begin(1);
        inbox.finish(List.of(1L, 2L));
        assertThat(inbox.unfinished()).extracting(Pending::update).containsExactly(3L, 4L);
        inbox.fail(3);
        inbox.fail(3);
        assertThat(inbox.fail(List.of(3L, 4L))).isEqualTo(Verdict.SET_ASIDE);
        assertThat(inbox.setAside()).extracting(Pending::json).containsExactly("a", "b");
    }

    @Test
    void whatIsGivenUpStaysAsideThoughItsReaderWasTold() {
        inbox.accept(1, ANN, "poison");
        inbox.begin(1);
        inbox.giveUp(List.of(1L));
        inbox.finish(1);
        assertThat(inbox.setAside()).extracting(Pending::json).containsExactly("poison");
        assertThat(inbox.begin(1)).isFalse();
    }

    @Test
    void tellsWhichMessageAReplyHasBecome() {
        store.replies().attempt(1, -1, ANN);
        assertThat(store.replies().message(1, -1)).isEmpty();
        store.replies().sent(1, -1, 4711);
        assertThat(store.replies().message(1, -1)).hasValue(4711);
        assertThat(store.replies().message(1, 0)).isEmpty();
    }

    @Test
    void countsUpdatesByState() {
        for (long update = 1; update <= 5; update++) {
            inbox.accept(update, ANN, "{}");
        }
        inbox.begin(1);
        inbox.begin(2);
        inbox.finish(2);
        assertThat(inbox.counts()).isEqualTo(Map.of(State.NEW, 3L, State.WORKING, 1L, State.DONE, 1L));
    }

    @Test
    void tellsAReplyThatMayHaveBeenSentFromOneThatWas() {
        assertThat(store.replies().attempt(1, 0, ANN)).isEqualTo(Earlier.NONE);
        assertThat(store.replies().attempt(1, 0, ANN)).isEqualTo(Earlier.UNSURE);
        store.replies().sent(1, 0, 4711);
        assertThat(store.replies().attempt(1, 0, ANN)).isEqualTo(Earlier.SENT);
        assertThat(store.replies().attempt(1, 1, ANN)).isEqualTo(Earlier.NONE);
        assertThat(store.replies().doubtful()).isEqualTo(1);
    }

    @Test
    void doesNotCountAReplyThatWasRefused() {
        store.replies().attempt(1, 0, ANN);
        store.replies().refused(1, 0);
        assertThat(store.replies().attempt(1, 0, ANN)).isEqualTo(Earlier.NONE);
        assertThat(store.replies().doubtful()).isZero();
    }
}
