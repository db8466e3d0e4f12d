package dev.footnote.answer;

import dev.footnote.answer.Inline.Reference;
import dev.footnote.answer.Inline.Words;
import dev.footnote.answer.claim.Verdict;
import dev.footnote.answer.claim.Verdict.Holds;
import dev.footnote.answer.claim.Verdict.Repaired;
import dev.footnote.answer.reply.Claim;
import dev.footnote.article.Article;
import dev.footnote.article.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sets the claims that may be shown into text, each followed by references to the stored sentences. */
final class CitedText {

    private final Article article;
    private final List<Inline> runs = new ArrayList<>();
    private final Map<Integer, Citation> citations = new LinkedHashMap<>();

    private CitedText(Article article) {
        this.article = article;
    }

    /** The text of a reply's confirmed claims; empty runs when there is none. */
    static CitedText of(Article article, List<Verdict> verdicts) {
        CitedText text = new CitedText(article);
        Set<String> said = new HashSet<>();
        List<Claim> shown = verdicts.stream()
                .map(CitedText::shown)
                .flatMap(Optional::stream)
                .toList();
        for (int i = 0; i < shown.size(); i++) {
            boolean announcesNothing = shown.get(i).leadsIn()
                    && (i + 1 == shown.size() || shown.get(i + 1).place() == Claim.Place.PARAGRAPH);
            // a model that goes round in circles is heard once
            if (!announcesNothing && said.add(shown.get(i).text())) {
                text.add(shown.get(i));
            }
        }
        return text;
    }

    private static Optional<Claim> shown(Verdict verdict) {
        if (verdict instanceof Holds holds) {
            return Optional.of(holds.claim());
        }
        return verdict instanceof Repaired repaired ? Optional.of(repaired.repaired()) : Optional.empty();
    }

    /** The sentences that a confirmed claim is shown with; none for one that is withheld. */
    static List<Integer> numbers(Verdict verdict) {
        return shown(verdict).map(Claim::numbers).orElse(List.of());
    }

    /** Whether both verdicts put the same before the reader. A line that announces a list shows no numbers. */
    static boolean lookAlike(Verdict one, Verdict other) {
        return shown(one).map(CitedText::seen).equals(shown(other).map(CitedText::seen));
    }

    private static Claim seen(Claim claim) {
        return claim.leadsIn() ? claim.citing(List.of()) : claim;
    }

    /** Puts what the article says before everything else, cited. */
    CitedText opening(String words, Sentence sentence) {
        CitedText opened = new CitedText(article);
        opened.add(new Claim(words, List.of(sentence.index() + 1), Claim.Place.PARAGRAPH));
        if (!runs.isEmpty()) {
            opened.runs.add(new Words("\n\n"));
        }
        for (Inline run : runs) {
            opened.runs.add(run instanceof Reference reference ? opened.referTo(sentenceOf(reference)) : run);
        }
        return opened;
    }

    List<Inline> runs() {
        return List.copyOf(runs);
    }

    List<Citation> citations() {
        return List.copyOf(citations.values());
    }

    boolean cites(Sentence sentence) {
        return citations.containsKey(sentence.index());
    }

    private void add(Claim claim) {
        runs.add(new Words(separator(claim) + claim.text() + (claim.leadsIn() ? "" : " ")));
        if (!claim.leadsIn()) {
            claim.numbers()
                    .forEach(number -> runs.add(referTo(article.sentences().get(number - 1))));
        }
    }

    private Reference referTo(Sentence sentence) {
        Citation citation = citations.computeIfAbsent(
                sentence.index(), index -> new Citation(citations.size() + 1, article, sentence, null));
        return new Reference(citation.number());
    }

    private Sentence sentenceOf(Reference reference) {
        return citations().get(reference.number() - 1).sentence();
    }

    private String separator(Claim claim) {
        return switch (claim.place()) {
            case RUN_ON -> runs.isEmpty() ? "" : " ";
            case PARAGRAPH -> runs.isEmpty() ? "" : "\n\n";
            case LIST_ITEM -> (runs.isEmpty() ? "" : "\n") + Inline.BULLET;
        };
    }
}
