package dev.footnote.eval;

import dev.footnote.article.Article;
import dev.footnote.article.Span;
import dev.footnote.eval.Evaluation.ArticleSource;
import dev.footnote.retrieval.learning.Calibrator;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Learns the search's weights and thresholds again from sets of one language group. */
public final class Learning {

    /** Questions of an article from which terms alone are learned: the measuring sets' short articles have some 25. */
    private static final int MOST = 60;

    private final ArticleSource articles;

    public Learning(ArticleSource articles) {
        this.articles = articles;
    }

    /**
     * Learns from all articles of the sets; those of one title, such as translations, are held back together.
     *
     * @param termsOnly whether to learn for languages that the embedding model does not know, whatever the sets' are
     * @param progress is told each article's title when it is read
     */
    public Calibrator.Result run(List<QuestionSet> sets, Path folder, boolean termsOnly, Consumer<String> progress)
            throws Exception {
        Map<String, Integer> numbers = new HashMap<>();
        try (Calibrator calibrator = new Calibrator(termsOnly)) {
            for (QuestionSet given : sets) {
                QuestionSet set = termsOnly ? given.thinned(MOST) : given;
                for (QuestionSet.Topic topic : set.topics()) {
                    int number = numbers.computeIfAbsent(topic.title(), title -> numbers.size());
                    Article article = articles.read(topic.markdown());
                    calibrator.add(number, article, questions(set, topic, article));
                    progress.accept(topic.title());
                }
            }
            return calibrator.learn(folder);
        }
    }

    private static Calibrator.Questions questions(QuestionSet set, QuestionSet.Topic topic, Article article) {
        Map<String, Span> own = new LinkedHashMap<>();
        for (QuestionSet.Asked asked : topic.questions()) {
            Squeezed paragraph = Squeezed.of(topic.paragraphs().get(asked.paragraph()));
            int place = article.text().indexOf(paragraph.text().strip());
            if (place >= 0) {
                int lead = paragraph.text().length()
                        - paragraph.text().stripLeading().length();
                Span answer = new Span(paragraph.at(asked.start()), paragraph.at(asked.end()));
                own.put(asked.question(), answer.shift(place - lead));
            }
        }
        return new Calibrator.Questions(own, set.strangers(topic));
    }
}
