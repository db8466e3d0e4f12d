package dev.footnote.answer.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.claim.ClaimTable.Row;
import dev.footnote.answer.claim.Verdict.Withheld;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the checker lets through and what it withholds, over a table of true and false claims. */
class ClaimCheckerTest {

    private final ClaimChecker checker = new ClaimChecker(ClaimTable.languages(), null);

    @ParameterizedTest
    @ValueSource(strings = {"claims.tsv", "heldout.tsv"})
    void letsNoFalseClaimThrough(String file) {
        assertThat(rows(file, false).filter(row -> !isWithheld(row)).map(this::describe))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"claims.tsv", "heldout.tsv"})
    void withholdsLessThanFiveInAHundredTrueClaims(String file) {
        List<String> withheld =
                rows(file, true).filter(this::isWithheld).map(this::describe).toList();
        assertThat(withheld)
                .hasSizeLessThan((int) Math.ceil(rows(file, true).count() * 0.05))
                .isEmpty();
    }

    private Stream<Row> rows(String file, boolean supported) {
        return ClaimTable.rows(file).filter(row -> row.supported() == supported);
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
