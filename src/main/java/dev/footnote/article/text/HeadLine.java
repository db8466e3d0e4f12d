package dev.footnote.article.text;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a line at an article's top says about the article: who wrote it, when it appeared, or both. */
record HeadLine(@Nullable String byline, @Nullable LocalDate published) {

    /** May stand between a byline and a date; a comma may be the date's own. */
    private static final Pattern BETWEEN = Pattern.compile("\\s*[|·•]\\s*|\\s*,\\s+|\\s+(?:[–—-]\\s+)?");

    /** Between these, a name needs no label. */
    private static final Pattern BAR = Pattern.compile("\\s*[|·•]\\s*");

    /** Empty if the line is text. */
    static Optional<HeadLine> of(String line) {
        Optional<LocalDate> date = PublicationDate.parse(line);
        if (date.isPresent()) {
            return date.map(day -> new HeadLine(null, day));
        }
        Optional<HeadLine> byline = Byline.of(line).map(names -> new HeadLine(names.strip(), null));
        return byline.isPresent() ? byline : both(line);
    }

    private static Optional<HeadLine> both(String line) {
        return BETWEEN.matcher(line)
                .results()
                .flatMap(between -> both(line, between).stream())
                .findFirst();
    }

    private static Optional<HeadLine> both(String line, MatchResult between) {
        String before = line.substring(0, between.start());
        String after = line.substring(between.end());
        boolean barred = BAR.matcher(between.group()).matches();
        return Stream.of(of(before, after, barred), of(after, before, barred))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<HeadLine> of(String names, String day, boolean barred) {
        Optional<LocalDate> date = PublicationDate.parse(day);
        if (date.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> byline = Byline.of(names).or(() -> barred ? Byline.name(names) : Optional.empty());
        return byline.map(named -> new HeadLine(named.strip(), date.get()));
    }
}
