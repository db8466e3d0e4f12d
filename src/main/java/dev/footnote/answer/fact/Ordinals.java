package dev.footnote.answer.fact;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of several things of a kind a text speaks of: the Second World War, die erste Ausgabe.
 *
 * <p>The words are those of CLDR's spell-out rules, in all their forms.
 */
public final class Ordinals {

    /** Those that were measured; elsewhere ordinals may be ordinary words, as "secondo" (according to) is. */
    private static final Set<String> LANGUAGES = Set.of("en", "ru", "zh", "de", "es");

    /** Higher ones are written in digits. */
    private static final int MOST = 40;

    /** Forms of a word have at least so many first letters in common, and all but so many of the longer one's. */
    private static final int STEM = 4;

    private static final int ENDING = 3;

    private static final Pattern DIGITS = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)");

    /** With or without the measure word, which belongs to the same word. */
    private static final Pattern CHINESE = Pattern.compile("(第[一二三四五六七八九十]+)\\p{IsHan}?");

    private static final Map<String, Ordinals> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Map<String, Integer> values = new HashMap<>();

    /**
     * An ordinal.
     *
     * @param of the word behind it, which is no function word; empty where there is none
     */
    private record Ordinal(int value, String of) {

        boolean isOfSameKind(Ordinal other) {
            int shorter = Math.min(of.length(), other.of.length());
            int longer = Math.max(of.length(), other.of.length());
            int same = 0;
            while (same < shorter && of.charAt(same) == other.of.charAt(same)) {
                same++;
            }
            return same > 0 && same >= longer - ENDING && (same == shorter || same >= STEM);
        }
    }

    private Ordinals(String language) {
        RuleBasedNumberFormat format =
                new RuleBasedNumberFormat(ULocale.forLanguageTag(language), RuleBasedNumberFormat.SPELLOUT);
        for (String rules : format.getRuleSetNames()) {
            if (rules.contains("ordinal")) {
                for (int number = 1; number <= MOST; number++) {
                    String word = format.format(number, rules).replace("\u00ad", "");
                    values.putIfAbsent(word.toLowerCase(Locale.ROOT), number);
                }
            }
        }
    }

    /** Whether a sentence speaks of another one of the things that are asked about, and not of the same one. */
    public static boolean differ(Facts asked, Facts sentence) {
        List<Ordinal> told = in(sentence);
        return in(asked).stream()
                .anyMatch(one -> told.stream().anyMatch(one::isOfSameKind)
                        && told.stream().noneMatch(other -> other.value() == one.value())
                        && !holds(sentence, BigDecimal.valueOf(one.value())));
    }

    /** Whether the number stands in a text in any notation: 2., II, twenty-first. */
    private static boolean holds(Facts sentence, BigDecimal number) {
        return sentence.quantities().stream()
                .flatMap(quantity -> quantity.values().stream())
                .anyMatch(value -> value.compareTo(number) == 0);
    }

    private static List<Ordinal> in(Facts facts) {
        if (!LANGUAGES.contains(facts.language())) {
            return List.of();
        }
        Ordinals known = BY_LANGUAGE.computeIfAbsent(facts.language(), Ordinals::new);
        List<Ordinal> found = new ArrayList<>();
        for (int at = 0; at < facts.words().size(); at++) {
            Integer value = known.valueOf(facts.lower(at));
            if (value != null && !endsNumber(facts, at)) {
                boolean ends = at + 1 == facts.words().size() || !facts.touches(at) || facts.isFunctionWord(at + 1);
                found.add(new Ordinal(value, ends ? "" : facts.lower(at + 1)));
            }
        }
        return found;
    }

    /** Whether a hyphen joins the word to the one before, as in twenty-first. */
    private static boolean endsNumber(Facts facts, int at) {
        int start = facts.words().get(at).start();
        return start > 0 && facts.text().charAt(start - 1) == '-';
    }

    private @Nullable Integer valueOf(String word) {
        Matcher digits = DIGITS.matcher(word);
        if (digits.matches()) {
            return Integer.valueOf(digits.group(1));
        }
        Matcher chinese = CHINESE.matcher(word);
        return values.get(chinese.matches() ? chinese.group(1) : word);
    }
}
