package dev.footnote.answer.fact;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Finds numbers that are part of a word or written in Roman or Chinese numerals: dreitägig, World War II, 二十. */
final class Numerals {

    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI");
    private static final String CHINESE_DIGITS = "零一二三四五六七八九";
    private static final Map<String, Numerals> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final NumberWords numbers;
    private final Map<String, String> measures = new HashMap<>();

    private Numerals(String language) {
        numbers = NumberWords.of(language);
        Phrases.of(language).list("compound").forEach(entry -> measures.put(entry.get(0), entry.get(1)));
    }

    static Numerals of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, Numerals::new);
    }

    /** The number at a word behind a name, from 1; 0 when there is none. "I" counts only behind "war". */
    static long roman(List<Word> words, int at) {
        int number = ROMAN.indexOf(words.get(at).text()) + 1;
        boolean named = at > 0 && words.get(at - 1).isCapitalised();
        return named && (number > 1 || words.get(at - 1).lower().endsWith("war")) ? number : 0;
    }

    /** The number and unit of an adjective such as "dreitägig". */
    Optional<Quantity> compound(String word, int at) {
        for (Map.Entry<String, String> measure : measures.entrySet()) {
            int stem = word.indexOf(measure.getKey());
            Optional<Long> number = stem < 2 ? Optional.empty() : numberIn(word.substring(0, stem));
            if (number.isPresent()) {
                Set<BigDecimal> values = Set.of(BigDecimal.valueOf(number.get()));
                return Optional.of(new Quantity(values, measure.getValue(), List.of(), at, at + 1));
            }
        }
        return Optional.empty();
    }

    /** A number word, or one in another case: трёх for три is in CLDR, двадцати for двадцать too. */
    private Optional<Long> numberIn(String prefix) {
        return IntStream.of(0, 1)
                .mapToObj(cut -> numbers.valueOf(prefix.substring(0, prefix.length() - cut)))
                .filter(value -> value != null)
                .findFirst();
    }

    /** The number that Chinese numerals write. */
    static long chinese(String written) {
        long total = 0;
        long section = 0;
        long digit = 0;
        for (char c : written.replace('两', '二').replace('〇', '零').toCharArray()) {
            int value = CHINESE_DIGITS.indexOf(c);
            int power = "十百千".indexOf(c);
            if (value >= 0) {
                digit = value;
            } else if (power >= 0) {
                section += Math.max(1, digit) * (long) Math.pow(10, power + 1);
                digit = 0;
            } else if (c == '万' || c == '亿') {
                total = (total + Math.max(1, section + digit)) * (c == '万' ? 10_000L : 100_000_000L);
                section = 0;
                digit = 0;
            }
        }
        return total + section + digit;
    }
}
