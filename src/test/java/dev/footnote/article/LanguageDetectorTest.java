package dev.footnote.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Languages of articles and of short questions. */
class LanguageDetectorTest {

    private final LanguageDetector detector = new LanguageDetector();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | How many warships did China send?
                    en | Who signed the declaration?
                    ru | Кто подписал декларацию и когда?
                    de | Wie viele Schiffe hat China geschickt?
                    es | ¿Cuántos barcos envió China y por qué?
                    fr | Combien de navires la Chine a-t-elle envoyés ?
                    it | Quante navi ha inviato la Cina e perché?
                    pt | Quantos navios a China enviou e por que não mais?
                    zh | 中国派了几艘军舰？
                    fr | Qui est Vladimir Poutine ?
                    fr | Qui est Macron ?
                    de | Wer ist Scholz?
                    de | Wer war Olof Berg?
                    es | ¿Cuándo?
                    pt | Quem é Putin?
                    en | Who is Vladimir Poutine?
                    en | Who is Ursula von der Leyen?
                    en | Who wrote La vie en rose?
                    uk | Скільки кораблів відправив Китай і чому так багато?
                    """)
    void tellsAQuestionsLanguage(String language, String question) {
        assertThat(detector.detect(question)).contains(language);
    }

    @Test
    void tellsNothingOfATextWithoutWords() {
        assertThat(detector.detect("12:30 — 5 %")).isEmpty();
    }
}
