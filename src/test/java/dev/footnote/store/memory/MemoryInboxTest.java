package dev.footnote.store.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.store.Inbox;
import dev.footnote.store.Inbox.Pending;
import dev.footnote.store.Inbox.State;
import dev.footnote.store.Inbox.Verdict;
import dev.footnote.store.Replies;
import dev.footnote.store.Replies.Earlier;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** The inbox without a store keeps the promises of the one with it, as long as the process lives. */
class MemoryInboxTest {

    private final MemoryReplies replies = new MemoryReplies();
    private final Inbox inbox = new MemoryInbox(replies, Clock.systemUTC());

    @Test
    void keepsAnUpdateOnceUntilItIsFinished() {
        assertThat(inbox.accept(7, 5, "a")).isTrue();
        assertThat(inbox.accept(7, 5, "a")).isFalse();
        assertThat(inbox.begin(7)).isTrue();
        inbox.finish(7);

        assertThat(inbox.unfinished()).isEmpty();
        assertThat(inbox.begin(7)).isFalse();
        assertThat(inbox.accept(7, 5, "a")).isFalse();
    }

    @Test
    void takesAKnownIdWithAnotherContentForAnotherUpdate() {
        inbox.accept(7, 5, "a");
        inbox.finish(7);

        assertThat(inbox.accept(7, 5, "b")).isTrue();
        assertThat(inbox.unfinished()).extracting(Pending::json).containsExactly("b");
    }

    @Test
    void setsAsideWhatFailsThreeTimesOrIsBegunTooOften() {
        inbox.accept(1, 5, "a");
        assertThat(inbox.fail(1)).isEqualTo(Verdict.TRY_AGAIN);
        assertThat(inbox.fail(1)).isEqualTo(Verdict.TRY_AGAIN);
        assertThat(inbox.fail(1)).isEqualTo(Verdict.SET_ASIDE);
        inbox.accept(2, 5, "b");
        for (int i = 0; i < Inbox.BEGINNINGS; i++) {
            assertThat(inbox.begin(2)).isTrue();
        }

        assertThat(inbox.begin(2)).isFalse();
        assertThat(inbox.setAside()).extracting(Pending::update).containsExactly(1L, 2L);
        assertThat(inbox.counts()).containsEntry(State.POISONED, 2L);
    }

    @Test
    void marksRepliesUntilTheirUpdateIsFinished() {
        Replies marks = replies;
        inbox.accept(1, 5, "a");
        assertThat(marks.attempt(1, 0, 5)).isEqualTo(Earlier.NONE);
        marks.refused(1, 0);
        assertThat(marks.attempt(1, 0, 5)).isEqualTo(Earlier.NONE);
        assertThat(marks.attempt(1, 0, 5)).isEqualTo(Earlier.UNSURE);
        marks.sent(1, 0, 99);
        assertThat(marks.attempt(1, 0, 5)).isEqualTo(Earlier.SENT);
        assertThat(marks.doubtful()).isEqualTo(1);
        inbox.finish(1);

        assertThat(marks.attempt(1, 0, 5)).isEqualTo(Earlier.NONE);
    }
}
