package dev.footnote.telegram;

import dev.footnote.telegram.Incoming.Letter;
import dev.footnote.telegram.Incoming.Question;
import dev.footnote.telegram.Incoming.Wordless;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Knows which letters say something new: edits that change nothing and further pictures of an album don't. */
final class News {

    /** How long a question may be edited and is answered anew. */
    static final Duration EDITS = Duration.ofHours(1);

    private static final int KEPT = 5_000;

    /** What can be told of a letter at once. */
    enum Judgement {
        NEW,
        OLD,
        /** An edit of something that was not asked in this process's life. */
        UNKNOWN
    }

    /** A message's identity. */
    private record MessageKey(long chat, int message) {}

    private final RecentMemory<MessageKey, String> asked;
    private final RecentMemory<String, Boolean> albums;

    News(Clock clock) {
        asked = new RecentMemory<>(clock, EDITS, KEPT);
        albums = new RecentMemory<>(clock, EDITS, KEPT);
    }

    /**
     * Judges a letter by those before it.
     *
     * @param again whether an earlier process took it over, and so has found it to be news
     */
    Judgement judge(Letter letter, boolean again) {
        if (letter instanceof Question question) {
            String before = asked.put(key(question), question.text());
            if (!question.edited() || again) {
                return Judgement.NEW;
            }
            return before == null ? Judgement.UNKNOWN : before.equals(question.text()) ? Judgement.OLD : Judgement.NEW;
        }
        boolean isNew = !(letter instanceof Wordless wordless)
                || wordless.album() == null
                || albums.put(wordless.album(), true) == null;
        return isNew ? Judgement.NEW : Judgement.OLD;
    }

    /** Whether a question has been edited since, so that its newer wording is answered instead. */
    boolean isSuperseded(Letter letter) {
        if (letter instanceof Question question) {
            @Nullable String latest = asked.get(key(question));
            return latest != null && !latest.equals(question.text());
        }
        return false;
    }

    void forget(long chat) {
        asked.forget(key -> key.chat() == chat);
    }

    private static MessageKey key(Question question) {
        return new MessageKey(question.place().chat(), question.messageId());
    }
}
