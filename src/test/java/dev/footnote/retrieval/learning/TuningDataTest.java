package dev.footnote.retrieval.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.article.Article;
import dev.footnote.article.Span;
import dev.footnote.retrieval.Articles;
import dev.footnote.retrieval.ranking.Calibration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the embedding models are tuned on. */
class TuningDataTest {

    private static final List<String> SHIPS = List.of("Aurora", "Borealis", "Corvus", "Draco", "Electra");

    @TempDir
    private Path folder;

    @Test
    void holdsEachAnsweredQuestionWithItsCandidatesAndTheScoresOfTermsAlone() throws Exception {
        Path file = folder.resolve("lessons.jsonl");
        try (TuningData data = new TuningData(Calibration.Group.TERMS_ONLY, List.of())) {
            for (int topic = 0; topic < SHIPS.size(); topic++) {
                String ship = SHIPS.get(topic);
                String last = "Die Reise nach Bergen dauerte neun Tage.";
                Article article = Articles.of(
                        ship,
                        "de",
                        List.of(List.of("Die " + ship + " wurde in Kiel gebaut.", "Sie hatte drei Masten.", last)));
                int at = article.text().indexOf(last);
                data.add(
                        topic,
                        article,
                        new Calibrator.Questions(
                                Map.of("Wie lange dauerte die Reise?", new Span(at, at + 5)),
                                List.of("Wer schrieb Faust?")));
            }
            data.write(file);
        }

        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(new ObjectMapper().readTree(line));
        }

        assertThat(lines).extracting(line -> line.get("title").asText()).containsExactlyInAnyOrderElementsOf(SHIPS);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.get("questions")).hasSize(1);
            JsonNode question = line.get("questions").get(0);
            assertThat(question.get("text").asText()).isEqualTo("Wie lange dauerte die Reise?");
            assertThat(question.get("scores")).hasSameSizeAs(question.get("candidates"));
            for (int c = 0; c < question.get("candidates").size(); c++) {
                boolean isLast = question.get("candidates").get(c).asInt() == 2;
                assertThat(question.get("right").get(c).asBoolean()).isEqualTo(isLast);
            }
        });
    }
}
