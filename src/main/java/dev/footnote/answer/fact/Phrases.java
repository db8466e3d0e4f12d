package dev.footnote.answer.fact;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** A language's phrases from {@code phrases_xx.properties}: what negates, reports, doubts; empty for an unknown one. */
public final class Phrases {

    private static final Map<String, Phrases> BY_LANGUAGE = new ConcurrentHashMap<>();
    private static final List<String> UNITS = List.of("weekend", "week", "month", "year");

    private final Map<String, List<List<String>>> phrases = new HashMap<>();
    private final Properties raw;
    private final String language;
    private final boolean unspaced;

    private Phrases(String language) {
        this.language = language;
        unspaced = language.equals("zh");
        raw = load(language);
        raw.stringPropertyNames().forEach(key -> phrases.put(key, split(raw.getProperty(key))));
    }

    /** @param language a BCP 47 code without a region */
    public static Phrases of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, Phrases::new);
    }

    private static Properties load(String language) {
        Properties properties = new Properties();
        for (String name : List.of("und", language)) {
            try (InputStream in = Phrases.class.getResourceAsStream("phrases_" + name + ".properties")) {
                if (in != null) {
                    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }

    private static List<List<String>> split(String list) {
        return Arrays.stream(list.split("\\s*,\\s*"))
                .map(phrase -> List.of(phrase.strip().split(" ")))
                .toList();
    }

    /** Whether anything is known of this language. */
    public boolean areKnown() {
        return phrases.containsKey("negation");
    }

    /** The phrases of a kind, each as its words. */
    List<List<String>> list(String kind) {
        return phrases.getOrDefault(kind, List.of());
    }

    /** A pattern for {@link java.text.MessageFormat}-like filling of {0} and {1}. */
    public String fill(String key, String first, String second) {
        return raw.getProperty(key).replace("{0}", first).replace("{1}", second);
    }

    /** The indices of the words at which a phrase of this kind starts, ascending. */
    List<Integer> find(String kind, List<Word> words, String text) {
        List<Integer> starts = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            if (lengthAt(kind, words, at, text) > 0) {
                starts.add(at);
            }
        }
        return starts;
    }

    /** How many words the longest phrase of this kind takes at a word; 0 when none stands there. */
    int lengthAt(String kind, List<Word> words, int at, String text) {
        int longest = 0;
        for (List<String> phrase : phrases.getOrDefault(kind, List.of())) {
            if (phrase.size() > longest && stands(phrase, words, at, text)) {
                longest = phrase.size();
            }
        }
        return longest;
    }

    private boolean stands(List<String> phrase, List<Word> words, int at, String text) {
        if (unspaced) {
            return text.startsWith(phrase.get(0), words.get(at).start()) || isInside(words.get(at), phrase.get(0));
        }
        if (at + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            Word word = words.get(at + i);
            if (!fits(phrase.get(i), word.lower().replace('’', '\''))
                    || isOnlyAlike(phrase.get(i), words, at + i, text)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a name has the ending by chance: Irán is no future as "abrirá" is. No name ends like a contraction. */
    private boolean isOnlyAlike(String pattern, List<Word> words, int at, String text) {
        Word word = words.get(at);
        return pattern.startsWith("*")
                && pattern.indexOf('\'') < 0
                && word.isCapitalised()
                && (!word.opens() || Gazetteer.of(language).at(words, at, text) != null);
    }

    private boolean isInside(Word word, String phrase) {
        boolean excepted = phrases.getOrDefault("negation.except", List.of()).stream()
                .anyMatch(exception -> word.text().contains(exception.get(0)));
        return !excepted && word.text().contains(phrase);
    }

    /** Whether the word is the pattern, or starts or ends with it where it has a star at its end or start. */
    static boolean fits(String pattern, String word) {
        if (pattern.startsWith("*")) {
            return word.endsWith(pattern.substring(1));
        }
        return pattern.endsWith("*")
                ? word.startsWith(pattern.substring(0, pattern.length() - 1))
                : word.equals(pattern);
    }

    /** The units named as the last one ("last month", "el mes pasado"), each with the indices of its words. */
    Map<String, Set<Integer>> relativeUnits(String text, List<Word> words) {
        Map<String, Set<Integer>> found = new HashMap<>();
        for (int last : find("last", words, text)) {
            for (String unit : UNITS) {
                int near = unitNear(unit, last, words, text);
                if (near >= 0
                        && found.keySet().stream()
                                .noneMatch(other -> found.get(other).contains(near))) {
                    found.put(unit, new TreeSet<>(List.of(last, near)));
                    break;
                }
            }
        }
        return found;
    }

    private int unitNear(String unit, int last, List<Word> words, String text) {
        if (unspaced) {
            int behind = words.get(last).start() + 1;
            return phrases.getOrDefault(unit, List.of()).stream()
                            .anyMatch(phrase -> text.startsWith(phrase.get(0), behind))
                    ? last
                    : -1;
        }
        for (int at = Math.max(0, last - 3); at <= Math.min(last + 1, words.size() - 1); at++) {
            int length = lengthAt(unit, words, at, text);
            if (length > 0 && (at > last || at < last && at + length == last)) {
                return at;
            }
        }
        return -1;
    }
}
