package dev.footnote.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells which language a text is in: by its script, its function words or the word that opens a short question where they
 * leave no doubt, else by OpenNLP's character n-grams of the languages that have an analyzer here. The model is loaded when
 * it is first needed, which for an English article and questions is never.
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

    /** From this many characters on, a text is trusted more than what is declared about it. */
    private static final int CONTRADICTS = 400;

    /** Languages written in Chinese characters. */
    private static final Set<String> HAN = Set.of("zh", "ja");

    /** At least every so many words is a function word in a running text. */
    private static final int RAREST = 6;

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** Letters of Cyrillic alphabets other than the Russian one. */
    private static final Pattern OTHER_CYRILLIC =
            Pattern.compile("[іїєґўјљњћђџќѓѕ]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Holds the model, so that it is loaded when first needed. */
    private static final class Model {
        static final LanguageDetectorME DETECTOR = new LanguageDetectorME(load());

        private static LanguageDetectorModel load() {
            try (InputStream in = LanguageDetector.class.getResourceAsStream("languages.bin")) {
                return new LanguageDetectorModel(Objects.requireNonNull(in, "languages.bin"));
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
        return byScript(sample)
                .or(() -> byFunctionWords(sample))
                .or(() -> QuestionWords.languageOf(sample))
                .or(() -> byModel(sample));
    }

    /**
     * The language of a text that is declared to be in another one: the declared one unless the text, long enough to be
     * sure, contradicts it. Only a language that is told apart here can be contradicted, and Chinese and Japanese, which
     * share their letters, never contradict each other.
     */
    String corrected(String declared, String text) {
        if (text.length() < CONTRADICTS || !LANGUAGES.containsValue(declared)) {
            return declared;
        }
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        String sure = byScript(sample).or(() -> byFunctionWords(sample)).orElse(declared);
        return HAN.contains(declared) && HAN.contains(sure) ? declared : sure;
    }

    /** Chinese, Japanese or Korean by the script of most of its letters. */
    private static Optional<String> byScript(String text) {
        int[] letters = text.codePoints().filter(Character::isLetter).toArray();
        int kana = count(letters, UnicodeScript.HIRAGANA) + count(letters, UnicodeScript.KATAKANA);
        if (2 * count(letters, UnicodeScript.HANGUL) > letters.length) {
            return Optional.of("ko");
        }
        if (2 * (kana + count(letters, UnicodeScript.HAN)) <= letters.length) {
            return Optional.empty();
        }
        return Optional.of(kana > 0 ? "ja" : "zh");
    }

    /** Too short a text for the model in Cyrillic letters that Russian has, too, is taken for Russian. */
    private static boolean isRussianScript(String text) {
        int[] letters = text.codePoints().filter(Character::isLetter).toArray();
        return 2 * count(letters, UnicodeScript.CYRILLIC) > letters.length
                && !OTHER_CYRILLIC.matcher(text).find();
    }

    private static int count(int[] letters, UnicodeScript script) {
        return (int) Arrays.stream(letters)
                .filter(letter -> UnicodeScript.of(letter) == script)
                .count();
    }

    /** The language of which the text has at least two function words and twice as many as of any other. */
    private static Optional<String> byFunctionWords(String text) {
        List<String> words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
        String best = "";
        long most = 0;
        long second = 0;
        for (String language : FunctionWords.languages()) {
            Set<String> list = FunctionWords.of(language);
            long hits = words.stream().filter(list::contains).count();
            if (hits > most) {
                second = most;
                most = hits;
                best = language;
            } else {
                second = Math.max(second, hits);
            }
        }
        boolean clear = most >= 2 && most >= 2 * second && most * RAREST >= words.size();
        return clear
                        && LANGUAGES.containsValue(best)
                        && best.equals("uk") == OTHER_CYRILLIC.matcher(text).find()
                ? Optional.of(best)
                : Optional.empty();
    }

    private static Optional<String> byModel(String sample) {
        Language[] likeliest = Model.DETECTOR.predictLanguages(sample);
        boolean clear = sample.length() >= LONG || likeliest[0].getConfidence() > CLEAR * likeliest[1].getConfidence();
        if (!clear && isRussianScript(sample)) {
            return Optional.of("ru");
        }
        return clear ? Optional.of(LANGUAGES.get(likeliest[0].getLang())) : Optional.empty();
    }
}
