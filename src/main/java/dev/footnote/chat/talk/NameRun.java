package dev.footnote.chat.talk;

import dev.footnote.answer.fact.FactReader;
import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Name;
import dev.footnote.answer.fact.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * A proper name in a text, of one word or several: "South Korea", "Ministry of Defence".
 *
 * @param start its offset
 * @param end the offset behind it
 * @param place whether it is a known place
 * @param scene whether it only locates, such as "Sea of Japan"
 */
record NameRun(int start, int end, boolean place, boolean scene) {

    /** The names of a text in their order; a capital that a sentence's first word must have makes none. */
    static List<NameRun> in(String text, String language) {
        Facts facts = new FactReader(language, null).read(text);
        List<NameRun> runs = new ArrayList<>();
        for (Name name : facts.names()) {
            if (!name.certain() && !name.isPlace()) {
                continue;
            }
            Word word = facts.words().get(name.word());
            int end = word.end() - (word.text().matches(".*['’]s") ? 2 : 0);
            NameRun run = new NameRun(word.start(), end, name.isPlace(), name.scene());
            NameRun last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && text.substring(last.end, run.start).matches("\\s+(?:(?:of|de|del|von|the)\\s+){0,2}")) {
                runs.set(runs.size() - 1, last.with(run));
            } else {
                runs.add(run);
            }
        }
        return runs;
    }

    private NameRun with(NameRun next) {
        return new NameRun(start, next.end, place && next.place, scene || next.scene);
    }

    String of(String text) {
        return text.substring(start, end);
    }
}
