package dev.footnote.chat;

import dev.footnote.article.Article;
import dev.footnote.article.Sentence;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of a cited sentence in an article's new edition.
 *
 * @param before the sentence as it was cited
 * @param after the sentence that it has become; {@code null} if it has vanished
 */
public record Revision(String before, @Nullable String after) {

    /** The share of words that two wordings of one sentence have in common at least. */
    private static final double ALIKE = 0.5;

    /**
     * What became of those sentences that the new edition no longer has.
     *
     * @param cited in the chat, also from other articles, as an answer from all of them does
     */
    static List<Revision> of(List<String> cited, Article old, Article edition) {
        Set<String> gone = sentences(old);
        gone.removeAll(sentences(edition));
        return cited.stream()
                .distinct()
                .filter(gone::contains)
                .map(quote -> new Revision(quote, successor(quote, edition)))
                .toList();
    }

    private static Set<String> sentences(Article article) {
        return article.sentences().stream().map(Sentence::text).collect(Collectors.toSet());
    }

    private static @Nullable String successor(String quote, Article edition) {
        Set<String> words = words(quote);
        Sentence best = null;
        double most = ALIKE;
        for (Sentence sentence : edition.sentences()) {
            double alike = alike(words, words(sentence.text()));
            if (alike >= most) {
                most = alike;
                best = sentence;
            }
        }
        return best == null ? null : best.text();
    }

    /** Words in common by all words; for languages without spaces, characters. */
    private static double alike(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        int all = one.size() + other.size() - common.size();
        return all == 0 ? 0 : (double) common.size() / all;
    }

    private static Set<String> words(String text) {
        boolean spaced = text.strip().contains(" ");
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split(spaced ? "[^\\p{L}\\p{N}]+" : ""))
                .filter(word -> !word.isBlank())
                .collect(Collectors.toSet());
    }
}
