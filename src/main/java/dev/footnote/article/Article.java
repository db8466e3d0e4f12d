package dev.footnote.article;

import dev.footnote.article.manuscript.Block;
import java.util.List;

/**
 * An article as it is asked about: its metadata, its whole text, and where the text's paragraphs and sentences lie.
 *
 * @param text the paragraphs' texts in reading order, parted by a blank line; the title is not in it
 * @param paragraphs in reading order, their spans ascending and disjoint
 * @param sentences in reading order; headings and code hold none
 */
public record Article(Metadata metadata, String text, List<Paragraph> paragraphs, List<Sentence> sentences) {

    public Article {
        paragraphs = List.copyOf(paragraphs);
        sentences = List.copyOf(sentences);
    }

    /** The same article under the title that a reader gave it. */
    public Article titled(String title) {
        return new Article(metadata.titled(title), text, paragraphs, sentences);
    }

    public Paragraph paragraphOf(Sentence sentence) {
        return paragraphs.get(sentence.paragraph());
    }

    /** The sentences of one paragraph in reading order; empty for a heading. */
    public List<Sentence> sentencesOf(Paragraph paragraph) {
        return sentences.subList(firstFrom(paragraph.index()), firstFrom(paragraph.index() + 1));
    }

    /** The index of the first sentence in this paragraph or a later one. */
    private int firstFrom(int paragraph) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (sentences.get(middle).paragraph() < paragraph) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public List<Paragraph> headings() {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.kind() == Block.Kind.HEADING)
                .toList();
    }
}
