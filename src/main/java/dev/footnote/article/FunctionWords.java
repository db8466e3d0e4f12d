package dev.footnote.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;

/** A language's function words (articles, pronouns, prepositions ...), as Lucene carries them: Snowball's lists, and two more. */
public final class FunctionWords {

    private static final Map<String, String> SNOWBALL = Map.ofEntries(
            Map.entry("en", "english"),
            Map.entry("de", "german"),
            Map.entry("es", "spanish"),
            Map.entry("fr", "french"),
            Map.entry("it", "italian"),
            Map.entry("pt", "portuguese"),
            Map.entry("nl", "dutch"),
            Map.entry("ru", "russian"),
            Map.entry("da", "danish"),
            Map.entry("fi", "finnish"),
            Map.entry("hu", "hungarian"),
            Map.entry("no", "norwegian"),
            Map.entry("sv", "swedish"));

    /** Beside which classes the lists of languages lie that Snowball has none for. */
    private static final Map<String, Class<?>> OTHERS =
            Map.of("pl", PolishAnalyzer.class, "uk", UkrainianMorfologikAnalyzer.class);

    private static final Set<String> LANGUAGES = Stream.of(SNOWBALL, OTHERS)
            .flatMap(lists -> lists.keySet().stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<String, Set<String>> LOADED = new ConcurrentHashMap<>();

    private FunctionWords() {}

    /** The languages that have a list. */
    static Set<String> languages() {
        return LANGUAGES;
    }

    /** In small letters; the English ones for a language without a list. */
    public static Set<String> of(String language) {
        String base = language.split("-", 2)[0];
        return LOADED.computeIfAbsent(LANGUAGES.contains(base) ? base : "en", FunctionWords::load);
    }

    /** Whether words in small letters are told by their function words to be in a language rather than any other. */
    public static boolean tell(String language, Collection<String> words) {
        long own = LANGUAGES.contains(language) ? count(language, words) : 0;
        return own > 0 && LANGUAGES.stream().allMatch(other -> other.equals(language) || count(other, words) < own);
    }

    private static long count(String language, Collection<String> words) {
        return words.stream().filter(of(language)::contains).count();
    }

    private static Set<String> load(String language) {
        try {
            CharArraySet words = OTHERS.containsKey(language)
                    ? WordlistLoader.getWordSet(
                            OTHERS.get(language).getResourceAsStream("stopwords.txt"), StandardCharsets.UTF_8, "#")
                    : WordlistLoader.getSnowballWordSet(
                            SnowballFilter.class.getResourceAsStream(SNOWBALL.get(language) + "_stop.txt"),
                            StandardCharsets.UTF_8);
            Set<String> found = new HashSet<>();
            words.forEach(word -> found.add(new String((char[]) word)));
            return Set.copyOf(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
