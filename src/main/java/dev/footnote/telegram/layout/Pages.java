package dev.footnote.telegram.layout;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides blocks among messages so that each keeps to Telegram's limits: whole groups of attached blocks if they fit,
 * else whole blocks, else parts that end with a sentence, a word or, for want of those, a character.
 */
public final class Pages {

    /** What one message may hold: UTF-16 units of text, bytes of HTML, and entities. */
    record Limits(int units, int bytes, int entities) {

        /** Telegram's, 4,096, 32,768 and a reported 100, with a margin. */
        static final Limits TELEGRAM = new Limits(4_000, 32_000, 96);

        boolean hold(List<Block> blocks) {
            return Html.plain(blocks).length() <= units
                    && blocks.stream().mapToInt(Block::entities).sum() <= entities
                    && Html.of(blocks).getBytes(StandardCharsets.UTF_8).length <= bytes;
        }
    }

    private final Limits limits;
    private final List<List<Block>> pages = new ArrayList<>();
    private List<Block> page = new ArrayList<>();

    private Pages(Limits limits) {
        this.limits = limits;
    }

    /** The messages' blocks in order, none empty. */
    public static List<List<Block>> of(List<Block> blocks) {
        return of(blocks, Limits.TELEGRAM);
    }

    static List<List<Block>> of(List<Block> blocks, Limits limits) {
        Pages pages = new Pages(limits);
        groups(blocks).forEach(pages::addGroup);
        pages.turn();
        return pages.pages;
    }

    private static List<List<Block>> groups(List<Block> blocks) {
        List<List<Block>> groups = new ArrayList<>();
        for (Block block : blocks) {
            if (block.text().isBlank()) {
                continue;
            }
            if (!block.attached() || groups.isEmpty()) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(block);
        }
        return groups;
    }

    private void addGroup(List<Block> group) {
        if (!fits(group)) {
            turn();
        }
        if (fits(group)) {
            page.addAll(group);
        } else {
            group.forEach(this::addBlock);
        }
    }

    private void addBlock(Block block) {
        if (!fits(List.of(block))) {
            turn();
        }
        Block rest = block;
        while (!fits(List.of(rest))) {
            int cut = cut(rest);
            page.add(rest.part(0, cut));
            turn();
            rest = rest.part(cut, rest.text().length());
        }
        page.add(rest);
    }

    private boolean fits(List<Block> more) {
        List<Block> all = new ArrayList<>(page);
        all.addAll(more);
        return limits.hold(all);
    }

    private void turn() {
        if (!page.isEmpty()) {
            pages.add(List.copyOf(page));
            page = new ArrayList<>();
        }
    }

    /** Where to end the part of a block that goes on an empty page; at least one character. */
    private int cut(Block block) {
        String text = block.text();
        int most = Math.min(limits.units(), text.length() - 1);
        while (most > 2 && !limits.hold(List.of(block.part(0, most)))) {
            most = most * 3 / 4;
        }
        int sentence = boundary(BreakIterator.getSentenceInstance(ULocale.ROOT), text, most);
        int word = boundary(BreakIterator.getLineInstance(ULocale.ROOT), text, most);
        int character = boundary(BreakIterator.getCharacterInstance(ULocale.ROOT), text, most);
        if (sentence > most / 3) {
            return sentence;
        }
        return word > most / 2 ? word : Math.max(character, Character.charCount(text.codePointAt(0)));
    }

    private static int boundary(BreakIterator breaks, String text, int most) {
        breaks.setText(text);
        return breaks.isBoundary(most) ? most : Math.max(breaks.preceding(most), 0);
    }
}
