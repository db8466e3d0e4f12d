package dev.footnote.article;

import dev.footnote.article.manuscript.Block;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** Under which headings each paragraph of an article stands: what it is about may be said there and nowhere else. */
public final class Sections {

    /** The number of the section that has no heading. */
    public static final int NONE = -1;

    private final List<String> paths = new ArrayList<>();
    private final int[] byParagraph;

    public Sections(Article article) {
        byParagraph = new int[article.paragraphs().size()];
        Deque<Paragraph> open = new ArrayDeque<>();
        boolean opens = false;
        for (Paragraph paragraph : article.paragraphs()) {
            boolean heading = paragraph.kind() == Block.Kind.HEADING;
            if (heading) {
                while (!open.isEmpty() && open.getLast().level() >= paragraph.level()) {
                    open.removeLast();
                }
                open.addLast(paragraph);
            } else if (opens) {
                paths.add(
                        open.stream().map(one -> one.span().of(article.text())).collect(Collectors.joining(". ")));
            }
            opens = heading;
            byParagraph[paragraph.index()] = heading ? NONE : paths.size() - 1;
        }
    }

    /** The headings of each section that has a paragraph, the outermost first. */
    public List<String> paths() {
        return paths;
    }

    /** The section in which a paragraph, by its index, stands, as an index of {@link #paths}, or {@link #NONE}. */
    public int of(int paragraph) {
        return byParagraph[paragraph];
    }

    /** The headings that a paragraph stands under; empty for none. */
    public String path(int paragraph) {
        return of(paragraph) == NONE ? "" : paths.get(of(paragraph));
    }
}
