package dev.footnote.answer.fact;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A language's words for units of measure and currencies, as CLDR writes them behind 1, 2, 5 and 21. */
final class Units {

    private static final Map<String, Units> BY_LANGUAGE = new ConcurrentHashMap<>();

    private static final List<MeasureUnit> MEASURES = List.of(
            MeasureUnit.PERCENT,
            MeasureUnit.SECOND,
            MeasureUnit.MINUTE,
            MeasureUnit.HOUR,
            MeasureUnit.DAY,
            MeasureUnit.WEEK,
            MeasureUnit.MONTH,
            MeasureUnit.YEAR,
            MeasureUnit.MILLIMETER,
            MeasureUnit.CENTIMETER,
            MeasureUnit.METER,
            MeasureUnit.KILOMETER,
            MeasureUnit.MILE,
            MeasureUnit.NAUTICAL_MILE,
            MeasureUnit.FOOT,
            MeasureUnit.GRAM,
            MeasureUnit.KILOGRAM,
            MeasureUnit.TONNE,
            MeasureUnit.POUND,
            MeasureUnit.LITER,
            MeasureUnit.HECTARE,
            MeasureUnit.CELSIUS,
            MeasureUnit.FAHRENHEIT,
            MeasureUnit.DEGREE,
            MeasureUnit.SQUARE_KILOMETER,
            MeasureUnit.KILOWATT_HOUR,
            MeasureUnit.KNOT,
            MeasureUnit.BYTE,
            MeasureUnit.KILOBYTE,
            MeasureUnit.MEGABYTE,
            MeasureUnit.GIGABYTE,
            MeasureUnit.TERABYTE,
            MeasureUnit.PIXEL,
            MeasureUnit.DOT_PER_INCH);

    private static final List<String> CURRENCIES = List.of(
            "USD", "EUR", "GBP", "RUB", "CNY", "JPY", "CHF", "INR", "PLN", "HUF", "UAH", "SEK", "NOK", "DKK", "ISK",
            "CZK");

    /** Currencies that many languages have one word for. */
    private static final Set<String> CROWNS = Set.of("SEK", "NOK", "DKK", "ISK", "CZK");

    /** Where a currency's adjective follows: dólares estadounidenses. */
    private static final Set<String> NOUN_FIRST = Set.of("es", "fr", "it", "pt");

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("%", "percent"),
            Map.entry("％", "percent"),
            Map.entry("percent", "percent"),
            Map.entry("процентов", "percent"),
            Map.entry("процента", "percent"),
            Map.entry("prozent", "percent"),
            Map.entry("$", "USD"),
            Map.entry("€", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("₽", "RUB"),
            Map.entry("¥", "CNY"),
            Map.entry("tons", "tonne"),
            Map.entry("tonnes", "tonne"),
            Map.entry("metre", "meter"),
            Map.entry("metres", "meter"),
            Map.entry("kilometre", "kilometer"),
            Map.entry("kilometres", "kilometer"),
            Map.entry("centimetres", "centimeter"),
            Map.entry("millimetres", "millimeter"),
            Map.entry("litre", "liter"),
            Map.entry("litres", "liter"),
            Map.entry("tagen", "day"),
            Map.entry("g", "gram"),
            Map.entry("kwh", "kilowatt-hour"),
            Map.entry("crown", "crown"),
            Map.entry("crowns", "crown"),
            Map.entry("kbit", "kilobit"),
            Map.entry("mbit", "megabit"),
            Map.entry("gbit", "gigabit"),
            Map.entry("kib", "kilobyte"),
            Map.entry("mib", "megabyte"),
            Map.entry("gib", "gigabyte"),
            Map.entry("лет", "year"));

    private final Map<String, String> inflected = new ConcurrentHashMap<>();
    private final Map<String, String> units = new HashMap<>(SIGNS);

    private Units(String language) {
        ULocale locale = ULocale.forLanguageTag(language);
        for (UnitWidth width : List.of(UnitWidth.FULL_NAME, UnitWidth.SHORT)) {
            for (int many : new int[] {1, 2, 5, 21}) {
                for (MeasureUnit unit : MEASURES) {
                    add(write(locale, unit, width, many), unit.getSubtype());
                }
            }
        }
        for (String code : CURRENCIES) {
            for (int many : new int[] {1, 2, 5}) {
                String[] words = write(locale, Currency.getInstance(code), UnitWidth.FULL_NAME, many)
                        .replaceAll("[\\p{Nd}.,]+", " ")
                        .strip()
                        .split("[\\s\\u00a0-]+");
                add(
                        NOUN_FIRST.contains(language) ? words[0] : words[words.length - 1],
                        CROWNS.contains(code) ? "crown" : code);
            }
        }
    }

    private static String write(ULocale locale, MeasureUnit unit, UnitWidth width, int many) {
        return NumberFormatter.withLocale(locale)
                .unit(unit)
                .unitWidth(width)
                .precision(Precision.integer())
                .format(many)
                .toString();
    }

    static Units of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, Units::new);
    }

    private void add(String written, String unit) {
        String word = written.replaceAll("[\\p{Nd}\\s\\u00a0\\u202f.-]", "").toLowerCase(Locale.ROOT);
        if (word.length() > 1 || !word.isEmpty() && Character.isIdeographic(word.codePointAt(0))) {
            units.putIfAbsent(word, unit);
        }
    }

    /** Degrees count as no unit, since texts often leave out of which scale they are; Fahrenheit is told. */
    static String plain(String unit) {
        return unit.equals("celsius") || unit.equals("degree") ? "" : unit;
    }

    /** The unit that a word in small letters names; empty when it names none. */
    String unitOf(String word) {
        String unit = units.get(word);
        return unit != null ? unit : inflected.computeIfAbsent(word, this::unitOfForm);
    }

    /** The unit that is written exactly so; empty for none. */
    String named(String word) {
        return units.getOrDefault(word, "");
    }

    /** In Chinese a currency's name ends in what everyone calls it: 俄罗斯卢布, 卢布. */
    private static boolean isHead(String word, String name) {
        return word.length() > 1 && Character.isIdeographic(word.codePointAt(0)) && name.endsWith(word);
    }

    /** For case endings that stand behind no number: километрах. */
    private String unitOfForm(String word) {
        return units.entrySet().stream()
                .filter(entry -> isHead(word, entry.getKey())
                        || entry.getKey().length() >= 5
                                && Math.abs(entry.getKey().length() - word.length()) <= 2
                                && Kinship.commonPrefix(entry.getKey(), word)
                                        >= Math.max(5, entry.getKey().length() - 2))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
