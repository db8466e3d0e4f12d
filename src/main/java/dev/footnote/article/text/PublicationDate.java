package dev.footnote.article.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a line that is nothing but a date, as newspapers print it: {@code July 23, 2023}, {@code 23 июля 2023 г.}. */
final class PublicationDate {

    private static final List<String> PATTERNS = List.of(
            "MMMM d, uuuu", "MMM d, uuuu", "d MMMM uuuu", "d MMM uuuu", "d. MMMM uuuu", "d 'de' MMMM 'de' uuuu");
    private static final List<String> NUMERIC = List.of("uuuu-M-d", "uuuu/M/d", "d.M.uuuu", "uuuu年M月d日");
    private static final List<Locale> LOCALES = Stream.of("en", "ru", "de", "es", "fr", "it", "pt")
            .map(Locale::forLanguageTag)
            .toList();
    private static final List<DateTimeFormatter> FORMATS = formats();
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^(?:published|updated|posted|date|veröffentlicht|publicado|publié|опубликовано|дата|发布时间)?(?: on| am| el| le)?\\s*[:：]?\\s*(?:\\p{L}{3,12},\\s+)?(?=[\\d\\p{L}])");
    private static final Pattern TAIL =
            Pattern.compile("(?iu)(?:\\s*(?:г\\.?|года))?(?:[T,]?\\s*(?:at\\s+)?\\d{1,2}:\\d{2}.*)?$");

    private PublicationDate() {}

    static Optional<LocalDate> parse(String line) {
        String bare = TAIL.matcher(LABEL.matcher(line.strip()).replaceFirst("")).replaceFirst("");
        for (DateTimeFormatter format : FORMATS) {
            try {
                return Optional.of(LocalDate.parse(bare, format));
            } catch (DateTimeParseException otherFormat) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static List<DateTimeFormatter> formats() {
        List<DateTimeFormatter> formats = new ArrayList<>();
        NUMERIC.forEach(pattern -> formats.add(formatter(pattern, Locale.ROOT)));
        for (Locale locale : LOCALES) {
            PATTERNS.forEach(pattern -> formats.add(formatter(pattern, locale)));
        }
        return formats;
    }

    private static DateTimeFormatter formatter(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(locale);
    }
}
