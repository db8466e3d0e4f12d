package dev.footnote.article;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an article besides its text.
 *
 * @param title never blank
 * @param byline who wrote it
 * @param credit who made its pictures, as printed
 * @param published the day of publication
 * @param site the publication's name
 * @param url the canonical address, http or https
 * @param language a BCP 47 language code such as {@code en} or {@code zh}; {@code und} when not known
 */
public record Metadata(
        String title,
        @Nullable String byline,
        @Nullable String credit,
        @Nullable LocalDate published,
        @Nullable String site,
        @Nullable String url,
        String language) {

    public Metadata {
        if (title.isBlank()) {
            throw new IllegalArgumentException("an article's title must not be blank");
        }
    }

    /** The same under another title. */
    Metadata titled(String other) {
        return new Metadata(other, byline, credit, published, site, url, language);
    }
}
