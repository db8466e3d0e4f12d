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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Knows countries, their capitals and adjectives, in any language: Chinese, китайский, 中国 and Beijing are all CN.
 * Country names are CLDR's; {@code places.txt} adds what those lack.
 */
final class Gazetteer {

    /** A place's name as word patterns, its code, and how many words it takes. */
    private record Entry(String code, List<String> patterns, boolean stem) {}

    /** A place found. */
    record Match(String code, int words) {}

    private static final Map<String, Gazetteer> BY_LANGUAGE = new ConcurrentHashMap<>();
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
                        return Stream.of(fields)
                                .skip(1)
                                .map(name -> new Entry(fields[0], List.of(name.split("_")), true));
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Entry> countries(String language) {
        ULocale locale = ULocale.forLanguageTag(language);
        return Stream.of(Locale.getISOCountries())
                .map(code -> new Entry(
                        code,
                        List.of(new ULocale("und", code)
                                .getDisplayCountry(locale)
                                .toLowerCase(Locale.ROOT)
                                .split("[\\s-]+")),
                        false))
                .filter(entry -> !entry.patterns().get(0).isEmpty());
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
                    .map(entry -> new Match(entry.code(), 1))
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
                .map(entry -> new Match(entry.code(), entry.patterns().size()))
                .orElse(null);
    }

    private static boolean stands(Entry entry, List<Word> words, int at) {
        if (at + entry.patterns().size() > words.size()) {
            return false;
        }
        for (int i = 0; i < entry.patterns().size(); i++) {
            Word word = words.get(at + i);
            String lower = word.lower().replaceAll("['’]s$", "");
            boolean acronym = lower.length() <= 3 && entry.stem() && Character.isAlphabetic(lower.charAt(0));
            if (acronym && !word.text().equals(word.text().toUpperCase(Locale.ROOT))) {
                return false;
            }
            if (!(entry.stem()
                    ? Phrases.fits(entry.patterns().get(i), lower)
                    : isForm(entry.patterns().get(i), word))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the word is a country's name or a form of it: Japanese, японский. */
    private static boolean isForm(String name, Word word) {
        String lower = word.lower().replaceAll("['’]s$", "");
        if (lower.equals(name)) {
            return word.isCapitalised() || name.length() >= 5;
        }
        int common = Kinship.commonPrefix(name, lower);
        boolean longEnough = name.length() >= 5 && common >= Math.max(4, name.length() - 2);
        return longEnough && lower.length() - common <= 6 && (word.isCapitalised() || name.length() >= 6);
    }
}
