package dev.footnote.article.manuscript;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a parser found in a source, before it is composed into an article: blocks in reading order and the
 * metadata that the source declares, each {@code null} where it declares none.
 */
public record Manuscript(
        @Nullable String title,
        @Nullable String byline,
        @Nullable String credit,
        @Nullable LocalDate published,
        @Nullable String site,
        @Nullable String url,
        @Nullable String language,
        List<Block> blocks) {

    public Manuscript {
        blocks = List.copyOf(blocks);
    }
}
