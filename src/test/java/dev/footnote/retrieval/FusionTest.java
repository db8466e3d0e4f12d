package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.article.Sentence;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Adding retrievers' scores. */
class FusionTest {

    private static final List<Sentence> SENTENCES = Articles.of(
                    "Ships", "en", List.of(List.of("One.", "Two.", "Three.", "Four.")))
            .sentences();

    private static List<Content> list(double... scores) {
        List<Content> list = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            list.add(new Candidate(SENTENCES.get(i), scores[i]));
        }
        return list;
    }

    @Test
    void keepsTheBestOfTheWeightedSumsAndTheEarlierOfEquals() {
        List<List<Content>> lists = List.of(list(1, 0, 3, 1), list(0, 4, 0, 0));

        List<Content> best = new Fusion(List.of(1.0, .5), 3).aggregate(Map.of(Query.from("ships"), lists));

        assertThat(best)
                .extracting(content -> ((Candidate) content).sentence().index())
                .containsExactly(2, 1, 0);
    }
}
