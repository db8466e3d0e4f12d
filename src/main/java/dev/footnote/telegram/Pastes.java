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
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Puts a long text together again that Telegram's clients have cut into several messages: a message of nearly the
 * greatest length is held until the chat has been silent for a moment. All others pass at once.
 */
final class Pastes {

    static final Duration SILENCE = Duration.ofMillis(1_500);

    /** Clients cut at 4,096 characters or at a blank or line end before. */
    private static final int NEARLY_FULL = 3_000;

    /** Where letters go on to, with the ids of the updates that they are made of. */
    interface Exit {
        void pass(List<Integer> updates, Letter letter);
    }

    /** A text that is not whole yet. */
    private static final class Held {
        private final Letter first;
        private final List<Integer> updates = new ArrayList<>();
        private final List<String> parts = new ArrayList<>();
        private Future<?> release;

        Held(Letter first, Future<?> release) {
            this.first = first;
            this.release = release;
        }
    }

    private final ScheduledExecutorService timer;
    private final Duration silence;
    private final Exit exit;
    private final Map<Place, Held> texts = new HashMap<>();

    Pastes(ScheduledExecutorService timer, Duration silence, Exit exit) {
        this.timer = timer;
        this.silence = silence;
        this.exit = exit;
    }

    /** Passes a letter on, or holds it. */
    void take(int update, Letter letter) {
        if (!hold(update, letter)) {
            release(letter.place());
            exit.pass(List.of(update), letter);
        }
    }

    private synchronized boolean hold(int update, Letter letter) {
        String text = text(letter);
        Place place = letter.place();
        Held held = texts.get(place);
        if (text == null || (held == null && text.length() < NEARLY_FULL)) {
            return false;
        }
        Future<?> release = timer.schedule(() -> release(place), silence.toMillis(), TimeUnit.MILLISECONDS);
        if (held == null) {
            held = new Held(letter, release);
            texts.put(place, held);
        } else {
            held.release.cancel(false);
            held.release = release;
        }
        held.updates.add(update);
        held.parts.add(text);
        return true;
    }

    private void release(Place place) {
        Held held;
        synchronized (this) {
            held = texts.remove(place);
        }
        if (held != null) {
            held.release.cancel(false);
            exit.pass(held.updates, held.parts.size() == 1 ? held.first : whole(held));
        }
    }

    /** What is no article even as a whole goes on as its first part: it is too long for a question in any case. */
    private static Letter whole(Held held) {
        Letter first = held.first;
        return Intake.read(new Note(Intake.join(held.parts), List.of(), false)) instanceof Content.Text passage
                ? new Parcel(
                        first.place(), first.messageId(), first.hint(), List.of(new Item.Passage(passage.text())), "")
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
