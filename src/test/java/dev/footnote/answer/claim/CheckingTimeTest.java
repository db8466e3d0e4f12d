package dev.footnote.answer.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.claim.ClaimTable.Row;
import dev.footnote.answer.reply.Claim;
import dev.footnote.article.Article;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That checking adds little to the time of an answer. */
class CheckingTimeTest {

    private static final int CLAIMS_AN_ANSWER = 3;

    /** By the thread's own clock, since a busy machine's says little; the wall clock's is printed. */
    @Test
    void checksAnAnswerInLessThanThirtyMillisecondsAtTheMedian() {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        ClaimChecker checker = ClaimTable.checker();
        List<Double> spent = new ArrayList<>();
        List<Double> waited = new ArrayList<>();
        for (List<Row> answer : answers()) {
            Article article = answer.get(0).article();
            List<Claim> claims = answer.stream().map(Row::claim).toList();
            long own = clock.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            assertThat(checker.check(article, article.sentences(), claims)).hasSameSizeAs(claims);
            waited.add((System.nanoTime() - start) / 1e6);
            spent.add((clock.getCurrentThreadCpuTime() - own) / 1e6);
        }
        System.err.printf(
                "checking %d answers: median %.1f ms of work, %.1f ms of waiting%n",
                spent.size(), median(spent), median(waited));
        assertThat(median(spent)).isLessThan(30);
    }

    /** Claims on one article and in one language, none of them twice, true and false. */
    private static List<List<Row>> answers() {
        List<List<Row>> answers = new ArrayList<>();
        List<Row> answer = new ArrayList<>();
        for (Row row : ClaimTable.rows("tuning.tsv").toList()) {
            boolean goesOn = answer.isEmpty()
                    || answer.get(0).article() == row.article()
                            && answer.get(0).language().equals(row.language());
            if (!goesOn || answer.size() == CLAIMS_AN_ANSWER) {
                answers.add(answer);
                answer = new ArrayList<>();
            }
            answer.add(row);
        }
        return answers;
    }

    private static double median(List<Double> millis) {
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
