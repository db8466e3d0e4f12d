package dev.footnote.article;

import dev.footnote.article.manuscript.Block;
import java.util.ArrayList;
import java.util.List;

/** Sets a manuscript's blocks into one text and finds the paragraphs' and sentences' offsets in it. */
final class Composer {

    private static final String GAP = "\n\n";

    private final StringBuilder text = new StringBuilder();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final SentenceSplitter splitter;

    private Composer(String language) {
        splitter = new SentenceSplitter(language);
    }

    static Article compose(Metadata metadata, List<Block> blocks) {
        Composer composer = new Composer(metadata.language());
        mend(blocks).forEach(composer::add);
        return new Article(metadata, composer.text.toString(), composer.paragraphs, composer.sentences);
    }

    /** Joins a paragraph that breaks off in mid-sentence with the next one, which goes on in lower case. */
    private static List<Block> mend(List<Block> blocks) {
        List<Block> mended = new ArrayList<>();
        for (Block block : blocks) {
            Block before = mended.isEmpty() ? null : mended.get(mended.size() - 1);
            if (before != null && isTorn(before, block)) {
                mended.set(mended.size() - 1, Block.of(Block.Kind.PARAGRAPH, before.text() + " " + block.text()));
            } else {
                mended.add(block);
            }
        }
        return mended;
    }

    private static boolean isTorn(Block before, Block after) {
        if (before.kind() != Block.Kind.PARAGRAPH || after.kind() != Block.Kind.PARAGRAPH) {
            return false;
        }
        int last = before.text().codePointBefore(before.text().length());
        return (last == ',' || last == ';' || Character.isLetterOrDigit(last))
                && Character.isLowerCase(after.text().codePointAt(0));
    }

    private void add(Block block) {
        if (!text.isEmpty()) {
            text.append(GAP);
        }
        int start = text.length();
        text.append(block.text());
        Paragraph paragraph =
                new Paragraph(paragraphs.size(), block.kind(), block.level(), new Span(start, text.length()));
        paragraphs.add(paragraph);
        switch (block.kind()) {
            case HEADING, CODE -> {}
            case TABLE_ROW -> addSentence(paragraph, new Span(0, block.text().length()));
            default -> splitter.split(block.text()).forEach(span -> addSentence(paragraph, span));
        }
    }

    private void addSentence(Paragraph paragraph, Span within) {
        Span span = within.shift(paragraph.span().start());
        sentences.add(
                new Sentence(sentences.size(), paragraph.index(), span, text.substring(span.start(), span.end())));
    }
}
