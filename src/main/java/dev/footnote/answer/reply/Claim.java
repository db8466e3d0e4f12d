package dev.footnote.answer.reply;

import java.util.List;

/**
 * One statement of a model's reply: a sentence, a list item or a table row.
 *
 * @param text plain words without citation marks; never blank
 * @param numbers the sentences that it cites, in the order of mention, none twice, maybe unknown ones; empty when it
 *     cites none
 * @param place how it follows the claim before it
 */
public record Claim(String text, List<Integer> numbers, Place place) {

    /** How a claim is set after the one before it. */
    public enum Place {
        /** In the same paragraph or list item. */
        RUN_ON,
        /** As a new paragraph's first. */
        PARAGRAPH,
        /** As a list item's first. */
        LIST_ITEM
    }

    public Claim {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a claim's text must not be blank; its numbers were " + numbers);
        }
        numbers = List.copyOf(numbers);
    }

    /** Whether it only announces the list below it, so that it is shown without references of its own. */
    public boolean leadsIn() {
        return text.endsWith(":") || text.endsWith("：");
    }

    public Claim citing(List<Integer> others) {
        return new Claim(text, others, place);
    }
}
