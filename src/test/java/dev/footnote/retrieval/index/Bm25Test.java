package dev.footnote.retrieval.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Scores of texts by their terms. */
class Bm25Test {

    private final Bm25 texts = new Bm25(Stream.of(
            List.of("ship", "sail", "ship"), List.<String>of(), List.of("ship", "harbour"), List.of("river", "sail")));

    @Test
    void areRobertsonsFormulaForEveryTermThatATextHolds() {
        double idf = Math.log(1 + (4 - 2 + .5) / (2 + .5));
        double saturation = .9 * (1 - .4 + .4 * 3 / (7 / 4.0));

        assertThat(texts.scores(List.of("ship"))[0]).isCloseTo(idf * 2 * 1.9 / (2 + saturation), within(1e-12));
        assertThat(texts.scores(List.of("ship", "sail"))[0])
                .isCloseTo(texts.scores(List.of("ship"))[0] + texts.scores(List.of("sail"))[0], within(1e-12));
    }

    @Test
    void areNothingForATextWithoutTheTermsAndForATermInNoText() {
        assertThat(texts.scores(List.of("harbour", "winter"))).startsWith(0, 0).endsWith(0);
        assertThat(texts.id("winter")).isEqualTo(Bm25.UNKNOWN);
        assertThat(texts.idf("winter")).isGreaterThan(texts.idf("harbour"));
        assertThat(new Bm25(Stream.of()).scores(List.of("ship"))).isEmpty();
    }
}
