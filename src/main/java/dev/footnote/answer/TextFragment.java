package dev.footnote.answer;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Links into an article's original so that a browser scrolls to a sentence and highlights it. */
public final class TextFragment {

    private TextFragment() {}

    /** The original's address with a text fragment for the cited sentence; {@code null} when it has no address. */
    public static @Nullable URI link(Citation citation) {
        String url = citation.article().metadata().url();
        if (url == null) {
            return null;
        }
        String words = URLEncoder.encode(citation.quote(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("-", "%2D");
        return URI.create(url + "#:~:text=" + words);
    }
}
