package dev.footnote.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** SQuAD's comparison of answers: small letters, without articles and punctuation (Rajpurkar et al. 2016). */
final class Overlap {

    private Overlap() {}

    static boolean same(String given, String gold) {
        return tokens(given).equals(tokens(gold));
    }

    /** The harmonic mean of precision and recall over tokens, 0 to 1. */
    static double f1(String given, String gold) {
        List<String> left = new ArrayList<>(tokens(gold));
        List<String> tokens = tokens(given);
        long common = tokens.stream().filter(left::remove).count();
        return common == 0 ? 0 : 2.0 * common / (tokens.size() + tokens(gold).size());
    }

    private static List<String> tokens(String text) {
        String plain =
                text.toLowerCase(Locale.ROOT).replaceAll("[\\p{P}\\p{S}]", "").replaceAll("\\b(a|an|the)\\b", " ");
        return Arrays.stream(plain.split("\\s+")).filter(t -> !t.isEmpty()).toList();
    }
}
