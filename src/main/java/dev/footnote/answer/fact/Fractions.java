package dev.footnote.answer.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds fractions: a fifth of, two thirds, ein Drittel, la mitad, треть, 五分之一. */
final class Fractions {

    /** The unit of a fraction; a hundredth of it is a percent. */
    static final String UNIT = "fraction";

    /** Decimals that a fraction is kept with. */
    private static final int SCALE = 4;

    private static final Pattern CHINESE = Pattern.compile("([一二三四五六七八九十]+)分之([一二三四五六七八九十]+)");
    private static final Set<String> ARTICLES =
            Set.of("a", "an", "one", "ein", "eine", "einem", "einen", "um", "un", "una", "une", "la", "die", "der");
    private static final Map<String, Fractions> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Map<String, Integer> parts = new HashMap<>();
    private final NumberWords numbers;
    private final boolean alsoOrdinals;

    /** A fraction and how many words it takes. */
    record Found(BigDecimal value, int words) {}

    private Fractions(String language) {
        Phrases.of(language).list("fraction").forEach(entry -> parts.put(entry.get(0), Integer.parseInt(entry.get(1))));
        numbers = NumberWords.of(language);
        alsoOrdinals = language.equals("en");
    }

    static Fractions of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, Fractions::new);
    }

    /** The fraction that starts at a word. */
    Optional<Found> at(List<Word> words, int at, String text) {
        Matcher chinese = CHINESE.matcher(text).region(words.get(at).start(), text.length());
        if (chinese.lookingAt()) {
            long whole = Numerals.chinese(chinese.group(1));
            int length = (int) words.stream()
                    .filter(word -> word.start() >= chinese.start() && word.end() <= chinese.end())
                    .count();
            return Optional.of(new Found(part(Numerals.chinese(chinese.group(2)), whole), Math.max(1, length)));
        }
        Integer bare = parts.get(words.get(at).lower());
        if (bare != null && (!alsoOrdinals || bare == 2 && isFollowedByWhole(words, at, text))) {
            return Optional.of(new Found(part(1, bare), 1));
        }
        Integer part = at + 1 < words.size() ? parts.get(words.get(at + 1).lower()) : null;
        Long many = numerator(words.get(at));
        boolean fits = part != null
                && many != null
                && words.get(at).touches(words.get(at + 1), text)
                && (!alsoOrdinals || isFollowedByWhole(words, at + 1, text));
        return fits ? Optional.of(new Found(part(many, part), 2)) : Optional.empty();
    }

    private Long numerator(Word word) {
        return ARTICLES.contains(word.lower()) ? Long.valueOf(1) : numbers.valueOf(word.lower());
    }

    /** An English ordinal is a part where "of" or nothing follows: a third of it, but a third ship. */
    private static boolean isFollowedByWhole(List<Word> words, int at, String text) {
        return at + 1 == words.size()
                || words.get(at + 1).lower().matches("of|the|since|in|from|to|by|as|less|more")
                || !words.get(at).touches(words.get(at + 1), text)
                || words.get(at).lower().endsWith("s");
    }

    private static BigDecimal part(long many, long whole) {
        return BigDecimal.valueOf(many).divide(BigDecimal.valueOf(Math.max(1, whole)), SCALE, RoundingMode.HALF_UP);
    }
}
