package dev.footnote.article.html;

import dev.footnote.article.manuscript.Block;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds who made an article's pictures among their captions. */
final class Credits {

    private static final int LONGEST = 80;
    private static final int MOST = 3;
    private static final Pattern CREDIT = Pattern.compile(
            "(?:photo(?:graph)?s?|images?|pictures?|credits?|foto|bild|©)\\b.*|.*\\b(?:getty images|shutterstock|reuters|afp|via ap|ap photo)\\b.*",
            Pattern.CASE_INSENSITIVE);

    private Credits() {}

    /** The first few credits as printed, parted by semicolons; {@code null} if no caption is one. */
    static @Nullable String of(List<Block> blocks) {
        String credits = blocks.stream()
                .filter(block ->
                        block.kind() == Block.Kind.CAPTION && block.text().length() <= LONGEST)
                .map(Block::text)
                .filter(text -> CREDIT.matcher(text).lookingAt())
                .distinct()
                .limit(MOST)
                .collect(Collectors.joining("; "));
        return credits.isEmpty() ? null : credits;
    }
}
