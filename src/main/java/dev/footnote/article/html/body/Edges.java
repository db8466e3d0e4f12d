package dev.footnote.article.html.body;

import dev.footnote.article.manuscript.Block;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Takes from a container's passages what stands in it without being the article's text: its title and date at the top,
 * appeals and notices at the bottom, labels and links to elsewhere in between.
 */
final class Edges {

    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_APPEAL = 250;
    private static final int DECK_LENGTH = 50;
    private static final double ALL_LINKED = 0.8;

    private static final int LONGEST_HEADING = 60;
    /** What follows a list's opening is dropped only if it is less than this share of the prose before it. */
    private static final double SMALL_SHARE = 0.25;

    private final Headline headline;

    private Edges(Headline headline) {
        this.headline = headline;
    }

    /** The passages that are the article's text, in order. */
    static List<Passage> trim(List<Passage> passages, Headline headline) {
        Edges edges = new Edges(headline);
        return cut(withoutMore(passages).stream().filter(edges::isText).toList());
    }

    /** Whether a passage is a picture's legend, though no element says so. */
    static boolean isLegend(Passage passage) {
        return passage.text().length() <= LONGEST_LABEL && Phrases.isLegend(passage.text());
    }

    private boolean isText(Passage passage) {
        String text = passage.text();
        if (!passage.isProse() && text.length() < LONGEST_LABEL && isLabel(passage)) {
            return false;
        }
        if (headline.isTitle(text)) {
            return false;
        }
        return passage.linkDensity() <= ALL_LINKED
                || passage.kind() == Block.Kind.LIST_ITEM
                || passage.kind() == Block.Kind.TABLE_ROW
                || text.startsWith("http");
    }

    private static boolean isLabel(Passage passage) {
        return passage.kind() != Block.Kind.LIST_ITEM
                && passage.kind() != Block.Kind.TABLE_ROW
                && Phrases.isLabel(passage.text())
                && (passage.text().length() < Passage.PROSE_LENGTH || !Wording.hasSentence(passage.text()));
    }

    /** The passages before the heading that opens a list of other articles, if one closes the page. */
    private static List<Passage> withoutMore(List<Passage> passages) {
        int prose = passages.stream().mapToInt(Edges::proseLength).sum();
        int before = 0;
        for (int i = 0; i < passages.size(); i++) {
            String text = passages.get(i).text();
            if (prose - before < SMALL_SHARE * before && text.length() <= LONGEST_HEADING && Phrases.opensMore(text)) {
                return passages.subList(0, i);
            }
            before += proseLength(passages.get(i));
        }
        return passages;
    }

    private static int proseLength(Passage passage) {
        return passage.isProse() ? passage.text().length() : 0;
    }

    /** Cuts the ends: what stands before the first or after the last prose stays only if it stands in the same element. */
    private static List<Passage> cut(List<Passage> passages) {
        int first = 0;
        int last = passages.size() - 1;
        while (first <= last && !opens(passages.get(first))) {
            first++;
        }
        while (last >= first && !closes(passages.get(last))) {
            last--;
        }
        if (first > last) {
            return passages;
        }
        Element start = ContainerFinder.holder(passages.get(first).place());
        Element end = ContainerFinder.holder(passages.get(last).place());
        List<Passage> kept = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            boolean inside = i >= first && i <= last;
            if (inside || i < first && leads(passage, start) || i > last && trails(passage, end)) {
                kept.add(passage);
            }
        }
        return kept;
    }

    private static boolean opens(Passage passage) {
        return passage.isProse() && passage.kind() != Block.Kind.HEADING && !isAppeal(passage);
    }

    private static boolean closes(Passage passage) {
        return passage.isProse() && !isAppeal(passage);
    }

    private static boolean isAppeal(Passage passage) {
        return passage.text().length() <= LONGEST_APPEAL && Phrases.isAppeal(passage.text());
    }

    private static boolean leads(Passage passage, Element start) {
        boolean deck = passage.kind() == Block.Kind.HEADING
                && (passage.level() == 1 || passage.text().length() > DECK_LENGTH);
        return !deck && !isAppeal(passage) && !isDateLine(passage.text()) && stands(passage.place(), start);
    }

    private static boolean isDateLine(String text) {
        return text.length() <= LONGEST_LABEL && Phrases.namesTime(text) && !Wording.hasSentence(text);
    }

    private static boolean trails(Passage passage, Element end) {
        return !isAppeal(passage) && stands(passage.place(), end);
    }

    private static boolean stands(Element place, Element around) {
        for (Element e = place; e != null; e = e.parent()) {
            if (e == around) {
                return true;
            }
        }
        return false;
    }
}
