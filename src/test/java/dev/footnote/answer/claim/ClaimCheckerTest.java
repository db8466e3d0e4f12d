package dev.footnote.answer.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.claim.ClaimTable.Row;
import dev.footnote.answer.claim.Verdict.Repaired;
import dev.footnote.answer.claim.Verdict.Withheld;
import dev.footnote.answer.reply.Claim;
import dev.footnote.article.Article;
import dev.footnote.retrieval.Articles;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the checker lets through and what it withholds, over a table of true and false claims. */
class ClaimCheckerTest {

    private final ClaimChecker checker = ClaimTable.checker();

    @ParameterizedTest
    @ValueSource(strings = {"claims.tsv", "tuning.tsv", "heldout.tsv", "heldout2.tsv", "fresh.tsv", "last.tsv"})
    void letsNoFalseClaimThrough(String file) {
        assertThat(rows(file, false)
                        .filter(row -> !isWithheld(row) && !isPutRight(row))
                        .map(this::describe))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"claims.tsv", "tuning.tsv", "heldout.tsv", "heldout2.tsv", "fresh.tsv", "last.tsv"})
    void withholdsLessThanFiveInAHundredTrueClaims(String file) {
        List<String> withheld =
                rows(file, true).filter(this::isWithheld).map(this::describe).toList();
        assertThat(withheld).hasSizeLessThan((int) Math.ceil(rows(file, true).count() * 0.05));
    }

    /** The README tells of these; a rule that comes to see one moves its row to the other tables. */
    @Test
    void doesNotSeeItsKnownBlindSpots() {
        assertThat(rows("blindspots.tsv", false).filter(this::isWithheld).map(this::describe))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mine.md", "painter.md", "deich.md", "mercado.md", "museum.md", "baikal.md"})
    void neverWithholdsASentenceOfTheArticle(String name) {
        Article article = ClaimTable.article(name);
        List<Claim> claims = article.sentences().stream()
                .map(sentence -> new Claim(sentence.text(), List.of(sentence.index() + 1), Claim.Place.PARAGRAPH))
                .toList();

        assertThat(checker.check(article, article.sentences(), claims)).noneMatch(Withheld.class::isInstance);
    }

    @Test
    void findsTheSentenceThatSupportsAClaimUnderAWrongNumber() {
        Article article = ClaimTable.bundled();
        List<Integer> right = ClaimTable.numbers(article, "five warships");
        Claim claim = new Claim("Beijing said it was sending five warships.", List.of(1), Claim.Place.PARAGRAPH);

        Verdict verdict =
                checker.check(article, article.sentences(), List.of(claim)).get(0);

        assertThat(verdict).isEqualTo(new Repaired(claim, claim.citing(right), Rule.FIGURE));
    }

    @Test
    void strikesANumberThatHasNothingToDoWithTheClaim() {
        Article article = ClaimTable.bundled();
        List<Integer> right = ClaimTable.numbers(article, "five warships");
        List<Integer> both = ClaimTable.numbers(article, "five warships", "Navy aircraft");
        Claim claim = new Claim("Beijing said it was sending five warships.", both, Claim.Place.PARAGRAPH);

        Verdict verdict =
                checker.check(article, article.sentences(), List.of(claim)).get(0);

        assertThat(verdict).isEqualTo(new Repaired(claim, claim.citing(right), Rule.CITATION));
    }

    @Test
    void takesNoNameForAPartOfAnother() {
        Article article = Articles.of(
                "Stadium",
                "en",
                List.of(List.of("Finance chief Peter Marshall said it would cost 45 million pounds.")));
        List<Claim> claims = Stream.of("Marshall", "Hall", "Marsh", "Peter Hall")
                .map(name ->
                        new Claim(name + " said it would cost 45 million pounds.", List.of(1), Claim.Place.PARAGRAPH))
                .toList();

        assertThat(checker.check(article, article.sentences(), claims))
                .extracting(Withheld.class::isInstance)
                .containsExactly(false, true, true, true);
    }

    @Test
    void aNameOfTheHeadingGoesWithWhatStandsUnderItAndNamesNobody() {
        Article article = Articles.of(
                "Tool",
                "en",
                List.of(
                        List.of("## Installation on Linux"),
                        List.of("Run the package manager to install it in ten minutes."),
                        List.of("## Installation on Windows"),
                        List.of("Run the setup program to install it in five minutes.", "Ada Moreno wrote the manual."),
                        List.of("## Work of Tom Berg"),
                        List.of("Ada Moreno drew the pictures.")));
        List<Claim> claims = List.of(
                new Claim(
                        "On Linux, run the package manager to install it in ten minutes.",
                        List.of(1),
                        Claim.Place.PARAGRAPH),
                new Claim(
                        "On Windows, run the package manager to install it in ten minutes.",
                        List.of(1),
                        Claim.Place.PARAGRAPH),
                new Claim("Tom Berg drew the pictures.", List.of(4), Claim.Place.PARAGRAPH));

        assertThat(checker.check(article, article.sentences(), claims))
                .extracting(Withheld.class::isInstance)
                .containsExactly(false, true, true);
    }

    @Test
    void namesTheSourceOfWhatIsOnlyReported() {
        Article article = ClaimTable.bundled();
        List<Integer> numbers = ClaimTable.numbers(article, "five warships");
        Claim claim = new Claim("China sent five warships.", numbers, Claim.Place.PARAGRAPH);

        Verdict verdict =
                checker.check(article, article.sentences(), List.of(claim)).get(0);

        assertThat(verdict).isInstanceOfSatisfying(Repaired.class, repaired -> {
            assertThat(repaired.repaired().text()).isEqualTo("According to Beijing: China sent five warships.");
            assertThat(repaired.rule()).isEqualTo(Rule.ATTRIBUTION);
        });
    }

    private Stream<Row> rows(String file, boolean supported) {
        return ClaimTable.rows(file).filter(row -> row.supported() == supported);
    }

    private boolean isWithheld(Row row) {
        return verdict(row) instanceof Withheld;
    }

    /** What somebody said, told as a fact, is put right by naming its source. */
    private boolean isPutRight(Row row) {
        return row.kind().equals("attr")
                && verdict(row) instanceof Repaired repaired
                && repaired.rule() == Rule.ATTRIBUTION;
    }

    private String describe(Row row) {
        return "\n" + row.language() + " " + row.claim().text() + " -> " + verdict(row);
    }

    private Verdict verdict(Row row) {
        return checker.check(row.article(), row.article().sentences(), List.of(row.claim()))
                .get(0);
    }
}
