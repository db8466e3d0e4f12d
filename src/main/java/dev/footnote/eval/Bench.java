package dev.footnote.eval;

import dev.footnote.answer.AnswerEngine;
import dev.footnote.answer.Brief;
import dev.footnote.article.Article;
import dev.footnote.eval.Evaluation.ArticleSource;
import dev.footnote.retrieval.BareModel;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.RetrievalChain;
import dev.footnote.retrieval.index.ArticleIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Times each stage on articles of given lengths, beside the embedding model's bare run, the floor. */
public final class Bench {

    private static final double NANOS_A_MILLI = 1e6;

    /** As many as Java takes to compile the search: until then it is up to twice as slow, which a bot that runs is not. */
    private static final int WARM_UP = 800;

    private static final int TIMES = 200;

    private static final List<String> QUESTIONS = List.of(
            "How many warships did China send to the exercises?",
            "When did the river freeze for the first time?",
            "Who signed the declaration on joint patrols?",
            "Why was the harbour closed to fishing boats?");

    private final RetrievalChain chain;
    private final AnswerEngine engine;
    private final ArticleSource articles;

    public Bench(RetrievalChain chain, AnswerEngine engine, ArticleSource articles) {
        this.chain = chain;
        this.engine = engine;
        this.articles = articles;
    }

    /**
     * Times one length.
     *
     * @param sentences how many the made-up article has
     * @return a line: milliseconds of each stage, medians but for indexing, and the resident memory
     */
    public String run(int sentences) throws Exception {
        Article article = articles.read(MadeUp.article(sentences));
        BareModel floor = chain.bareModel();
        floor.millis(QUESTIONS.get(0)); // it is warm
        double floorIndexing = floor.millis(article);
        long began = System.nanoTime();
        ArticleIndex index = chain.index(article);
        double indexing = (System.nanoTime() - began) / NANOS_A_MILLI;
        double[] bare = new double[TIMES];
        double[] search = new double[TIMES];
        double[] answer = new double[TIMES];
        for (int i = -WARM_UP; i < TIMES; i++) {
            String question = QUESTIONS.get(Math.floorMod(i, QUESTIONS.size()));
            int at = Math.max(0, i);
            bare[at] = floor.millis(question);
            long start = System.nanoTime();
            Evidence evidence = chain.search(index, question);
            long found = System.nanoTime();
            engine.answer(new Brief(index.article(), evidence));
            search[at] = (found - start) / NANOS_A_MILLI;
            answer[at] = (System.nanoTime() - found) / NANOS_A_MILLI;
        }
        return String.format(
                Locale.ROOT,
                "%5d sentences: bare question %.2f ms, search %.2f ms (%.2f times), answer %.3f ms; "
                        + "indexing %.2f ms a sentence, bare %.2f ms; resident %d MB",
                sentences,
                median(bare),
                median(search),
                median(search) / median(bare),
                median(answer),
                indexing / sentences,
                floorIndexing / sentences,
                residentMegabytes());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** From Linux's own accounting; 0 where there is none. */
    private static long residentMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
