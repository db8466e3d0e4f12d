package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.article.Article;
import dev.footnote.article.Metadata;
import dev.footnote.article.Paragraph;
import dev.footnote.article.Sentence;
import dev.footnote.article.Span;
import dev.footnote.article.manuscript.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The links that make a browser scroll to a sentence. */
class TextFragmentTest {

    @Test
    void quotesAShortSentenceWholeWithoutItsPunctuation() {
        assertThat(link("https://x.example/a", "", "\"Navy aircraft were involved.\""))
                .isEqualTo("https://x.example/a#:~:text=Navy%20aircraft%20were%20involved");
    }

    @Test
    void encodesHyphensCommasAndAmpersandsThatWouldBeSyntax() {
        assertThat(link("https://x.example/a", "", "Anti-ship, R&D and 50% more."))
                .isEqualTo("https://x.example/a#:~:text=Anti%2Dship%2C%20R%26D%20and%2050%25%20more");
    }

    @Test
    void givesALongSentenceByItsTwoEnds() {
        assertThat(link("https://x.example/a", "", "One two three four five six seven eight nine ten."))
                .isEqualTo("https://x.example/a#:~:text=One%20two%20three%20four,seven%20eight%20nine%20ten");
    }

    @Test
    void takesMoreWordsWhereTheBeginningStandsEarlierInTheArticle() {
        assertThat(link(
                        "https://x.example/a",
                        "The exercises in the sea began. ",
                        "The exercises in the west ended on Sunday at noon."))
                .isEqualTo("https://x.example/a#:~:text=The%20exercises%20in%20the%20west,on%20Sunday%20at%20noon");
    }

    @Test
    void addsToAFragmentThatTheAddressHasAlready() {
        assertThat(link("https://x.example/a#part", "", "Short one."))
                .isEqualTo("https://x.example/a#part:~:text=Short%20one");
    }

    @Test
    void encodesChineseAndFindsItsWords() {
        assertThat(link("https://x.example/a", "", "中国派出五艘军舰。"))
                .startsWith("https://x.example/a#:~:text=%E4%B8%AD")
                .doesNotContain("%E3%80%82");
    }

    @Test
    void linksNowhereWithoutAnAddress() {
        assertThat(TextFragment.link(citation(null, "", "Text."))).isNull();
    }

    private static String link(String url, String before, String sentence) {
        return String.valueOf(TextFragment.link(citation(url, before, sentence)));
    }

    private static Citation citation(@Nullable String url, String before, String sentence) {
        String text = before + sentence;
        Span span = new Span(before.length(), text.length());
        Sentence cited = new Sentence(0, 0, span, sentence);
        Article article = new Article(
                new Metadata("Title", null, null, null, null, url, "en"),
                text,
                List.of(new Paragraph(0, Block.Kind.PARAGRAPH, 0, new Span(0, text.length()))),
                List.of(cited));
        return new Citation(1, article, cited, null);
    }
}
