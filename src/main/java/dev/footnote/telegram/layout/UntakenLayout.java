package dev.footnote.telegram.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sets what a reader is told of messages that were not taken. */
public final class UntakenLayout {

    private final Messages messages;

    public UntakenLayout(Messages messages) {
        this.messages = messages;
    }

    /** @param quotes of the first of the {@code count} messages */
    public List<Block> of(List<String> quotes, int count) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(Run.plain(messages.say(Phrase.UNTAKEN, Map.of("count", count)))));
        for (String quote : quotes) {
            blocks.add(Block.paragraph(Run.plain("• " + Inert.quoted(quote))).attach());
        }
        if (count > quotes.size()) {
            blocks.add(Block.paragraph(Run.plain("…")).attach());
        }
        return blocks;
    }
}
