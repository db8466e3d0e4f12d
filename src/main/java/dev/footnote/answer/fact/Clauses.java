package dev.footnote.answer.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Parts a sentence into clauses, which end at commas, semicolons, dashes and before conjunctions. */
final class Clauses {

    private static final Pattern END = Pattern.compile(".*[,;:—–(，；：].*");

    private Clauses() {}

    /** The number of each word's clause, from 0. */
    static List<Integer> in(String text, List<Word> words, Phrases phrases) {
        List<Integer> clauses = new ArrayList<>();
        int clause = 0;
        for (int at = 0; at < words.size(); at++) {
            boolean parted = at > 0
                    && END.matcher(text.substring(
                                    words.get(at - 1).end(), words.get(at).start()))
                            .matches();
            boolean joined = at > 1 && phrases.lengthAt("clause", words, at, text) > 0;
            if (parted || joined && clauses.get(at - 2) == clause) {
                clause++;
            }
            clauses.add(clause);
        }
        return clauses;
    }
}
