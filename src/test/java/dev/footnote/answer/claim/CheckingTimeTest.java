package dev.footnote.answer.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.reply.Claim;
import dev.footnote.answer.reply.ModelReply;
import dev.footnote.answer.reply.ReplyParser;
import dev.footnote.article.Article;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That checking adds little to the time of an answer. */
class CheckingTimeTest {

    private static final String REPLY =
            "**In short:** Russia and China ended their exercises on Sunday [1]. According to"
                    + " Beijing, five warships were sent [7].\n\n- The Russian navy had two corvettes, the ministry said [6]\n"
                    + "- Japan had ten carriers [6]\n";

    @Test
    void readsAndChecksAReplyInLessThanThirtyMillisecondsAtTheMedian() {
        ReplyParser parser = new ReplyParser();
        ClaimChecker checker = new ClaimChecker(ClaimTable.languages(), null);
        Article article = ClaimTable.bundled();
        double[] millis = new double[60];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            List<Claim> claims = ((ModelReply.Claims) parser.parse(REPLY)).claims();
            assertThat(checker.check(article, article.sentences(), claims)).hasSize(4);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        System.err.printf("checking: first %.1f ms", millis[0]);
        Arrays.sort(millis);
        System.err.printf(", median %.2f ms, slowest %.1f ms%n", millis[30], millis[59]);
        assertThat(millis[30]).isLessThan(30);
    }
}
