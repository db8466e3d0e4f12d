package dev.footnote.retrieval;

import dev.footnote.article.Article;
import dev.footnote.article.Sentence;
import java.util.List;

/** The article's sentences and paragraphs as terms, weighed by BM25. */
public final class TermIndex {

    /** How much a paragraph's score counts beside its sentence's; from the measuring sets' README. */
    private static final double PARAGRAPH_SHARE = 0.5;

    private final List<Sentence> sentences;
    private final Terms terms;
    private final Bm25 bySentence;
    private final Bm25 byParagraph;

    private TermIndex(Article article, Terms terms) {
        this.sentences = article.sentences();
        this.terms = terms;
        bySentence = new Bm25(
                sentences.stream().map(sentence -> terms.of(sentence.text())).toList());
        byParagraph = new Bm25(article.paragraphs().stream()
                .map(paragraph -> terms.of(paragraph.span().of(article.text())))
                .toList());
    }

    static TermIndex of(Article article) {
        return new TermIndex(article, new Terms(article.metadata().language()));
    }

    /** Each sentence's BM25 with a share of its paragraph's, in the article's order. */
    double[] scores(String question) {
        List<String> asked = terms.of(question);
        double[] paragraphs = byParagraph.scores(asked);
        double[] scores = bySentence.scores(asked);
        for (int i = 0; i < scores.length; i++) {
            scores[i] += PARAGRAPH_SHARE * paragraphs[sentences.get(i).paragraph()];
        }
        return scores;
    }

    /** Each sentence's BM25 relative to what the question's terms could reach, about 0 to 1. */
    double[] coverage(String question) {
        List<String> asked = terms.of(question);
        double possible = Math.max(1e-9, bySentence.possible(asked));
        double[] scores = bySentence.scores(asked);
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= possible;
        }
        return scores;
    }
}
