package dev.footnote.telegram.layout;

import static dev.footnote.telegram.ArticleSample.cite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Answer.Failed;
import dev.footnote.answer.Answer.NotStated;
import dev.footnote.answer.Answer.Notice;
import dev.footnote.answer.Answer.Reason;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Inline;
import dev.footnote.article.Article;
import dev.footnote.article.Metadata;
import dev.footnote.retrieval.Articles;
import dev.footnote.telegram.ArticleSample;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How answers are set. */
class AnswerLayoutTest {

    private static final Article ARTICLE = ArticleSample.of(
            new Metadata("T", null, null, null, null, null, "en"),
            new String[] {"The first is <here>.", "The second."},
            new String[] {"The third & last."});

    private final AnswerLayout layout = new AnswerLayout(Messages.in(Locale.ENGLISH));

    @Test
    void theAnsweringWordsComeFirstAndThenTheSentencesThatHoldThem() {
        Answer answer = extractive(null, cite(1, ARTICLE, 0, "<here>"), cite(2, ARTICLE, 2, null));

        assertThat(html(answer))
                .isEqualTo("<b>&lt;here&gt;</b> [1]\n"
                        + "<blockquote>[1] The first is <b>&lt;here&gt;</b>.\n<i>paragraph 1 of 2</i></blockquote>\n"
                        + "<blockquote>[2] The third &amp; last.\n<i>paragraph 2 of 2</i></blockquote>");
    }

    @Test
    void aSentenceWithoutAnsweringWordsStandsForItself() {
        assertThat(html(extractive(null, cite(1, ARTICLE, 1, null))))
                .isEqualTo("<blockquote>[1] The second.\n<i>paragraph 1 of 2</i></blockquote>");
    }

    @Test
    void theHeadingAboveASentenceIsToldWithItsPlace() {
        Article shop = Articles.of(
                "Shop",
                "en",
                List.of(List.of("Hello there."), List.of("## Refunds <& @all>"), List.of("You have 14 days.")));

        assertThat(html(extractive(null, cite(1, shop, 1, null))))
                .isEqualTo("<blockquote>[1] You have 14 days.\n<i>Refunds &lt;&amp; @⁠all&gt;, paragraph 2 of 2</i>"
                        + "</blockquote>");
        assertThat(html(extractive(null, cite(1, shop, 0, null)))).contains("<i>paragraph 1 of 2</i>");
    }

    @Test
    void theClosestPassageIsCalledThatAtOnceAndGetsNoHeadline() {
        assertThat(html(extractive(Notice.CLOSEST_PASSAGE, cite(1, ARTICLE, 1, "second"))))
                .isEqualTo("<i>This is the closest passage; it may not answer your question.</i>\n"
                        + "<blockquote>[1] The <b>second</b>.\n<i>paragraph 1 of 2</i></blockquote>");
    }

    @Test
    void namesThatTheArticleNeverMentionsAreToldWithoutBecomingMentionsOrLinks() {
        assertThat(html(new NotStated(List.of(), Engine.EXTRACTIVE, null, List.of("NATO.com", "<Biden>"))))
                .isEqualTo(
                        "<b>The article doesn't say.</b>\n<i>Not in the article: NATO.\u2060com, &lt;Biden&gt;.</i>");
    }

    @Test
    void aModelsProseKeepsItsMarksAndIsNeverMarkup() {
        Answer answer = new Answered(
                List.of(new Inline.Words("So <b>it</b> is "), new Inline.Reference(1), new Inline.Words(".")),
                List.of(cite(1, ARTICLE, 1, null)),
                Engine.MODEL,
                Notice.PARTLY_UNCONFIRMED);

        assertThat(html(answer))
                .startsWith("So &lt;b&gt;it&lt;/b&gt; is [1].\n<blockquote>[1] The second.")
                .endsWith("<i>Part of the answer could not be confirmed by the article and was left out.</i>");
    }

    @Test
    void manyCitationsOfAModelAreFolded() {
        List<Citation> citations = IntStream.range(0, 4)
                .mapToObj(i -> cite(i + 1, ArticleSample.navalExercises(), i, null))
                .toList();
        Answer answer = new Answered(List.of(new Inline.Words("Much.")), citations, Engine.MODEL, null);

        assertThat(html(answer)).contains("<blockquote expandable>").doesNotContain("<blockquote>");
    }

    @Test
    void aListIsShownWithItsMarksBeforeTheSentences() {
        Answer answer = new Answered(
                List.of(
                        new Inline.Words(Inline.BULLET),
                        new Inline.Strong("here"),
                        new Inline.Words(": The first "),
                        new Inline.Reference(1)),
                List.of(cite(1, ARTICLE, 0, null)),
                Engine.EXTRACTIVE,
                null);

        assertThat(html(answer)).startsWith("• <b>here</b>: The first [1]\n<blockquote>[1] The first is &lt;here&gt;.");
    }

    @Test
    void anAnswerFromTheMetadataIsOnlyItsText() {
        Answer answer = new Answered(
                List.of(new Inline.Words("Published on "), new Inline.Strong("July 23, 2023")),
                List.of(),
                Engine.METADATA,
                null);

        assertThat(html(answer)).isEqualTo("Published on <b>July 23, 2023</b>");
    }

    @Test
    void whatIsNotStatedIsSaidWithTheNearestThingOrWithout() {
        assertThat(html(new NotStated(List.of(cite(1, ARTICLE, 1, null)), Engine.EXTRACTIVE, Notice.MODEL_SLOW)))
                .isEqualTo("<b>The article doesn't say.</b>\nThe nearest thing it says:\n"
                        + "<blockquote>[1] The second.\n<i>paragraph 1 of 2</i></blockquote>\n"
                        + "<i>The language model took too long, so here are the article's own words.</i>");
        assertThat(html(new NotStated(List.of(), Engine.EXTRACTIVE, null)))
                .isEqualTo("<b>The article doesn't say.</b>");
    }

    @ParameterizedTest
    @EnumSource
    void everyFailureSaysWhatToDoNext(Reason reason) {
        assertThat(html(new Failed(reason, Engine.EXTRACTIVE))).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void everyNoticeIsOneItalicLine(Notice notice) {
        assertThat(html(extractive(notice, cite(1, ARTICLE, 1, null)))).containsPattern("(?m)^<i>[^\n]+</i>$");
    }

    private static Answer extractive(Notice notice, Citation... citations) {
        return new Answered(List.of(), List.of(citations), Engine.EXTRACTIVE, notice);
    }

    private String html(Answer answer) {
        return Html.of(layout.of(answer));
    }
}
