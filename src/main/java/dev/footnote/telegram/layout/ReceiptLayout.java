package dev.footnote.telegram.layout;

import dev.footnote.article.Metadata;
import dev.footnote.chat.receipt.Receipt;
import dev.footnote.chat.receipt.Warning;
import dev.footnote.chat.shelf.Obstacle;
import dev.footnote.chat.shelf.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sets what a reader is told while an article is brought and when it has come or not. */
public final class ReceiptLayout {

    private final Messages messages;

    public ReceiptLayout(Messages messages) {
        this.messages = messages;
    }

    /** What has come, and whether it seems whole; its questions go on buttons below it. */
    public List<Block> of(Receipt receipt) {
        Metadata metadata = receipt.article().metadata();
        List<Block> blocks = new ArrayList<>();
        new CardLayout(messages).head(metadata, blocks);
        String length =
                messages.say(Phrase.RECEIPT_LENGTH, Map.of("words", receipt.words(), "minutes", receipt.minutes()));
        String language = metadata.language().equals("und") ? "" : " · " + messages.language(metadata.language());
        blocks.add(Block.paragraph(Run.plain(length + language)));
        blocks.add(Block.paragraph(Run.italic(messages.say(
                        Phrase.RECEIPT_ENDS,
                        Map.of("first", Inert.words(receipt.firstWords()), "last", Inert.words(receipt.lastWords())))))
                .attach());
        for (Warning warning : receipt.warnings()) {
            blocks.add(Block.paragraph(
                    Run.plain("⚠️ " + messages.say(phrase(warning)) + " " + messages.say(Phrase.INSTEAD))));
        }
        if (!receipt.questions().isEmpty()) {
            blocks.add(Block.paragraph(Run.plain(messages.say(Phrase.WORTH_ASKING))));
        }
        return blocks;
    }

    /** @param name of what is brought, such as its host or file name */
    public List<Block> progress(Progress.Stage stage, int percent, String name) {
        String text =
                switch (stage) {
                    case FETCHING -> messages.say(Phrase.PROGRESS_FETCHING, Map.of("name", Inert.quoted(name)));
                    case READING -> messages.say(Phrase.PROGRESS_READING, Map.of("name", Inert.quoted(name)));
                    case INDEXING ->
                        messages.say(Phrase.PROGRESS_INDEXING, Map.of("name", Inert.quoted(name), "percent", percent));
                };
        return List.of(Block.paragraph(Run.italic("⏳ " + text)));
    }

    /** Before anything is known of the progress. */
    public List<Block> waiting(String name) {
        return List.of(Block.paragraph(
                Run.italic("⏳ " + messages.say(Phrase.PROGRESS_WAITING, Map.of("name", Inert.quoted(name))))));
    }

    public List<Block> cancelled() {
        return List.of(Block.paragraph(Run.plain(messages.say(Phrase.CANCELLED))));
    }

    /** Why something has not come, and what to do instead. */
    public List<Block> refused(Obstacle obstacle, String name) {
        return List.of(
                Block.paragraph(Run.bold(Inert.quoted(name))),
                Block.paragraph(Run.plain(messages.say(phrase(obstacle)))).attach());
    }

    private static Phrase phrase(Warning warning) {
        return switch (warning) {
            case TOO_SHORT -> Phrase.WARNING_TOO_SHORT;
            case TEASER -> Phrase.WARNING_TEASER;
        };
    }

    private static Phrase phrase(Obstacle obstacle) {
        return Phrase.valueOf("OBSTACLE_" + obstacle.name());
    }
}
