package dev.footnote.answer.fact;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A language's words for numbers, cardinal and ordinal in all their forms, as CLDR's spell-out rules write them; built
 * once a language.
 */
final class NumberWords {

    /** Words that stand for a power of ten, which multiplies what stands before: thousand, Million, тысяч. */
    private static final long[] SCALES = {1_000, 1_000_000, 1_000_000_000, 1_000_000_000_000L};

    private static final Map<String, NumberWords> BY_LANGUAGE = new ConcurrentHashMap<>();

    /** Written short or counted otherwise, which the spell-out rules don't know. */
    private static final Map<String, Long> OTHERS = Map.ofEntries(
            Map.entry("twice", 2L),
            Map.entry("zweimal", 2L),
            Map.entry("дважды", 2L),
            Map.entry("dozen", 12L),
            Map.entry("dutzend", 12L),
            Map.entry("дюжина", 12L),
            Map.entry("docena", 12L),
            Map.entry("zwo", 2L),
            Map.entry("двое", 2L),
            Map.entry("трое", 3L),
            Map.entry("четверо", 4L),
            Map.entry("пятеро", 5L),
            Map.entry("thousands", 1_000L),
            Map.entry("millions", 1_000_000L),
            Map.entry("тыс", 1_000L),
            Map.entry("млн", 1_000_000L),
            Map.entry("млрд", 1_000_000_000L),
            Map.entry("mio", 1_000_000L),
            Map.entry("mrd", 1_000_000_000L),
            Map.entry("bn", 1_000_000_000L),
            Map.entry("万", 10_000L),
            Map.entry("亿", 100_000_000L));

    private final Map<String, Long> values = new HashMap<>(OTHERS);

    private NumberWords(String language) {
        RuleBasedNumberFormat format =
                new RuleBasedNumberFormat(ULocale.forLanguageTag(language), RuleBasedNumberFormat.SPELLOUT);
        for (String rules : format.getRuleSetNames()) {
            if (!rules.contains("year") && !rules.contains("verbose")) {
                learn(format, rules);
            }
        }
    }

    static NumberWords of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, NumberWords::new);
    }

    private void learn(RuleBasedNumberFormat format, String rules) {
        for (long number = 0; number < 100; number++) {
            add(format.format(number, rules), number);
        }
        for (long number = 100; number < 1000; number += 100) {
            add(format.format(number, rules), number);
            String[] words = format.format(number, rules).split("[\\s\u00ad]+");
            if (words.length == 2) {
                add(words[1], 100);
            }
        }
        for (long scale : SCALES) {
            for (long many : new long[] {1, 2, 5}) {
                String[] words = format.format(scale * many, rules).split("[\\s\\u00ad]+");
                add(words[words.length - 1], scale);
            }
        }
    }

    private void add(String written, long number) {
        String word = written.replace("\u00ad", "").toLowerCase(Locale.ROOT);
        if (word.codePoints().allMatch(Character::isLetter)) {
            values.putIfAbsent(word, number);
        }
    }

    /** The value of a word in small letters, or {@code null} when it is no number. */
    @Nullable
    Long valueOf(String word) {
        return values.get(word);
    }
}
