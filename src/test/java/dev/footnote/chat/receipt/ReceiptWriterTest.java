package dev.footnote.chat.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.article.Article;
import dev.footnote.article.ArticleException;
import dev.footnote.article.ArticleReader;
import dev.footnote.article.LanguageDetector;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A receipt shows at once whether the whole article came. */
class ReceiptWriterTest {

    private static final ArticleReader READER = new ArticleReader(new LanguageDetector(), () -> {
        throw new AssertionError("nothing is fetched here");
    });

    private static final String FLOOD = "The river rose through the night and the lower streets were under water. ";

    @Test
    void showsLengthReadingTimeAndBothEnds() throws ArticleException {
        Receipt receipt = receipt(FLOOD.repeat(60) + "The school opens again on Monday.");

        assertThat(receipt.words()).isEqualTo(13 * 60 + 6);
        assertThat(receipt.minutes()).isEqualTo(3);
        assertThat(receipt.firstWords()).startsWith("The river rose");
        assertThat(receipt.lastWords()).startsWith("…").endsWith("The school opens again on Monday.");
        assertThat(receipt.lastWords().length()).isLessThan(90);
        assertThat(receipt.questions()).containsExactly("Why?");
        assertThat(receipt.warnings()).isEmpty();
    }

    @Test
    void countsWordsWithoutSpaces() throws ArticleException {
        assertThat(receipt("河水整夜上涨。早晨，低处的街道被水淹没。").words()).isBetween(8, 16);
    }

    @Test
    void warnsOfATextThatIsHardlyAnArticle() throws ArticleException {
        assertThat(receipt(FLOOD.repeat(3)).warnings()).containsExactly(Warning.TOO_SHORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subscribe to continue reading.",
                "Already a member? Log in.",
                "The mayor said that…",
                "Weiterlesen mit dem Abo: jetzt abonnieren.",
                "Оформите подписку, чтобы читать дальше.",
            })
    void warnsOfATeaser(String end) throws ArticleException {
        assertThat(receipt(FLOOD.repeat(12) + end).warnings()).containsExactly(Warning.TEASER);
    }

    @Test
    void doesNotTakeALongArticleForATeaser() throws ArticleException {
        assertThat(receipt(FLOOD.repeat(60) + "Subscribe to our newsletter.").warnings())
                .isEmpty();
    }

    private static Receipt receipt(String text) throws ArticleException {
        Article article = READER.read("a.txt", text.getBytes(StandardCharsets.UTF_8));
        return ReceiptWriter.write(article, List.of("Why?"));
    }
}
