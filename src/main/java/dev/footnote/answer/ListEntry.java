package dev.footnote.answer;

import dev.footnote.answer.fact.Kinship;
import dev.footnote.article.Article;
import dev.footnote.article.Paragraph;
import dev.footnote.article.Sentence;
import dev.footnote.article.manuscript.Block;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Completes an answer out of an entry of a list, whose sentences hardly make sense one by one.
 *
 * <pre>
 * What is the default port?    port – the port that it listens on.    The default is 8443.
 * </pre>
 */
final class ListEntry {

    private final Article article;
    private final Doubts doubts;

    ListEntry(Article article, Doubts doubts) {
        this.article = article;
        this.doubts = doubts;
    }

    /** Tells with the best sentence the one of its entry that has what is asked for and is missing there, if there is one. */
    Selection complete(Selection found) {
        Sentence best = found.cited().get(0).sentence();
        Paragraph entry = article.paragraphOf(best);
        if (entry.kind() != Block.Kind.LIST_ITEM || found.told().size() > 1) {
            return found;
        }
        List<Sentence> others = article.sentencesOf(entry).stream()
                .filter(one -> one.index() != best.index())
                .toList();
        return missing(best, others).map(found::completedBy).orElse(found);
    }

    private Optional<Sentence> missing(Sentence best, List<Sentence> others) {
        List<String> words = Asked.content(doubts.asked()).stream()
                .map(doubts.asked()::lower)
                .filter(word -> !has(best, word))
                .toList();
        ToLongFunction<Sentence> held =
                one -> words.stream().filter(word -> has(one, word)).count();
        return others.stream()
                .filter(one -> held.applyAsLong(one) > 0)
                .max(Comparator.comparingLong(held).thenComparing(Sentence::index, Comparator.reverseOrder()))
                .or(() -> doubts.canHoldWhatIsSought(best)
                        ? Optional.empty()
                        : others.stream().filter(doubts::canHoldWhatIsSought).findFirst());
    }

    private boolean has(Sentence sentence, String word) {
        return doubts.read(sentence.text()).words().stream().anyMatch(own -> Kinship.ofWords(own.lower(), word));
    }
}
