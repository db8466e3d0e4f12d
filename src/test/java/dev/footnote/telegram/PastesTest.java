package dev.footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.telegram.Incoming.Letter;
import dev.footnote.telegram.Incoming.Parcel;
import dev.footnote.telegram.Incoming.Question;
import dev.footnote.telegram.Incoming.Writer;
import dev.footnote.telegram.api.Place;
import dev.footnote.telegram.shelf.Item;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which messages are parts of one text and which are not. */
class PastesTest {

    private static final Place GROUP = new Place(-1_001, null);
    private static final String FULL = "The keeper of the lighthouse wrote down every ship. ".repeat(77);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final List<Letter> passed = new ArrayList<>();
    private final Pastes pastes = new Pastes(timer, Duration.ofHours(1), (updates, letter) -> passed.add(letter));

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void aQuestionRightAfterAPasteIsAskedAndNoPartOfIt() {
        pastes.take(1, passage(7, FULL));
        Letter question = question(7, "Who was the keeper?");
        pastes.take(2, question);

        assertThat(passed).hasSize(2);
        assertThat(text(passed.get(0))).isEqualTo(FULL);
        assertThat(passed.get(1)).isSameAs(question);
    }

    @Test
    void aTextEndsWithItsFirstShortPart() {
        pastes.take(1, passage(7, FULL));
        pastes.take(2, question(7, "So the book ends."));
        Letter next = question(7, "Tell me more about the keeper");
        pastes.take(3, next);

        assertThat(passed).hasSize(2);
        assertThat(text(passed.get(0))).contains("every ship.", "So the book ends.");
        assertThat(passed.get(1)).isSameAs(next);
    }

    @Test
    void whatAnotherMemberWritesIsNoPartOfAPaste() {
        pastes.take(1, passage(7, FULL));
        Letter other = question(8, "Nice weather");
        pastes.take(2, other);
        pastes.take(3, question(7, "So the book ends."));

        assertThat(passed.get(0)).isSameAs(other);
        assertThat(text(passed.get(1))).contains("So the book ends.").doesNotContain("weather");
    }

    private static Letter passage(long sender, String text) {
        return new Parcel(GROUP, 1, new Writer(sender, Locale.ENGLISH), List.of(new Item.Passage(text)), "");
    }

    private static Letter question(long sender, String text) {
        return new Question(GROUP, 2, new Writer(sender, Locale.ENGLISH), text, Question.Kind.PLAIN, null);
    }

    private static String text(Letter letter) {
        return ((Item.Passage) ((Parcel) letter).items().get(0)).text();
    }
}
