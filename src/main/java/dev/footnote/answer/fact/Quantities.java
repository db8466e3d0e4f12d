package dev.footnote.answer.fact;

import com.ibm.icu.lang.UCharacter;
import dev.footnote.article.FunctionWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the numbers of a text: 1,234 and 1.234 and 1 234; twenty-five, пять, 二十; 5 million, 5万; with their units and
 * what they count.
 */
final class Quantities {

    private static final Pattern SEPARATOR = Pattern.compile("[.,'’٬٫]");
    private static final Pattern CHINESE = Pattern.compile("第?([〇零一二两三四五六七八九十百千万亿]+)[艘次个名条架座位人天枚辆岁届倍成项种多余]*");
    private static final int NOUNS = 4;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final String text;
    private final List<Word> words;
    private final Set<Integer> taken;
    private final NumberWords numberWords;
    private final Units units;
    private final Phrases phrases;
    private final Fractions fractions;
    private final Numerals numerals;
    private final Set<String> functionWords;
    private final List<Quantity> found = new ArrayList<>();
    private int at;

    private Quantities(String text, List<Word> words, String language, Set<Integer> taken) {
        this.text = text;
        this.words = words;
        this.taken = taken;
        numberWords = NumberWords.of(language);
        units = Units.of(language);
        phrases = Phrases.of(language);
        fractions = Fractions.of(language);
        numerals = Numerals.of(language);
        functionWords = FunctionWords.of(language);
    }

    /** @param taken the indices of words that belong to a date, which are left out */
    static List<Quantity> in(String text, List<Word> words, String language, Set<Integer> taken) {
        Quantities reader = new Quantities(text, words, language, new HashSet<>(taken));
        while (reader.at < words.size()) {
            reader.read();
        }
        return reader.found;
    }

    private void read() {
        int first = at;
        Word word = words.get(at);
        Optional<Fractions.Found> fraction = taken.contains(at) ? Optional.empty() : fractions.at(words, at, text);
        if (taken.contains(at)) {
            at++;
        } else if (fraction.isPresent()) {
            at += fraction.get().words();
            found.add(new Quantity(Set.of(fraction.get().value()), Fractions.UNIT, List.of(), first, at));
        } else if (Numerals.roman(words, at) > 0) {
            String counted = words.get(at - 1).lower();
            long number = Numerals.roman(words, at++);
            found.add(new Quantity(Set.of(BigDecimal.valueOf(number)), "", List.of(counted), first, at));
        } else if (clock(first) > 0) {
            int parts = clock(first);
            String time =
                    text.substring(word.start(), words.get(first + parts - 1).end());
            at += parts;
            found.add(new Quantity(Set.of(seconds(time)), "clock", List.of(), first, at));
        } else if (word.isNumeric()) {
            String digits = joinGroups(word);
            add(first, andAHalf(scaled(andAHalf(meanings(digits)))));
        } else if (isChinese(word)) {
            add(first, scaled(Set.of(BigDecimal.valueOf(Numerals.chinese(joinChinese())))));
        } else if (numberWords.valueOf(word.lower()) != null) {
            add(first, andAHalf(scaled(andAHalf(Set.of(BigDecimal.valueOf(spelled()))))));
        } else {
            at++;
            numerals.compound(word.lower(), first).ifPresent(found::add);
        }
    }

    /** How many words a time such as 2:09:55 takes at a word; 0 when none stands there. */
    private int clock(int first) {
        int end = first;
        while (end + 1 < words.size()
                && words.get(end).text().matches("\\d{1,2}")
                && words.get(end + 1).text().matches("\\d\\d")
                && text.substring(words.get(end).end(), words.get(end + 1).start())
                        .equals(":")) {
            end++;
        }
        return words.get(first).text().matches("\\d{1,2}:\\d\\d(:\\d\\d)?") ? 1 : end > first ? end - first + 1 : 0;
    }

    private static BigDecimal seconds(String clock) {
        return Arrays.stream(clock.split(":")).map(BigDecimal::new).reduce(BigDecimal.ZERO, (sum, part) -> sum.multiply(
                        BigDecimal.valueOf(60))
                .add(part));
    }

    /** Consumes "1 234 567"; the word index ends up behind it. */
    private String joinGroups(Word first) {
        StringBuilder digits = new StringBuilder(first.text());
        at++;
        while (first.text().length() <= 3
                && at < words.size()
                && words.get(at).text().matches("\\p{Nd}{3}")
                && text.substring(words.get(at - 1).end(), words.get(at).start())
                        .matches("[\\s\\u00a0\\u202f]")) {
            digits.append(words.get(at++).text());
        }
        return digits.toString();
    }

    /** Consumes "and a half", which is half a million in "deux millions et demi". */
    private Set<BigDecimal> andAHalf(Set<BigDecimal> values) {
        int length = at < words.size() ? phrases.lengthAt("and-a-half", words, at, text) : 0;
        at += length;
        return length == 0
                ? values
                : values.stream()
                        .map(value -> plain(value.add(HALF.multiply(scaleOf(value)))))
                        .collect(Collectors.toSet());
    }

    /** The thousand, million ... that a number is a multiple of. */
    private static BigDecimal scaleOf(BigDecimal value) {
        BigDecimal scale = BigDecimal.ONE;
        while (value.signum() > 0 && value.remainder(scale.movePointRight(3)).signum() == 0) {
            scale = scale.movePointRight(3);
        }
        return scale;
    }

    private Set<BigDecimal> scaled(Set<BigDecimal> values) {
        Set<BigDecimal> scaled = values;
        while (at < words.size()) {
            Long scale = numberWords.valueOf(words.get(at).lower());
            if (scale == null || scale < 1000 || scale % 1000 != 0) {
                break;
            }
            BigDecimal factor = BigDecimal.valueOf(scale);
            scaled = new LinkedHashSet<>(
                    scaled.stream().map(value -> plain(value.multiply(factor))).toList());
            at++;
        }
        return scaled;
    }

    /** Consumes a run of number words: "two hundred and fifty thousand". */
    private long spelled() {
        long total = 0;
        long current = 0;
        int from = at;
        while (at < words.size()) {
            Long value = numberWords.valueOf(words.get(at).lower());
            boolean joins = at > from && words.get(at).lower().matches("and|und|y|e|et") && at + 1 < words.size();
            if (value == null && joins && numberWords.valueOf(words.get(at + 1).lower()) != null && current >= 20) {
                at++;
                continue;
            }
            if (value == null || taken.contains(at) || !continues(value, current, at > from)) {
                break;
            }
            if (value >= 1000) {
                total += Math.max(1, current) * value;
                current = 0;
            } else {
                current = value == 100 && current > 0 ? current * 100 : current + value;
            }
            at++;
        }
        return total + current;
    }

    private static boolean continues(long value, long current, boolean started) {
        if (!started || value >= 1000 || current == 0) {
            return true;
        }
        return value == 100 ? current < 10 : current % 100 == 0 ? value < 100 : current % 10 == 0 && value < 10;
    }

    private void add(int first, Set<BigDecimal> values) {
        String unit = shortUnit(first);
        int unitEnd = unit.isEmpty() ? at : at + 1;
        List<String> nouns = new ArrayList<>();
        for (int next = at; next < words.size() && nouns.size() < NOUNS; next++) {
            Word word = words.get(next);
            boolean parted = next >= unitEnd && !words.get(next - 1).touches(word, text);
            if (parted || word.isNumeric() || numberWords.valueOf(word.lower()) != null) {
                break;
            }
            boolean linked = next == at + 1 && words.get(at).lower().matches("de|d|d'");
            if (unit.isEmpty() && (next == at || linked)) {
                unit = pairUnit(next);
                unitEnd = unit.isEmpty() ? next + 1 : next + 2;
                unit = unit.isEmpty() ? units.unitOf(word.lower()) : unit;
            }
            boolean measures = next < unitEnd && !unit.isEmpty();
            if (!measures
                    && !functionWords.contains(word.lower())
                    && word.text().length() > 1) {
                nouns.add(word.lower());
            }
        }
        boolean named = !unit.isEmpty();
        unit = Units.plain(unit);
        if (unit.isEmpty() && first > 0) {
            unit = signBefore(first);
        }
        found.add(new Quantity(values, unit, nouns, first, named ? endOfRate(unitEnd) : at));
    }

    /** A unit that is one letter, which is read only right behind a number: 7 °C, 200 m. */
    private String shortUnit(int first) {
        String written =
                at == words.size() ? "" : between(at).strip() + words.get(at).text();
        boolean money = first > 0 && !signBefore(first).isEmpty();
        return written.matches("°[CF]")
                ? units.unitOf(written.toLowerCase(Locale.ROOT))
                : written.matches("[mм]") && !money ? "meter" : "";
    }

    /** The end of a unit, with what it is divided by: km/h. */
    private int endOfRate(int end) {
        boolean rate = end < words.size()
                && between(end).equals("/")
                && words.get(end).text().length() <= 3;
        return rate ? end + 1 : end;
    }

    private String between(int word) {
        return text.substring(words.get(word - 1).end(), words.get(word).start());
    }

    /** The unit that a word names with the next one: nautical miles, por ciento; but not "euros in". */
    private String pairUnit(int word) {
        if (word + 1 == words.size() || !words.get(word).touches(words.get(word + 1), text)) {
            return "";
        }
        String first = words.get(word).lower();
        String pair = first + words.get(word + 1).lower();
        return units.unitOf(first).isEmpty() ? units.unitOf(pair) : units.named(pair);
    }

    private String signBefore(int first) {
        Word before = words.get(first - 1);
        return Character.isLetter(before.text().codePointAt(0)) ? "" : units.unitOf(before.lower());
    }

    /** What digits with separators can mean: "1,234" is 1234 or 1.234; "1,234.5" only one number. */
    static Set<BigDecimal> meanings(String written) {
        StringBuilder ascii = new StringBuilder();
        written.codePoints()
                .forEach(point ->
                        ascii.appendCodePoint(UCharacter.digit(point) >= 0 ? '0' + UCharacter.digit(point) : point));
        String number = ascii.toString().replaceAll("[^0-9.,'’٬٫].*$", "").replaceAll("\\D+$", "");
        List<String> groups = List.of(SEPARATOR.split(number));
        Set<BigDecimal> meanings = new LinkedHashSet<>();
        boolean thousands = groups.stream().skip(1).allMatch(group -> group.length() == 3);
        if (thousands) {
            meanings.add(plain(new BigDecimal(String.join("", groups))));
        }
        if (groups.size() == 2 || groups.size() > 2 && !thousands) {
            String whole = String.join("", groups.subList(0, groups.size() - 1));
            meanings.add(plain(new BigDecimal(whole + "." + groups.get(groups.size() - 1))));
        }
        return meanings;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Whether the word is a number, alone or with what is counted: 五, 第六次. */
    private static boolean isChinese(Word word) {
        return !word.text().equals("十分") && CHINESE.matcher(word.text()).matches();
    }

    private String joinChinese() {
        StringBuilder number = new StringBuilder();
        while (at < words.size() && isChinese(words.get(at))) {
            number.append(CHINESE.matcher(words.get(at++).text()).replaceFirst("$1"));
        }
        return number.toString();
    }
}
