package dev.footnote.article.html;

import dev.footnote.article.manuscript.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** wip. */
final class Trim {
    private static final Pattern NOISE = Pattern.compile(
            "^\\W*(advertisement|share this|share on|sharing is caring|read more\\b.{0,80}|related( (stories|articles|posts|content|roundup|links))?:?|related:.*|read also:?.*|also read:?.*|see also:?.*|more:.*|read:.*|watch:.*|continue reading.*|click here to subscribe.*|sign up .*|subscribe .*|follow us .*|tags?:?.*|posted (in|on|by).*|first published.*|filed under.*|story continues.*|loading.*|copyright .*|skip .*|print|email|tweet|comments?|reply|photos?|view gallery.*)$",
            Pattern.CASE_INSENSITIVE);

    static List<Passage> trim(List<Passage> in, String title) {
        List<Passage> kept = new ArrayList<>();
        for (Passage p : in) {
            if (p.text().length() < 200 && NOISE.matcher(p.text()).matches()) continue;
            if (p.kind() == Block.Kind.HEADING && p.level() == 1) continue;
            String k = ArticleFinder.key(p.text());
            if (k.length() > 10 && k.equals(title)) continue;
            if (p.linkDensity() > 0.8 && p.kind() != Block.Kind.LIST_ITEM && p.kind() != Block.Kind.TABLE_ROW) continue;
            kept.add(p);
        }
        int first = 0;
        int last = kept.size() - 1;
        while (first < kept.size() && !kept.get(first).isProse()) first++;
        while (last >= 0 && !kept.get(last).isProse()) last--;
        if (first >= kept.size()) return kept;
        Element start = kept.get(first).place().parent();
        Element end = kept.get(last).place().parent();
        List<Passage> out = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            Passage p = kept.get(i);
            boolean inside = i >= first && i <= last;
            boolean near = i < first ? under(p.place(), start) : under(p.place(), end);
            if (inside || near) out.add(p);
        }
        return out;
    }

    static boolean under(Element e, Element parent) {
        for (Element x = e; x != null; x = x.parent()) if (x == parent) return true;
        return false;
    }
}
