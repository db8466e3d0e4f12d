package dev.footnote.article.html.body;

import dev.footnote.article.manuscript.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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

    /** Labels between paragraphs, in the languages that we answer in. */
    private static final Pattern LABEL = Pattern.compile(
            "^\\W*(advert(isement)?s?|an[uú]ncios?|publicidade?|publicidad|publicité|pubblicit[àa]|werbung|anzeige|iklan|"
                    + "реклама|广告|share|share (this|on)\\b.*|sharing is caring.*|"
                    + "(read|see) (more|also|next|this)\\b.*|more:.*|(read|watch|listen|related|see):.*|"
                    + "related( (stories|articles|posts|content|roundup|links|coverage|news|video))?|"
                    + "(you )?(may|might) also like.*|continue reading.*|keep reading.*|click here to (subscribe|read).*|"
                    + "tags?:?|tags?: .*|posted (in|on|by)\\b.*|filed under.*|first published.*|(story|article) continues.*|"
                    + "loading.*|skip (to|ad)\\b.*|print|e-?mail|tweet|comments?|\\d+ comments?|leave a (comment|reply).*|reply|"
                    + "(\\d+ )?min(ute)?s? read|reading time.*|tempo de leitura.*|lesezeit.*|"
                    + "lire aussi.*|leggi anche.*|lea también.*|leia (também|mais).*|mehr zum thema.*|lesen sie auch.*|"
                    + "читайте также.*|добавить отзыв|комментарии)\\W*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What a text says to its reader rather than about its subject; only taken off the ends. */
    private static final Pattern APPEAL = Pattern.compile(
            "\\b(subscrib(e|ing)\\b|newsletters?|your inbox|letters? to the editor|follow (us|him|her|me|them)\\b|"
                    + "(follow|like|find|join) .{0,40}\\bon (facebook|twitter|instagram|youtube|linkedin|telegram)|"
                    + "have a tip|got a tip|all rights reserved|powered by|©|copyright|trust principles|"
                    + "moderating (all )?comments|download (the|our) app|"
                    + "click here (for|to) )",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DATE_LINE = Pattern.compile(
            ".*\\b\\d{1,2}\\b.*\\b(19|20)\\d\\d\\b.*|.*\\b\\d{1,2}:\\d\\d\\b.*|.*\\b(19|20)\\d\\d-\\d\\d.*");
    /** Opens the list of other articles that closes many pages. */
    private static final Pattern MORE = Pattern.compile(
            "^\\W*((more|other|our|latest|top|recent|great|must[- ]reads?|editors?.? picks?|most (popular|read|viewed)|popular|trending|recommended)\\b"
                    + ".{0,30}\\b(stories|articles|news|posts|reading|reads|picks|videos)|more (from|on|about|great|in)\\b.{0,40}|"
                    + "related( .{0,20})?|read (next|more|also).{0,20}|you (may|might) .{0,20}like|further reading|see also|up next|what to read next|"
                    + "mehr zum thema|weitere artikel|articles (liés|similaires)|articoli correlati|leggi anche|art[ií](gos|culos) relacionados|"
                    + "posts relacionados|você (pode|também).{0,25}|te puede interesar|читайте также|материалы по теме|самые популярные.{0,20}|похожие .{0,20}|相关(阅读|文章|新闻))\\W*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST_HEADING = 60;
    /** What follows a list's opening is dropped only if it is less than this share of the prose before it. */
    private static final double SMALL_SHARE = 0.25;

    private static final Pattern PICTURE = Pattern.compile(
            ".*[(\\[]?\\b(image|photo|picture|photograph|foto|bild|фото)s?( credit| by| courtesy)?\\s?[:/©].*|.*\\bgetty images\\W*|"
                    + "^(photo|image|picture)s? (by|via|courtesy|credit)\\b.*|.*\\bphotos? ©.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

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
        return passage.text().length() <= LONGEST_LABEL
                && PICTURE.matcher(passage.text()).matches();
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
                && LABEL.matcher(passage.text()).matches()
                && (passage.text().length() < Passage.PROSE_LENGTH || !Wording.hasSentence(passage.text()));
    }

    /** The passages before the heading that opens a list of other articles, if one closes the page. */
    private static List<Passage> withoutMore(List<Passage> passages) {
        int prose = passages.stream().mapToInt(Edges::proseLength).sum();
        int before = 0;
        for (int i = 0; i < passages.size(); i++) {
            String text = passages.get(i).text();
            if (prose - before < SMALL_SHARE * before
                    && text.length() <= LONGEST_HEADING
                    && MORE.matcher(text).matches()) {
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
        return passage.text().length() <= LONGEST_APPEAL
                && APPEAL.matcher(passage.text()).find();
    }

    private static boolean leads(Passage passage, Element start) {
        boolean deck = passage.kind() == Block.Kind.HEADING
                && (passage.level() == 1 || passage.text().length() > DECK_LENGTH);
        return !deck
                && !isAppeal(passage)
                && !(DATE_LINE.matcher(passage.text()).matches() && !Wording.hasSentence(passage.text()))
                && stands(passage.place(), start);
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
