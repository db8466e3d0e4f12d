package dev.footnote.retrieval;

import dev.footnote.article.Article;
import dev.footnote.article.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** The article's sentences and paragraphs as unit vectors, compared exactly. */
public final class VectorIndex {

    /** How much a paragraph's likeness counts beside its sentence's; from the measuring sets' README. */
    private static final double PARAGRAPH_SHARE = 0.5;

    /** How many texts are embedded between two looks at whether anyone still waits for them. */
    private static final int BATCH = 32;

    private static final int ALL = 100;

    private final List<Sentence> sentences;
    private final List<float[]> vectors;
    private final List<float[]> sentenceVectors;
    private final List<float[]> paragraphVectors;

    private VectorIndex(List<Sentence> sentences, List<float[]> vectors) {
        this.sentences = sentences;
        this.vectors = List.copyOf(vectors);
        sentenceVectors = vectors.subList(0, sentences.size());
        paragraphVectors = vectors.subList(sentences.size(), vectors.size());
    }

    /**
     * Embeds every sentence and paragraph under the article's title.
     *
     * @param percent told how much is done
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    static VectorIndex of(Article article, Embedder embedder, IntConsumer percent) throws InterruptedException {
        List<String> texts = texts(article);
        List<float[]> vectors = new ArrayList<>(texts.size());
        for (int from = 0; from < texts.size(); from += BATCH) {
            if (Thread.interrupted()) {
                throw new InterruptedException("indexing was cancelled");
            }
            percent.accept(ALL * from / texts.size());
            vectors.addAll(embedder.passages(texts.subList(from, Math.min(from + BATCH, texts.size()))));
        }
        return new VectorIndex(article.sentences(), vectors);
    }

    /** Takes the vectors that {@link #vectors} gave for the same article; empty if they are not of its length. */
    static Optional<VectorIndex> restored(Article article, List<float[]> vectors) {
        boolean fits = vectors.size()
                == article.sentences().size() + article.paragraphs().size();
        return fits ? Optional.of(new VectorIndex(article.sentences(), vectors)) : Optional.empty();
    }

    /** All vectors in a fixed order, to be kept for {@link #restored}. */
    public List<float[]> vectors() {
        return vectors;
    }

    private static List<String> texts(Article article) {
        String title = article.metadata().title();
        Stream<String> sentences = article.sentences().stream().map(Sentence::text);
        Stream<String> paragraphs =
                article.paragraphs().stream().map(p -> p.span().of(article.text()));
        return Stream.concat(sentences, paragraphs)
                .map(text -> title + ". " + text)
                .toList();
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
