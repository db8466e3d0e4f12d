package dev.footnote.answer.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.whole.WholeQuestion.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions about the whole, told from questions on what the article says, in ten languages. */
class WholeQuestionTest {

    static Stream<String> questions() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                WholeQuestionTest.class.getResourceAsStream("/whole/questions.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void tellsWhatIsAskedFor(String line) {
        String[] fields = line.split("\t");
        String kind = WholeQuestion.of(fields[1], "")
                .map(WholeQuestion::kind)
                .map(Kind::key)
                .orElse("none");
        assertThat(kind).isEqualTo(fields[0]);
    }

    @Test
    void readsTheSpeakerAndTheTopic() {
        WholeQuestion question = WholeQuestion.of("What did the Defense Ministry say about the exercises?", "en")
                .orElseThrow();
        assertThat(question.who()).isEqualTo("the Defense Ministry");
        assertThat(question.topic()).isEqualTo("the exercises");
        assertThat(question.language()).isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({
        "Summarize the article in one sentence, 1",
        "Give me three bullet points, 3",
        "two-sentence summary, 2",
        "Fasse den Artikel in einem Satz zusammen, 1",
        "Dame tres puntos, 3",
        "Résume l'article en une phrase, 1",
        "Дай три тезиса, 3",
        "Перескажи статью в одном предложении, 1",
        "给我三个要点, 3",
        "Summarize the article, 0",
        "key points, 0",
        "summary in one sentence pls, 1",
        "résumé en une phrase svp, 1",
        "what is it about in two sentences please, 2",
    })
    void readsHowLongASummaryIsToBe(String question, int length) {
        assertThat(WholeQuestion.of(question, "").orElseThrow().length()).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource({
        "Give me three bullet points, true",
        "key takeaways, true",
        "Summarize the article, false",
        "Die wichtigsten Punkte, true",
        "Fasse den Artikel zusammen, false",
        "Dame tres puntos, true",
        "Дай три тезиса, true",
        "О чём статья?, false",
        "给我三个要点, true",
    })
    void tellsASummaryInPointsFromARunningOne(String question, boolean bullets) {
        assertThat(WholeQuestion.of(question, "").orElseThrow().bullets()).isEqualTo(bullets);
    }

    @Test
    void keepsTheLanguageOfTheQuestion() {
        assertThat(WholeQuestion.of("Welche Zahlen werden genannt?", "fr")
                        .orElseThrow()
                        .language())
                .isEqualTo(Locale.GERMAN);
    }

    @ParameterizedTest
    @CsvSource({
        "chronologie, fr, fr",
        "Chronologie, de, de",
        "chronologie svp, fr, fr",
        "chronologie, en, de",
        "timeline, fr, en",
        "Cronologia, it, it",
        "cronologia, pt, pt",
    })
    void takesAWordOfSeveralLanguagesForTheArticles(String question, String article, String language) {
        assertThat(WholeQuestion.of(question, article).orElseThrow().language().getLanguage())
                .isEqualTo(language);
    }

    @Test
    void isNotHeldUpByAQuestionMadeToHoldItUp() {
        String endless = "please list all the ".repeat(9) + "people and ".repeat(9);
        assertThat(java.util.concurrent.CompletableFuture.supplyAsync(() -> WholeQuestion.of(endless, "en")))
                .succeedsWithin(Duration.ofSeconds(20));
    }
}
