package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.article.ArticleException;
import dev.footnote.article.ArticleReader;
import dev.footnote.article.LanguageDetector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences found across languages by what stands in both. */
class LandmarksTest {

    private static final ArticleReader READER = new ArticleReader(new LanguageDetector(), () -> {
        throw new AssertionError("nothing is fetched");
    });

    private final Landmarks exercises = new Landmarks(READER.bundled());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ru | Сколько кораблей отправил Китай?           | five warships
                    de | Wie viele Schiffe hat China geschickt?      | five warships
                    zh | 中国派出了多少艘军舰？                         | five warships
                    ru | Кто такой Владимир Путин?                   | Vladimir Putin
                    ru | Что подписал Си Цзиньпин?                   | Xi Jinping
                    es | ¿Qué pasó en 2019?                          | since 2019
                    fr | Pourquoi la Corée du Sud a-t-elle réagi ?   | South Korea
                    """)
    void findsTheSentence(String language, String question, String words) {
        assertThat(exercises.of(question, language).get(0).sentence().text()).contains(words);
    }

    @Test
    void findsNamesInAnyScript() throws ArticleException {
        Landmarks baikal = new Landmarks(READER.read("src/test/resources/claims/baikal.md"));
        assertThat(baikal.of("What did Anna Sokolova say about the ice?", "en"))
                .extracting(found -> found.sentence().text())
                .first()
                .asString()
                .contains("Соколов");
    }

    @Test
    void knowsWhatOnlySoundsAlike() {
        List<Landmarks.Found> found = exercises.of("Где проходил патруль?", "ru");
        assertThat(found).isNotEmpty().noneMatch(Landmarks.Found::solid);
        assertThat(found.get(0).sentence().text()).contains("patrol");
    }

    @Test
    void findsNothingWhereNothingIsShared() {
        assertThat(exercises.of("Сколько стоит хлеб?", "ru")).isEmpty();
    }
}
