package dev.footnote.article.html.body;

import dev.footnote.article.manuscript.Block;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;

/** What a page's own title and description promise, to tell whether a text found in it is what they speak of. */
final class Witness {

    private static final int LONGEST = 2_000;
    private static final int SHORTEST_WORD = 4;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Set<String> promised;

    Witness(Document page) {
        String said = page.title()
                + ' '
                + page.select("meta[name=description], meta[property=og:title], meta[property=og:description]").stream()
                        .map(meta -> meta.attr("content"))
                        .collect(Collectors.joining(" "));
        promised = words(said.substring(0, Math.min(LONGEST, said.length())));
    }

    private static Set<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The share of the promised words that the blocks keep, 0 to 1; 0 if nothing is promised. */
    double agreement(List<Block> blocks) {
        if (promised.isEmpty()) {
            return 0;
        }
        Set<String> missing = new HashSet<>(promised);
        blocks.forEach(block -> missing.removeAll(words(block.text())));
        return 1 - (double) missing.size() / promised.size();
    }
}
