package dev.footnote.telegram.layout;

import dev.footnote.article.Metadata;
import dev.footnote.chat.ArticleCard;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sets what the bot knows of an article: title, origin, link, outline. The questions go on buttons below it. */
public final class CardLayout {

    /** The outline is folded when it has more lines than this. */
    private static final int SHORT_OUTLINE = 5;

    private final Messages messages;

    public CardLayout(Messages messages) {
        this.messages = messages;
    }

    public List<Block> of(ArticleCard card) {
        List<Block> blocks = new ArrayList<>();
        head(card.article().metadata(), blocks);
        outline(card.outline(), blocks);
        if (!card.questions().isEmpty()) {
            blocks.add(Block.paragraph(Run.plain(messages.say(Phrase.WORTH_ASKING)))
                    .attach());
        }
        return blocks;
    }

    /** Only the outline of the card. */
    public List<Block> outlineOf(ArticleCard card) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Block.paragraph(Run.bold(Inert.quoted(card.article().metadata().title()))));
        outline(card.outline(), blocks);
        return blocks;
    }

    /** Title, origin and link. */
    void head(Metadata metadata, List<Block> blocks) {
        blocks.add(Block.paragraph(Run.bold(Inert.quoted(metadata.title()))));
        String origin = Stream.of(
                        metadata.site(),
                        metadata.byline(),
                        metadata.published() == null ? null : messages.date(metadata.published()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        blocks.add(Block.paragraph(Run.italic(Inert.words(origin))).attach());
        URI original = address(metadata.url());
        if (original != null) {
            blocks.add(Block.paragraph(Run.link(messages.say(Phrase.READ_ORIGINAL), original))
                    .attach());
        }
    }

    private void outline(List<String> outline, List<Block> blocks) {
        if (outline.isEmpty()) {
            return;
        }
        blocks.add(Block.paragraph(Run.bold(messages.say(Phrase.OUTLINE))));
        String lines = outline.stream().map(line -> "• " + line).collect(Collectors.joining("\n"));
        Block.Kind kind = outline.size() > SHORT_OUTLINE ? Block.Kind.FOLDED_QUOTE : Block.Kind.QUOTE;
        blocks.add(new Block(kind, List.of(Run.plain(Inert.quoted(lines))), true));
    }

    private static @Nullable URI address(@Nullable String url) {
        try {
            return url == null ? null : URI.create(url);
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
