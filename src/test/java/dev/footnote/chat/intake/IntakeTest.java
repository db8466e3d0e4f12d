package dev.footnote.chat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.chat.intake.Note.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a message is for, by its links, its length and its shape. */
class IntakeTest {

    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://[^\\s]+|\\b[a-z]+\\.(?:com|org)(?:/[^\\s?]*)?)");

    private static final String ARTICLE =
            """
            The river rose through the night. By morning the lower streets were under water, and the fire brigade had \
            carried forty people out of their houses. Nobody was hurt. The mayor asked everyone to stay at home.

            The water began to fall at noon. Engineers looked at the old bridge and found two cracks in its middle \
            pillar, which will be mended before the winter. Until then lorries must take the road over the hill. The \
            school opens again on Monday. The insurers expect claims of some twelve million, less than after the flood \
            of four years ago, when the dam above the town broke and the whole of the market square was lost.""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    https://example.org/a                               | https://example.org/a |
                    example.org                                         | example.org           |
                    read this: https://example.org/a                    | https://example.org/a |
                    https://example.org/a How many ships were there?    | https://example.org/a | How many ships were there?
                    how many ships were there https://example.org/a     | https://example.org/a | how many ships were there
                    сколько там было кораблей https://example.org/a     | https://example.org/a | сколько там было кораблей
                    https://example.org/a 有多少艘军舰                       | https://example.org/a | 有多少艘军舰
                    Look at example.org/a/b, it is good                 | example.org/a/b,      |
                    """)
    void followsALinkAndTakesTheRestForAQuestionIfItAsks(String text, String address, String question) {
        assertThat(Intake.read(note(text, false)))
                .isEqualTo(new Content.Links(List.of(address), question == null ? "" : question));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many warships did China send?",
                "Does it mention example.com?",
                "Join t.me/somechannel",
                "Hello",
                ""
            })
    void leavesAShortMessageAQuestion(String text) {
        assertThat(Intake.read(note(text, false))).isEqualTo(new Content.Question(text));
    }

    @Test
    void followsEachOfSeveralLinksOnce() {
        assertThat(Intake.read(note("https://a.org/1 https://b.org/2 https://a.org/1", false)))
                .isEqualTo(new Content.Links(List.of("https://a.org/1", "https://b.org/2"), ""));
    }

    @Test
    void followsALinkThatIsHiddenBehindWords() {
        Note note = new Note("Read the report", List.of(new Link("https://example.org/r", 5, 15, true)), true);

        assertThat(Intake.read(note)).isEqualTo(new Content.Links(List.of("https://example.org/r"), ""));
    }

    @Test
    void takesAForwardedPostWithALinkForTheLinkOnly() {
        assertThat(Intake.read(note("Why did it happen? https://example.org/a t.me/channel", true)))
                .isEqualTo(new Content.Links(List.of("https://example.org/a"), ""));
    }

    @Test
    void takesALongTextThatAsksNothingForAnArticle() {
        assertThat(Intake.read(note(ARTICLE, false))).isEqualTo(new Content.Text(ARTICLE));
    }

    @Test
    void takesALongTextThatEndsInAQuestionForAQuestion() {
        String text = ARTICLE + " How many people were carried out?";

        assertThat(Intake.read(note(text, false))).isInstanceOf(Content.Question.class);
    }

    @Test
    void takesAForwardedTextForAnArticleSooner() {
        String text = ARTICLE.substring(0, 270);

        assertThat(Intake.read(note(text, true))).isInstanceOf(Content.Text.class);
        assertThat(Intake.read(note(text, false))).isInstanceOf(Content.Question.class);
    }

    @Test
    void takesAVeryLongPostWithLinksInItForAnArticle() {
        String text = ARTICLE + "\n" + ARTICLE + "\n" + ARTICLE + " https://example.org/source";

        assertThat(Intake.read(note(text, true))).isInstanceOf(Content.Text.class);
    }

    @Test
    void takesARowOfLettersForNoArticle() {
        assertThat(Intake.read(note("a".repeat(5_000), false))).isInstanceOf(Content.Question.class);
    }

    @Test
    void asksWhatItIsToldToAskOfALink() {
        assertThat(Intake.readQuestion(note("https://example.org/a the number of ships", false)))
                .isEqualTo(new Content.Links(List.of("https://example.org/a"), "the number of ships"));
    }

    @Test
    void joinsThePartsOfAPasteWhereTheyWereCut() {
        assertThat(Intake.join(List.of("The end of one.", "Another begins", "and goes on.")))
                .isEqualTo("The end of one.\n\nAnother begins and goes on.");
        assertThat(Intake.join(List.of("河水整夜", "上涨。"))).isEqualTo("河水整夜上涨。");
    }

    private static Note note(String text, boolean forwarded) {
        List<Link> links = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            links.add(new Link(matcher.group(), matcher.start(), matcher.end(), false));
        }
        Matcher telegram = Pattern.compile("t\\.me/\\w+").matcher(text);
        while (telegram.find()) {
            links.add(new Link(telegram.group(), telegram.start(), telegram.end(), false));
        }
        return new Note(text, links, forwarded);
    }
}
