package dev.footnote.answer.fact;

import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Knows countries, their capitals and adjectives, in any language: Chinese, китайский, 中国 and Beijing are all CN.
 * Country names are CLDR's; {@code places.txt} adds what those lack.
 */
final class Gazetteer {

    /** A place's name as word patterns, its code, and how many words it takes. */
    private record Entry(String code, List<String> patterns, boolean stem, boolean capital) {}

    /** A place found. */
    record Match(String code, int words, boolean capital) {}

    private static final Map<String, Gazetteer> BY_LANGUAGE = new ConcurrentHashMap<>();
    /** What makes a country's name an adjective or another case, after its last vowel: Chin-ese, Kanad-isch. */
    private static final Pattern ENDING =
            Pattern.compile("(?:[ei]?an?s?|[ae]?ns?|ese|ish|isch\\p{L}*|er[ns]?|r(?:s|in)?|s"
                    + "|[aeo]s?|[eé]s(?:a|es|as)?|[aei]?n[oa]s?|e[nñ][oa]s?|i)?");

    private static final String CASE = "(?:[аяоеиыуюь]|[оеё][йм]|[ое]ю|[ая](?:м|ми|х)|[ое]в|ью)?";
    /** The same in Cyrillic: Япони-ей, кана-дский, Мексика-нцы. */
    private static final Pattern CYRILLIC_ENDING = Pattern.compile(CASE + "|(?:[йн]?е?ц|н|нин|[йн]к)" + CASE
            + "|[а-яё]{0,3}[сц]к(?:[иоы]й|ого|ому|им|ом|ая|ую|ою|ое|ие|их|ими|и|о)");
    /** What takes no case endings, as Самоа and Палау; what is named after it may. */
    private static final Pattern UNDECLINED = Pattern.compile(".*(?:[еиоуэю]|[аеиоуыэюя]а)");

    /** Where a language is named after another country than most of its speakers live in. */
    private static final Map<String, String> HOMES = Map.of("en", "GB", "pt", "PT");

    private static final List<Entry> LISTED = load();

    private final Map<Integer, List<Entry>> byFirstLetter = new HashMap<>();
    private final boolean capitals;
    private final boolean unspaced;

    private Gazetteer(String language) {
        capitals = language.equals("en");
        unspaced = List.of("zh", "ja").contains(language);
        Stream.concat(LISTED.stream(), countries(language)).forEach(entry -> byFirstLetter
                .computeIfAbsent(entry.patterns().get(0).codePointAt(0), letter -> new ArrayList<>())
                .add(entry));
    }

    static Gazetteer of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, Gazetteer::new);
    }

    private static List<Entry> load() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Gazetteer.class.getResourceAsStream("places.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .flatMap(line -> {
                        String[] fields = line.split("\\s+");
                        return Stream.of(fields).skip(1).map(name -> listed(fields[0], name));
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry listed(String code, String name) {
        boolean capital = name.startsWith("=");
        return new Entry(code, List.of(name.substring(capital ? 1 : 0).split("_")), true, capital);
    }

    /** The countries' names, and the names of the languages that are most spoken there, which are adjectives too. */
    private static Stream<Entry> countries(String language) {
        ULocale locale = ULocale.forLanguageTag(language);
        Stream<Entry> names = Stream.of(Locale.getISOCountries())
                .map(code -> named(code, new ULocale("und", code).getDisplayCountry(locale)));
        Stream<Entry> adjectives = Stream.of(ULocale.getISOLanguages())
                .filter(code -> code.length() == 2)
                .map(code -> named(
                        HOMES.getOrDefault(
                                code,
                                ULocale.addLikelySubtags(new ULocale(code)).getCountry()),
                        new ULocale(code).getDisplayLanguage(locale).replaceAll("(?<=[сц]к)ий$", "")))
                .filter(entry -> entry.patterns().size() == 1 && !entry.code().isEmpty());
        return Stream.concat(names, List.of("zh", "ja", "ko").contains(language) ? Stream.of() : adjectives)
                .filter(entry -> !entry.patterns().get(0).isEmpty());
    }

    private static Entry named(String code, String name) {
        return new Entry(code, List.of(name.toLowerCase(Locale.ROOT).split("[\\s-]+")), false, false);
    }

    /** The place whose name starts at a word, the longest and closest there is; {@code null} for none. */
    @Nullable
    Match at(List<Word> words, int at, String text) {
        Word word = words.get(at);
        List<Entry> candidates = byFirstLetter.getOrDefault(word.lower().codePointAt(0), List.of());
        if (unspaced) {
            return candidates.stream()
                    .filter(entry ->
                            text.startsWith(String.join("", entry.patterns()).replace("*", ""), word.start()))
                    .max(Comparator.comparingInt(
                            entry -> entry.patterns().get(0).length()))
                    .map(entry -> new Match(entry.code(), 1, entry.capital()))
                    .orElse(null);
        }
        if (capitals && !word.isCapitalised()) {
            return null;
        }
        return candidates.stream()
                .filter(entry -> stands(entry, words, at))
                .max(Comparator.<Entry>comparingInt(entry -> entry.patterns().size())
                        .thenComparing(
                                entry -> Kinship.commonPrefix(entry.patterns().get(0), word.lower()))
                        .thenComparing(entry -> -entry.patterns().get(0).length()))
                .map(entry -> new Match(entry.code(), entry.patterns().size(), entry.capital()))
                .orElse(null);
    }

    private static boolean stands(Entry entry, List<Word> words, int at) {
        int length = entry.patterns().size();
        if (at + length > words.size()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (!fits(entry, entry.patterns().get(i), words.get(at + i))) {
                return false;
            }
        }
        return true;
    }

    /** Russian writes countries with a capital; what has none and is no adjective is another word. */
    private static boolean isPlainCyrillic(String lower) {
        return isCyrillic(lower) && !lower.matches(".*[сц]к.*");
    }

    private static boolean isCyrillic(String lower) {
        return Character.UnicodeScript.of(lower.codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
    }

    private static boolean fits(Entry entry, String pattern, Word word) {
        String lower = word.lower().replaceAll("['’]s$", "");
        boolean single = entry.patterns().size() == 1;
        if (!entry.stem()) {
            return single ? isForm(pattern, word) : lower.equals(pattern);
        }
        boolean acronym = single && lower.length() <= 3 && !Character.isIdeographic(lower.codePointAt(0));
        boolean shouted = word.text().equals(word.text().toUpperCase(Locale.ROOT));
        return Phrases.fits(pattern, lower) && (!acronym || shouted);
    }

    /** Whether the word is a country's name or a form of it: Japanese, японский. */
    private static boolean isForm(String name, Word word) {
        String lower = word.lower().replaceAll("['’]s$", "");
        if (lower.equals(name)) {
            return word.isCapitalised() || name.length() >= 5;
        }
        int common = Kinship.commonPrefix(name, lower);
        return name.length() >= 5
                && common >= Math.max(4, name.length() - 1)
                && isEnding(name, lower.substring(common))
                && (word.isCapitalised() || name.length() >= 6 && !isPlainCyrillic(lower) || name.matches(".*[сц]к"));
    }

    private static boolean isEnding(String name, String rest) {
        if (!isCyrillic(name)) {
            return ENDING.matcher(rest).matches();
        }
        boolean declined = !UNDECLINED.matcher(name).matches();
        String ending = name.matches(".*[сц]к") ? "ск" + rest : rest;
        return CYRILLIC_ENDING.matcher(ending).matches() && (declined || !ending.matches(CASE));
    }
}
