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
        return Stream.of(of(before, after), of(after, before))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<HeadLine> of(String names, String day) {
        Optional<LocalDate> date = PublicationDate.parse(day);
        return date.isEmpty()
                ? Optional.empty()
                : Byline.of(names).map(byline -> new HeadLine(byline.strip(), date.get()));
    }
}
