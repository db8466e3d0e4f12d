package dev.footnote.answer.whole;

import dev.footnote.answer.fact.FactReader;
import dev.footnote.answer.whole.WholeQuestion.Kind;
import dev.footnote.answer.whole.WholeQuestion.Sort;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How one language asks about the whole, from {@code asking_xx.properties}: patterns that match a whole question. */
final class Asking {

    /** Languages whose questions are recognised; more than those that the bot replies in. */
    static final List<String> LANGUAGES = List.of("en", "ru", "de", "es", "fr", "zh", "it", "pt", "uk", "pl");

    /** A longer question, in characters, asks for something in particular. */
    private static final int LONGEST = 200;

    private static final Pattern OTHER_LINE = Pattern.compile("<([a-z]+)>");
    private static final List<Asking> ALL = LANGUAGES.stream().map(Asking::new).toList();

    private static final String MARK = "[\\s¿¡?？!！.。:：,，;；…\\p{So}\\p{Sk}\\x{200D}\\x{FE0F}]";

    /** Marks and emoji before and behind a question. */
    private static final List<Pattern> MARKS = atBothEnds(MARK);

    /** The same with words of courtesy of any language: "tldr pls", "résumé svp", "Thanks! Summary?". */
    private static final List<Pattern> COURTESIES =
            atBothEnds(MARK + "|" + ALL.stream().map(asking -> asking.courtesy).collect(Collectors.joining("|")));

    private final Locale language;
    private final Pattern script;
    private final Pattern article;
    private final Pattern bullets;
    private final String courtesy;
    private final Map<Kind, List<Pattern>> patterns = new EnumMap<>(Kind.class);
    private final Map<Sort, Pattern> sorts = new EnumMap<>(Sort.class);

    private Asking(String language) {
        this.language = Locale.forLanguageTag(language);
        Properties lines = load(language);
        script = Pattern.compile(
                switch (language) {
                    case "zh" -> "\\p{IsHan}";
                    case "ru", "uk" -> "\\p{IsCyrillic}";
                    default -> "\\p{IsLatin}";
                });
        article = compile(lines, "it");
        bullets = compile(lines, "bullets");
        String bound = language.equals("zh") ? "" : "(?![\\p{L}\\p{N}])";
        courtesy = bound.replace("?!", "?<!") + compile(lines, "courtesy").pattern() + bound;
        Stream.of(Sort.values()).forEach(sort -> sorts.put(sort, compile(lines, sort.key())));
        for (Kind kind : Kind.values()) {
            patterns.put(
                    kind,
                    lines.stringPropertyNames().stream()
                            .filter(key -> key.split("\\.")[0].equals(kind.key()))
                            .sorted()
                            .map(key -> compile(lines, key))
                            .toList());
        }
    }

    /** @param article the article's language, whose words are meant where a question may be in several: "chronologie" */
    static Optional<WholeQuestion> recognise(String question, String article) {
        String asked = question.strip().replaceAll("\\s+", " ").replace('’', '\'');
        if (asked.length() > LONGEST) {
            return Optional.empty();
        }
        // "Who says thanks?" asks for somebody in particular
        return matching(bare(asked, MARKS), article)
                .or(() -> matching(bare(asked, COURTESIES), article).filter(whole -> whole.kind() != Kind.QUOTES));
    }

    private static String bare(String asked, List<Pattern> ends) {
        String bare = asked;
        for (Pattern end : ends) {
            bare = end.matcher(bare).replaceFirst("");
        }
        return bare;
    }

    private static List<Pattern> atBothEnds(String parts) {
        return List.of(pattern("^(?:" + parts + ")+"), pattern("(?:" + parts + ")+$"));
    }

    private static Optional<WholeQuestion> matching(String bare, String article) {
        return Stream.of(Kind.values())
                .flatMap(kind -> ALL.stream()
                        .filter(asking -> asking.script.matcher(bare).find())
                        .sorted(Comparator.comparing(
                                asking -> !asking.language.getLanguage().equals(article)))
                        .flatMap(asking -> asking.as(kind, bare).stream()))
                .findFirst();
    }

    private Optional<WholeQuestion> as(Kind kind, String bare) {
        return patterns.get(kind).stream()
                .map(pattern -> pattern.matcher(bare))
                .filter(Matcher::matches)
                .map(match -> new WholeQuestion(
                        kind,
                        language,
                        group(match, "who"),
                        group(match, "topic"),
                        length(match),
                        sorts(bare),
                        bullets.matcher(bare).find(),
                        Listing.MOST))
                .filter(question -> !article.matcher(question.who()).matches())
                .findFirst();
    }

    private int length(Matcher match) {
        return new FactReader(language.getLanguage(), null)
                .read(group(match, "count")).quantities().stream()
                        .flatMap(quantity -> quantity.values().stream())
                        .mapToInt(BigDecimal::intValue)
                        .findFirst()
                        .orElse(0);
    }

    private Set<Sort> sorts(String bare) {
        return sorts.keySet().stream()
                .filter(sort -> sorts.get(sort).matcher(bare).find())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String group(Matcher match, String name) {
        boolean has = match.pattern().pattern().contains("(?<" + name + ">");
        return has ? Objects.requireNonNullElse(match.group(name), "").strip() : "";
    }

    static Properties load(String language) {
        Properties lines = new Properties();
        try (InputStream in = Asking.class.getResourceAsStream("asking_" + language + ".properties")) {
            lines.load(new InputStreamReader(Objects.requireNonNull(in, language), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    static Pattern compile(Properties lines, String key) {
        return pattern(filled(lines, lines.getProperty(key)));
    }

    private static Pattern pattern(String written) {
        return Pattern.compile(written, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The pattern with the lines that it names put in their places. */
    private static String filled(Properties lines, String pattern) {
        Matcher reference = OTHER_LINE.matcher(pattern);
        StringBuilder filled = new StringBuilder();
        while (reference.find()) {
            boolean group = reference.start() >= 2 && pattern.startsWith("(?", reference.start() - 2);
            String line = group
                    ? reference.group()
                    : "(?:" + filled(lines, Objects.requireNonNull(lines.getProperty(reference.group(1)), pattern))
                            + ")";
            reference.appendReplacement(filled, Matcher.quoteReplacement(line));
        }
        return reference.appendTail(filled).toString();
    }
}
