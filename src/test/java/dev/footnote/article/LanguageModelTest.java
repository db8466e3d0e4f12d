package dev.footnote.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged part of OpenNLP's language model says of its languages what the whole one does. */
class LanguageModelTest {

    private static final LanguageDetectorME WHOLE = load("/langdetect-183.bin");
    private static final LanguageDetectorME PACKAGED = load("languages.bin");
    private static final Set<String> LANGUAGES = Set.of(PACKAGED.getSupportedLanguages());

    private static LanguageDetectorME load(String name) {
        try (InputStream in = LanguageDetector.class.getResourceAsStream(name)) {
            return new LanguageDetectorME(new LanguageDetectorModel(in));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wer baut hier?",
                "Chi ha vinto ieri?",
                "Kto wygrał wczoraj?",
                "Хто переміг учора?",
                "Kim kazandı dün akşam?",
                "Wie heeft er gewonnen?",
                "¿Ganó ayer?",
                "Los vecinos votaron por el nuevo puente, que costará doce millones."
            })
    void likelinessOfTwoLanguagesBesideEachOther(String text) {
        Language[] whole = Arrays.stream(WHOLE.predictLanguages(text))
                .filter(language -> LANGUAGES.contains(language.getLang()))
                .toArray(Language[]::new);
        Language[] packaged = PACKAGED.predictLanguages(text);

        assertThat(packaged[0].getLang()).isEqualTo(whole[0].getLang());
        assertThat(ratio(packaged)).isCloseTo(ratio(whole), within(ratio(whole) / 1e6));
    }

    private static double ratio(Language[] likeliest) {
        return likeliest[0].getConfidence() / likeliest[1].getConfidence();
    }
}
