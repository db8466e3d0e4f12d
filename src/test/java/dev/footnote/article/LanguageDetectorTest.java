package dev.footnote.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
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
                    de | Wie viele Schiffe?
                    it | Quanto costa?
                    pt | Quanto custa?
                    es | ¿Cuándo?
                    pt | Quem é Putin?
                    en | Who is Vladimir Poutine?
                    en | Who is Ursula von der Leyen?
                    en | Who wrote La vie en rose?
                    fr | Qui a écrit Germinal ?
                    fr | Quel est le nom du maire ?
                    it | Chi è Putin?
                    it | Dove è Roma?
                    nl | Hoe heet Poetin?
                    nl | Waarom Rotterdam?
                    uk | Скільки кораблів відправив Китай і чому так багато?
                    uk | Хто заснував Blue Origin?
                    ru | В честь кого назван бульвар Кирни?
                    pl | O ile lżejszy byłby statek lecący na Marsa?
                    pl | Kto wydał sprawozdania o kosztach w NASA?
                    """)
    void tellsAQuestionsLanguage(String language, String question) {
        assertThat(detector.detect(question)).contains(language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nl | Hoe and rake?
                    it | Chi Minh?
                    de | Wie heet Berg?
                    it | Dove soap?
                    fr | Qui dorme Garibaldi?
                    """)
    void takesNoWordForAQuestionsThatOpensSomethingElseInAnotherLanguage(String language, String words) {
        assertThat(QuestionWords.languageOf(words)).isNotEqualTo(Optional.of(language));
    }

    @Test
    void tellsNothingOfATextWithoutWords() {
        assertThat(detector.detect("12:30 — 5 %")).isEmpty();
    }
}
