package dev.footnote.answer;

import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Answer.Failed;
import dev.footnote.answer.Answer.NotStated;
import dev.footnote.answer.Answer.Notice;
import dev.footnote.answer.Answer.Reason;
import dev.footnote.answer.Inline.Reference;
import dev.footnote.answer.Inline.Strong;
import dev.footnote.answer.Inline.Words;
import dev.footnote.answer.fact.Facts;
import dev.footnote.article.Article;
import dev.footnote.article.LanguageDetector;
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

/** Answers without a model: quotes the best sentence and marks the answering words where they are clear. */
public final class ExtractiveEngine implements AnswerEngine {

    private static final LanguageDetector LANGUAGES = new LanguageDetector();

    /** From this confidence on words are marked: of those marked with less, .28 lay beside the answer on squad11. */
    private static final double MARKED = 0.55;

    @Override
    public Answer answer(Brief brief) {
        if (brief.evidence().ranked().isEmpty()) {
            return new Failed(Reason.EMPTY_ARTICLE, Engine.EXTRACTIVE);
        }
        String language = languageOf(brief.evidence(), brief.article());
        Definition definition =
                new Definition(brief.article(), brief.evidence().question(), isEnglish(language, brief.article()));
        Doubts doubts = new Doubts(brief.article(), brief.evidence().question(), language);
        Evidence defined = definition.leading(brief.evidence());
        Optional<Row> row =
                new Rows(brief.article(), doubts).on(defined.ranked().get(0).sentence());
        Evidence found = row.map(one -> one.leading(defined)).orElse(defined);
        List<String> unknown = unknown(doubts, brief.article(), language);
        Facts best = doubts.read(textOf(found.ranked().get(0)));
        Certainty certainty =
                unknown.isEmpty() ? found.certainty() : found.certainty().less();
        boolean stated = certainty != Certainty.NOT_STATED;
        Selection chosen = Selection.of(row.isEmpty() && doubts.elsewhere(best) ? leading(doubts, found) : found);
        Selection selection = !stated
                ? chosen
                : row.map(one -> one.complete(chosen))
                        .orElseGet(() -> complete(chosen, brief.article(), definition, doubts));
        boolean unsure = certainty == Certainty.CLOSEST
                || !found.ranked().get(0).equals(defined.ranked().get(0));
        boolean closest =
                unsure && row.filter(one -> one.answers(doubts.asked())).isEmpty()
                        || selection.told().stream().allMatch(one -> new LeadIn(brief.article()).is(one.sentence()))
                        || doubts.against(found.ranked().get(0).sentence(), best)
                        || doubts.lackWhatIsSought(row.map(one -> one.holding(selection, doubts.asked()))
                                .orElse(selection.told()));
        boolean marks = stated && !closest && selection.endsWithBest() && areWordsClear(found, brief.article());
        Span marked = marks ? answer(doubts, selection.cited().get(0), best) : null;
        List<Citation> citations = citations(brief.article(), selection, marked);
        if (!stated) {
            return new NotStated(citations, Engine.EXTRACTIVE, null, unknown);
        }
        Notice notice = closest ? Notice.CLOSEST_PASSAGE : null;
        return new Answered(text(selection, citations), citations, Engine.EXTRACTIVE, notice).missing(unknown);
    }

    /** The names of a question in the article's language that stand nowhere in it. */
    private static List<String> unknown(Doubts doubts, Article article, String language) {
        return language.equals(article.metadata().language())
                ? new UnknownNames(article).in(doubts.asked())
                : List.of();
    }

    /** What is chosen, with what its best sentence needs beside it. */
    private static Selection complete(Selection chosen, Article article, Definition definition, Doubts doubts) {
        Selection resolved = new LeadIn(article).resolve(chosen);
        return definition.complete(new ListEntry(article, doubts).complete(resolved), doubts);
    }

    /** @param marked what answers in the first of the cited sentences, if that is clear */
    private static List<Citation> citations(Article article, Selection selection, @Nullable Span marked) {
        List<Citation> citations = new ArrayList<>();
        for (RankedSentence cited : selection.cited()) {
            Span own = citations.isEmpty() ? marked : null;
            citations.add(new Citation(citations.size() + 1, article, cited.sentence(), own));
        }
        return citations;
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

    private static boolean areWordsClear(Evidence found, Article article) {
        return found.confidence() >= MARKED
                && found.reach() == Reach.OWN_LANGUAGE
                && AnsweringWords.know(article.metadata().language());
    }

    private static @Nullable Span answer(Doubts doubts, RankedSentence cited, Facts facts) {
        Span marked = cited.answer();
        return marked == null ? null : new AnsweringWords(doubts.asked(), facts).of(marked);
    }

    /** Leads with a sentence about the country that is asked about, if it is among the best. */
    private static Evidence leading(Doubts doubts, Evidence found) {
        return found.ranked().stream()
                .limit(Selection.MOST)
                .filter(one -> doubts.sameCountry(doubts.read(textOf(one))))
                .findFirst()
                .map(found::ledBy)
                .orElse(found);
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
