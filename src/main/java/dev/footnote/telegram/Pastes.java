package dev.footnote.telegram;

import dev.footnote.chat.intake.Content;
import dev.footnote.chat.intake.Intake;
import dev.footnote.chat.intake.Note;
import dev.footnote.telegram.Incoming.Letter;
import dev.footnote.telegram.Incoming.Parcel;
import dev.footnote.telegram.Incoming.Question;
import dev.footnote.telegram.api.Place;
import dev.footnote.telegram.shelf.Item;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Puts a long text together again that Telegram's clients have cut into several messages: a message of nearly the
 * greatest length is held until its author has sent a shorter one or been silent for a moment. All others pass at
 * once.
 */
final class Pastes {

    static final Duration SILENCE = Duration.ofMillis(1_500);

    /** Clients cut at 4,096 characters or at a blank or line end before. */
    private static final int NEARLY_FULL = 3_000;

    /** Questions that are asked right after a text are shorter. */
    private static final int QUESTION = 300;

    /** Where letters go on to, with the ids of the updates that they are made of. */
    interface Exit {
        void pass(List<Integer> updates, Letter letter);
    }

    /** Whose text it is, and where. */
    private record Author(Place place, long sender) {}

    /** A text that is not whole yet: its last part is nearly full. */
    private static final class Held {
        private final Letter first;
        private final List<Integer> updates = new ArrayList<>();
        private final List<String> parts = new ArrayList<>();

        Held(Letter first) {
            this.first = first;
        }
    }

    private final ScheduledExecutorService timer;
    private final Duration silence;
    private final Exit exit;
    private final Map<Author, Held> texts = new HashMap<>();

    Pastes(ScheduledExecutorService timer, Duration silence, Exit exit) {
        this.timer = timer;
        this.silence = silence;
        this.exit = exit;
    }

    /** Passes a letter on, or holds it; under the lock, so that an author's letters keep their order. */
    synchronized void take(int update, Letter letter) {
        Author author = new Author(letter.place(), letter.from().id());
        Held held = texts.get(author);
        String text = text(letter);
        boolean isPart = text != null && (held == null ? isNearlyFull(text) : !looksLikeQuestion(text));
        if (!isPart) {
            release(author);
            exit.pass(List.of(update), letter);
            return;
        }
        if (held == null) {
            held = new Held(letter);
            texts.put(author, held);
        }
        held.updates.add(update);
        held.parts.add(text);
        if (isNearlyFull(text)) {
            Held now = held;
            int parts = held.parts.size();
            timer.schedule(() -> releaseUnlessGrown(author, now, parts), silence.toMillis(), TimeUnit.MILLISECONDS);
        } else {
            release(author); // only the last part is short
        }
    }

    private synchronized void releaseUnlessGrown(Author author, Held held, int parts) {
        if (texts.get(author) == held && held.parts.size() == parts) {
            release(author);
        }
    }

    private void release(Author author) {
        Held held = texts.remove(author);
        if (held != null) {
            exit.pass(held.updates, held.parts.size() == 1 ? held.first : whole(held));
        }
    }

    private static boolean isNearlyFull(String text) {
        return text.length() >= NEARLY_FULL;
    }

    /** What is so short and ends so is asked about the text before rather than a part of it. */
    private static boolean looksLikeQuestion(String text) {
        String stripped = text.strip();
        return stripped.length() < QUESTION && (stripped.endsWith("?") || stripped.endsWith("\uff1f"));
    }

    /** What is no article even as a whole goes on as its first part: it is too long for a question in any case. */
    private static Letter whole(Held held) {
        Letter first = held.first;
        return Intake.read(new Note(Intake.join(held.parts), List.of(), false)) instanceof Content.Text passage
                ? new Parcel(
                        first.place(), first.messageId(), first.from(), List.of(new Item.Passage(passage.text())), "")
                : first;
    }

    /** What may be a part of a longer text; {@code null} for anything else. */
    private static @Nullable String text(Letter letter) {
        if (letter instanceof Question question && !question.edited()) {
            return question.text();
        }
        return letter instanceof Parcel parcel
                        && parcel.items().size() == 1
                        && parcel.items().get(0) instanceof Item.Passage passage
                ? passage.text()
                : null;
    }
}
