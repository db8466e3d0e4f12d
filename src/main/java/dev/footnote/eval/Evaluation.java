package dev.footnote.eval;

import dev.footnote.answer.Answer;
import dev.footnote.answer.AnswerEngine;
import dev.footnote.answer.Brief;
import dev.footnote.answer.Citation;
import dev.footnote.article.Article;
import dev.footnote.article.Span;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.RetrievalChain;
import dev.footnote.retrieval.index.ArticleIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Asks every question of a set, and as many strange ones, and notes how each went. */
public final class Evaluation {

    private static final double NANOS_A_MILLI = 1e6;

    private final RetrievalChain chain;
    private final AnswerEngine engine;
    private final ArticleSource articles;

    /** Makes an article of Markdown text. */
    @FunctionalInterface
    public interface ArticleSource {
        Article read(String markdown) throws Exception;
    }

    public Evaluation(RetrievalChain chain, AnswerEngine engine, ArticleSource articles) {
        this.chain = chain;
        this.engine = engine;
        this.articles = articles;
    }

    /**
     * Runs a set.
     *
     * @param progress is told each article's title when it is done
     * @return one outcome a question, in their order, each article's strange ones after its own
     */
    public List<Outcome> run(QuestionSet set, Consumer<String> progress) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        for (QuestionSet.Topic topic : set.topics()) {
            ArticleIndex index = chain.index(articles.read(topic.markdown()));
            for (QuestionSet.Asked asked : topic.questions()) {
                outcomes.add(ask(index, topic, asked));
            }
            for (String strange : set.strangers(topic)) {
                outcomes.add(ask(index, topic, strange));
            }
            progress.accept(topic.title());
        }
        return outcomes;
    }

    private Outcome ask(ArticleIndex index, QuestionSet.Topic topic, QuestionSet.Asked asked) {
        Run run = run(index, asked.question());
        String text = topic.paragraphs().get(asked.paragraph());
        int rank = 0;
        for (int i = run.citations().size(); i > 0; i--) {
            rank = asked.hitBy(run.citations().get(i - 1).quote(), text) ? i : rank;
        }
        Citation best = run.citations().get(0);
        Span marked = best.highlight();
        String words = marked == null ? "" : marked.of(best.quote());
        boolean read = run.evidence().context().stream().anyMatch(s -> asked.hitBy(s.text(), text));
        return new Outcome(
                topic.title(),
                asked.question(),
                false,
                rank,
                run.answered(),
                run.evidence().confidence(),
                run.chars(),
                run.millis(),
                marked == null ? -1 : Overlap.f1(words, asked.answer()),
                marked != null && Overlap.same(words, asked.answer()),
                read,
                run.contextChars(),
                asked.answer(),
                best.quote());
    }

    private Outcome ask(ArticleIndex index, QuestionSet.Topic topic, String strange) {
        Run run = run(index, strange);
        double confidence = run.evidence().confidence();
        return new Outcome(
                topic.title(),
                strange,
                true,
                0,
                run.answered(),
                confidence,
                run.chars(),
                run.millis(),
                -1,
                false,
                false,
                run.contextChars(),
                "",
                run.citations().get(0).quote());
    }

    private Run run(ArticleIndex index, String question) {
        long began = System.nanoTime();
        Evidence evidence = chain.search(index, question);
        Answer answer = engine.answer(new Brief(index.article(), evidence));
        return new Run(evidence, answer, (System.nanoTime() - began) / NANOS_A_MILLI);
    }

    /** One question's way through the chain. */
    private record Run(Evidence evidence, Answer answer, double millis) {

        boolean answered() {
            return answer instanceof Answer.Answered;
        }

        List<Citation> citations() {
            if (answer instanceof Answer.Answered answered) {
                return answered.citations();
            }
            return answer instanceof Answer.NotStated not ? not.nearest() : List.of();
        }

        int contextChars() {
            return evidence.context().stream()
                    .mapToInt(sentence -> sentence.text().length() + 1)
                    .sum();
        }

        int chars() {
            return citations().stream().mapToInt(c -> c.quote().length()).sum();
        }
    }
}
