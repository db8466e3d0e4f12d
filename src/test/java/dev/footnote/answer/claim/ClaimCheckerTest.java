package dev.footnote.answer.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.claim.ClaimTable.Row;
import dev.footnote.answer.claim.Verdict.Withheld;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the checker lets through and what it withholds, over a table of true and false claims. */
class ClaimCheckerTest {

    private final ClaimChecker checker = new ClaimChecker(ClaimTable.languages(), null);

    @Test
    void letsNoFalseClaimThrough() {
        assertThat(rows(false).filter(row -> !isWithheld(row)).map(this::describe))
                .isEmpty();
    }

    @Test
    void withholdsLessThanFiveInAHundredTrueClaims() {
        List<String> withheld =
                rows(true).filter(this::isWithheld).map(this::describe).toList();
        assertThat(withheld)
                .hasSizeLessThan((int) Math.ceil(rows(true).count() * 0.05))
                .isEmpty();
    }

    private Stream<Row> rows(boolean supported) {
        return ClaimTable.rows("claims.tsv").filter(row -> row.supported() == supported);
    }

    private boolean isWithheld(Row row) {
        return verdict(row) instanceof Withheld;
    }

    private String describe(Row row) {
        return "\n" + row.language() + " " + row.claim().text() + " -> " + verdict(row);
    }

    private Verdict verdict(Row row) {
        return checker.check(row.article(), row.article().sentences(), List.of(row.claim()))
                .get(0);
    }
}
