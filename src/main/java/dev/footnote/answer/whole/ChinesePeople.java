package dev.footnote.answer.whole;

import dev.footnote.answer.fact.Facts;
import dev.footnote.article.Span;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds people in Chinese sentences, where no capital marks a name: a surname with one or two characters that make no
 * word, between a title and a verb of speech or a mark: 市长姚高员说.
 */
final class ChinesePeople {

    private static final Pattern TITLED = load();

    private ChinesePeople() {}

    private static Pattern load() {
        Properties lines = Asking.load("zh");
        return Asking.compile(lines, "person");
    }

    /** The people in a sentence; nobody where it isn't Chinese. */
    static List<Mention> in(int sentence, Facts facts) {
        if (!facts.language().equals("zh")) {
            return List.of();
        }
        return TITLED.matcher(facts.text())
                .results()
                .map(match -> new Span(match.start(1), match.end(1)))
                .filter(span -> !isWord(facts, span))
                .map(span -> new Mention(
                        sentence, span, span.of(facts.text()), Set.of(span.of(facts.text())), "", true, false))
                .toList();
    }

    private static boolean isWord(Facts facts, Span span) {
        return facts.words().stream().anyMatch(word -> word.start() == span.start() && word.end() == span.end());
    }
}
