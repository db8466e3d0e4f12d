package dev.footnote.telegram.layout;

import dev.footnote.chat.Renewal.Renewed;
import dev.footnote.chat.Revision;
import dev.footnote.chat.shelf.ShelfEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sets a chat's list of articles and what became of one that was fetched again. */
public final class ShelfLayout {

    /** Changed sentences that are shown. */
    private static final int SHOWN = 10;

    private final Messages messages;

    public ShelfLayout(Messages messages) {
        this.messages = messages;
    }

    /** The list, the active article in bold; the buttons below it carry the titles too. */
    public List<Block> of(List<ShelfEntry> shelf) {
        List<Run> lines = new ArrayList<>();
        for (ShelfEntry entry : shelf) {
            lines.add(Run.plain(lines.isEmpty() ? "" : "\n"));
            String title = Inert.words(entry.title());
            lines.add(entry.active() ? Run.bold("✓ " + title) : Run.plain("• " + title));
        }
        return List.of(
                Block.paragraph(Run.plain(messages.say(Phrase.ARTICLES))),
                Block.paragraph(lines).attach());
    }

    /** What has changed of what was cited. */
    public List<Block> of(Renewed renewed) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(Run.bold(Inert.words(renewed.title()))));
        blocks.add(Block.paragraph(Run.plain(messages.say(
                        Phrase.REFRESH_CHANGED, Map.of("count", renewed.cited().size()))))
                .attach());
        for (Revision revision : renewed.cited().stream().limit(SHOWN).toList()) {
            String after = revision.after();
            blocks.add(new Block(Block.Kind.QUOTE, List.of(Run.plain(Inert.quoted(revision.before()))), false));
            blocks.add(Block.paragraph(
                            after == null
                                    ? Run.italic(messages.say(Phrase.REFRESH_VANISHED))
                                    : Run.italic(messages.say(
                                            Phrase.REFRESH_CITED, Map.of("sentence", Inert.quoted(after)))))
                    .attach());
        }
        return blocks;
    }
}
