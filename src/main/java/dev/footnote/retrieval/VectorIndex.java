package dev.footnote.retrieval;

import dev.footnote.article.Article;
import dev.footnote.article.Sentence;
import java.util.List;
import java.util.stream.Stream;

/** The article's sentences and paragraphs as unit vectors, compared exactly. */
public final class VectorIndex {

    /** How much a paragraph's likeness counts beside its sentence's; from the measuring sets' README. */
    private static final double PARAGRAPH_SHARE = 0.5;

    private final List<Sentence> sentences;
    private final List<float[]> sentenceVectors;
    private final List<float[]> paragraphVectors;

    private VectorIndex(List<Sentence> sentences, List<float[]> vectors) {
        this.sentences = sentences;
        sentenceVectors = vectors.subList(0, sentences.size());
        paragraphVectors = vectors.subList(sentences.size(), vectors.size());
    }

    /** Embeds every sentence and paragraph under the article's title. */
    static VectorIndex of(Article article, Embedder embedder) {
        String title = article.metadata().title();
        Stream<String> sentences = article.sentences().stream().map(Sentence::text);
        Stream<String> paragraphs =
                article.paragraphs().stream().map(p -> p.span().of(article.text()));
        List<String> texts = Stream.concat(sentences, paragraphs)
                .map(text -> title + ". " + text)
                .toList();
        return new VectorIndex(article.sentences(), embedder.passages(texts));
    }

    /** Each sentence's cosine with the question, -1 to 1, in the article's order. */
    double[] cosines(float[] question) {
        return sentenceVectors.stream().mapToDouble(v -> dot(v, question)).toArray();
    }

    /** Each sentence's cosine with the question and a share of its paragraph's. */
    double[] scores(float[] question) {
        double[] paragraphs =
                paragraphVectors.stream().mapToDouble(v -> dot(v, question)).toArray();
        double[] scores = cosines(question);
        for (int i = 0; i < scores.length; i++) {
            scores[i] += PARAGRAPH_SHARE * paragraphs[sentences.get(i).paragraph()];
        }
        return scores;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
