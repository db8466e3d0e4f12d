package dev.footnote.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells which language a text is in, by OpenNLP's character n-gram model narrowed to the languages that have an
 * analyzer here. The model (10 MB) is loaded at the first call.
 */
public final class LanguageDetector {

    /** OpenNLP's ISO 639-3 codes of the languages told apart, with their BCP 47 codes. */
    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("eng", "en"),
            Map.entry("rus", "ru"),
            Map.entry("deu", "de"),
            Map.entry("spa", "es"),
            Map.entry("fra", "fr"),
            Map.entry("ita", "it"),
            Map.entry("por", "pt"),
            Map.entry("nld", "nl"),
            Map.entry("pol", "pl"),
            Map.entry("ukr", "uk"),
            Map.entry("tur", "tr"),
            Map.entry("ara", "ar"),
            Map.entry("pes", "fa"),
            Map.entry("hin", "hi"),
            Map.entry("jpn", "ja"),
            Map.entry("kor", "ko"),
            Map.entry("cmn", "zh"));

    /** A longer text says nothing new about its language. */
    private static final int SAMPLE = 2_000;

    /** How many times likelier than the runner-up a short text's language must be; measured on xquad's questions. */
    private static final double CLEAR = 1.25;

    /** From this many characters on, the likeliest language is taken as it is. */
    private static final int LONG = 60;

    /** Holds the model, so that it is loaded when first needed. */
    private static final class Model {
        static final LanguageDetectorME DETECTOR = load();

        private static LanguageDetectorME load() {
            try (InputStream in = LanguageDetector.class.getResourceAsStream("/langdetect-183.bin")) {
                if (in == null) {
                    throw new IllegalStateException("langdetect-183.bin is missing from the class path");
                }
                return new LanguageDetectorME(new LanguageDetectorModel(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The text's BCP 47 language code, or empty when the text is too short or too mixed to tell. */
    public Optional<String> detect(String text) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        if (sample.codePoints().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        Language[] likeliest = Arrays.stream(Model.DETECTOR.predictLanguages(sample))
                .filter(language -> LANGUAGES.containsKey(language.getLang()))
                .limit(2)
                .toArray(Language[]::new);
        if (likeliest.length == 0) {
            return Optional.empty();
        }
        boolean clear = sample.length() >= LONG
                || likeliest.length == 1
                || likeliest[0].getConfidence() > CLEAR * likeliest[1].getConfidence();
        return clear ? Optional.of(LANGUAGES.get(likeliest[0].getLang())) : Optional.empty();
    }
}
