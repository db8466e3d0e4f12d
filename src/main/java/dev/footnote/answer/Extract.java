package dev.footnote.answer;

import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Answer.NotStated;
import dev.footnote.answer.Answer.Notice;
import dev.footnote.answer.Inline.Reference;
import dev.footnote.answer.Inline.Strong;
import dev.footnote.answer.Inline.Words;
import dev.footnote.answer.fact.Facts;
import dev.footnote.article.Article;
import dev.footnote.article.LanguageDetector;
import dev.footnote.article.Sentence;
import dev.footnote.article.Span;
import dev.footnote.article.manuscript.Block;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.RankedSentence;
import dev.footnote.retrieval.Reach;
import dev.footnote.retrieval.ranking.Certainty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What answers one question without a model: which sentences are told and cited, how surely, and which words are marked. */
final class Extract {

    private static final LanguageDetector LANGUAGES = new LanguageDetector();

    /** From this confidence on words are marked: of those marked with less, .28 lay beside the answer on squad11. */
    private static final double MARKED = 0.55;

    private final Article article;
    private final Doubts doubts;
    private final Definition definition;

    /** The row that leads, where one does. */
    private final Optional<Row> row;

    /** Whether another row leads than the sentence that was found best. */
    private final boolean moved;

    private final Evidence found;
    private final Facts best;

    /** The names of a question in the article's language that stand nowhere in it. */
    private final List<String> unknown;

    /** @param brief with at least one sentence found */
    Extract(Brief brief) {
        article = brief.article();
        String language = languageOf(brief.evidence(), article);
        String question = brief.evidence().question();
        doubts = new Doubts(article, question, language);
        definition = new Definition(article, question, isEnglish(language, article));
        Evidence defined = definition.leading(brief.evidence());
        Sentence leading = defined.ranked().get(0).sentence();
        row = new Rows(article, doubts).on(leading);
        moved = row.isPresent() && !row.get().row().equals(leading);
        found = row.map(one -> one.leading(defined)).orElse(defined);
        best = doubts.read(textOf(found.ranked().get(0)));
        unknown = language.equals(article.metadata().language())
                ? new UnknownNames(article).in(doubts.asked())
                : List.of();
    }

    Answer answer() {
        Certainty certainty =
                unknown.isEmpty() ? found.certainty() : found.certainty().less();
        Selection chosen = Selection.of(row.isEmpty() && doubts.elsewhere(best) ? ledByCountry() : found);
        if (certainty == Certainty.NOT_STATED) {
            return new NotStated(citations(chosen, null), Engine.EXTRACTIVE, null, unknown);
        }
        Selection selection = complete(chosen);
        boolean closest = isUnsure(certainty) || isDoubted(selection);
        List<Citation> citations = citations(selection, closest ? null : marked(selection));
        Notice notice = closest ? Notice.CLOSEST_PASSAGE : null;
        return new Answered(text(selection, citations), citations, Engine.EXTRACTIVE, notice).missing(unknown);
    }

    /** What is chosen, with what its best sentence needs beside it. */
    private Selection complete(Selection chosen) {
        if (row.isPresent()) {
            return row.get().complete(chosen);
        }
        Selection resolved = new LeadIn(article).resolve(chosen);
        return definition.complete(new ListEntry(article, doubts).complete(resolved), doubts);
    }

    /** Whether it was not found surely, nor says a row all that is asked. */
    private boolean isUnsure(Certainty certainty) {
        return (certainty == Certainty.CLOSEST || moved)
                && row.filter(one -> one.answers(doubts.asked())).isEmpty();
    }

    /** Whether what is told only introduces something, something speaks against it, or it lacks what is asked for. */
    private boolean isDoubted(Selection selection) {
        LeadIn leadIn = new LeadIn(article);
        return selection.told().stream().allMatch(one -> leadIn.is(one.sentence()))
                || doubts.against(found.ranked().get(0).sentence(), best)
                || doubts.lackWhatIsSought(
                        row.map(one -> one.holding(selection, doubts.asked())).orElse(selection.told()));
    }

    /** The words that answer in the first of the cited sentences, where they are clear. */
    private @Nullable Span marked(Selection selection) {
        boolean clear = selection.endsWithBest()
                && found.confidence() >= MARKED
                && found.reach() == Reach.OWN_LANGUAGE
                && AnsweringWords.know(article.metadata().language());
        Span likely = selection.cited().get(0).answer();
        return clear && likely != null ? new AnsweringWords(doubts.asked(), best).of(likely) : null;
    }

    /** @param marked what answers in the first of the cited sentences, if that is clear */
    private List<Citation> citations(Selection selection, @Nullable Span marked) {
        List<Citation> citations = new ArrayList<>();
        for (RankedSentence cited : selection.cited()) {
            Span own = citations.isEmpty() ? marked : null;
            citations.add(new Citation(citations.size() + 1, article, cited.sentence(), own));
        }
        return citations;
    }

    /** The evidence led by a sentence about the country that is asked about, if one is among the best. */
    private Evidence ledByCountry() {
        return found.ranked().stream()
                .limit(Selection.MOST)
                .filter(one -> doubts.sameCountry(doubts.read(textOf(one))))
                .findFirst()
                .map(found::ledBy)
                .orElse(found);
    }

    /** The question's language: where the search took it for the article's, that one. */
    private static String languageOf(Evidence found, Article article) {
        String language = article.metadata().language();
        return found.reach() == Reach.OWN_LANGUAGE
                ? language
                : LANGUAGES.detect(found.question()).orElse(language);
    }

    private static boolean isEnglish(String language, Article article) {
        return AnsweringWords.know(language)
                && AnsweringWords.know(article.metadata().language());
    }

    private static String textOf(RankedSentence ranked) {
        return ranked.sentence().text();
    }

    /** The told sentences with their references, and after them those of the sentences that are only cited. */
    private static List<Inline> text(Selection selection, List<Citation> citations) {
        List<Inline> runs = new ArrayList<>();
        for (RankedSentence told : selection.told()) {
            Citation citation = citations.get(selection.cited().indexOf(told));
            if (!runs.isEmpty() && (selection.isList() || isOfTable(citation))) {
                runs.add(new Words("\n"));
            }
            if (!runs.isEmpty() && selection.isList()) {
                runs.add(new Words(Inline.BULLET));
            }
            add(runs, citation);
        }
        for (Citation citation : citations) {
            Reference reference = new Reference(citation.number());
            if (!runs.contains(reference)) {
                runs.add(new Words(" "));
                runs.add(reference);
            }
        }
        return runs;
    }

    private static boolean isOfTable(Citation citation) {
        Article article = citation.article();
        return article.paragraphOf(citation.sentence()).kind() == Block.Kind.TABLE_ROW;
    }

    private static void add(List<Inline> runs, Citation citation) {
        if (!runs.isEmpty() && runs.get(runs.size() - 1) instanceof Reference) {
            runs.add(new Words(" "));
        }
        String quote = citation.quote();
        Span strong = citation.highlight();
        if (strong == null) {
            runs.add(new Words(quote + " "));
        } else {
            if (strong.start() > 0) {
                runs.add(new Words(quote.substring(0, strong.start())));
            }
            runs.add(new Strong(strong.of(quote)));
            runs.add(new Words(quote.substring(strong.end()) + " "));
        }
        runs.add(new Reference(citation.number()));
    }
}
