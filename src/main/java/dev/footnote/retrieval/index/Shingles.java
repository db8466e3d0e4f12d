package dev.footnote.retrieval.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Runs of letters, which words share across inflection, compounds, names' endings and misspelling:
 *
 * <pre>
 * Warschauer  ->  _war wars arsc rsch scha chau haue auer uer_
 * 华沙         ->  华 沙
 * </pre>
 */
public final class Shingles {

    private static final int LENGTH = 4;

    private Shingles() {}

    /** Those of a text's words, in their order. */
    public static List<String> of(String text) {
        List<String> found = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (word.isEmpty()) {
                continue;
            }
            if (Character.isIdeographic(word.codePointAt(0))) {
                word.codePoints().forEach(c -> found.add(Character.toString(c)));
            } else {
                String bounded = "_" + word + "_";
                for (int i = 0; i + LENGTH <= bounded.length(); i++) {
                    found.add(bounded.substring(i, i + LENGTH));
                }
            }
        }
        return found;
    }
}
