package dev.footnote.answer.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.claim.ClaimTable.Row;
import dev.footnote.answer.claim.Verdict.Withheld;
import dev.footnote.answer.reply.Claim;
import dev.footnote.answer.reply.GrowingReply;
import dev.footnote.answer.reply.ModelReply;
import dev.footnote.answer.reply.ReplyParser;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That a claim which is confirmed while the reply is still written is confirmed by the whole reply, too. */
class EarlyVerdictTest {

    private static final int REPLIES = 25;

    private final ReplyParser parser = new ReplyParser();
    private final GrowingReply growing = new GrowingReply(parser);
    private final ClaimChecker checker = new ClaimChecker(ClaimTable.languages(), null);

    @ParameterizedTest
    @ValueSource(strings = {"%s %s ", "- %s %s\n", "%s %s\n\n", "%2$s %1$s "})
    void nothingIsConfirmedEarlyThatTheWholeReplyDoesNotConfirm(String layout) {
        List<Row> rows = Stream.of("claims.tsv", "heldout.tsv", "heldout2.tsv")
                .flatMap(ClaimTable::rows)
                .toList();
        Random random = new Random(layout.hashCode());
        for (int i = 0; i < REPLIES; i++) {
            Row first = rows.get(random.nextInt(rows.size()));
            List<Row> alike = rows.stream()
                    .filter(row ->
                            row.article() == first.article() && row.language().equals(first.language()))
                    .toList();
            List<Row> chosen = new ArrayList<>(List.of(first));
            for (int more = 0; more < 3; more++) {
                chosen.add(alike.get(random.nextInt(alike.size())));
            }
            assertEarlyAgreesWithLate(reply(layout, chosen), first);
        }
    }

    private void assertEarlyAgreesWithLate(String reply, Row row) {
        List<Claim> all = ((ModelReply.Claims) parser.parse(reply)).claims();
        List<String> confirmed = confirmed(row, all);
        Set<List<Claim>> seen = new LinkedHashSet<>();
        for (int end = reply.indexOf(' '); end > 0; end = reply.indexOf(' ', end + 1)) {
            seen.add(growing.settled(reply.substring(0, end)));
        }
        for (List<Claim> settled : seen) {
            assertThat(confirmed).as("%s", reply).containsAll(early(row, settled));
        }
    }

    private List<String> confirmed(Row row, List<Claim> claims) {
        return checker.check(row.article(), row.article().sentences(), claims).stream()
                .filter(verdict -> !(verdict instanceof Withheld))
                .map(verdict -> verdict.claim().text())
                .toList();
    }

    /** What a reader is shown: the claims before the first that is withheld. */
    private List<String> early(Row row, List<Claim> claims) {
        return checker.check(row.article(), row.article().sentences(), claims).stream()
                .takeWhile(verdict -> !(verdict instanceof Withheld))
                .map(verdict -> verdict.claim().text())
                .toList();
    }

    private static String reply(String layout, List<Row> rows) {
        return rows.stream()
                .map(row -> String.format(
                        layout,
                        row.claim().text(),
                        row.claim().numbers().stream().map(n -> "[" + n + "]").collect(Collectors.joining())))
                .collect(Collectors.joining());
    }
}
