package dev.footnote.wiring;

import dev.footnote.answer.AnswerEngine;
import dev.footnote.answer.ChatModels;
import dev.footnote.answer.ExtractiveEngine;
import dev.footnote.answer.ModelEngine;
import dev.footnote.answer.Prompts;
import dev.footnote.article.Article;
import dev.footnote.article.ArticleException;
import dev.footnote.article.ArticleReader;
import dev.footnote.article.LanguageDetector;
import dev.footnote.article.fetch.FetchPolicy;
import dev.footnote.article.fetch.Fetcher;
import dev.footnote.chat.ArticleDesk;
import dev.footnote.chat.FrontDesk;
import dev.footnote.config.Config;
import dev.footnote.eval.Evaluation;
import dev.footnote.eval.Learning;
import dev.footnote.retrieval.RetrievalChain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The program's parts for one configuration. The embedding model begins to load when this is made. */
public final class Wiring implements AutoCloseable {

    private final Config config;
    private final LanguageDetector languages = new LanguageDetector();
    private final ArticleReader reader;
    private final ExecutorService modelCalls = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "model");
        thread.setDaemon(true);
        return thread;
    });
    private final Prompts prompts;
    private final RetrievalChain chain;
    private final AnswerEngine engine;

    /** Throws {@link dev.footnote.config.ConfigException} for a prompt that can't be used. */
    public Wiring(Config config) {
        this.config = config;
        reader = reader(config);
        prompts = Prompts.load(config.promptsFolder());
        chain = new RetrievalChain(prompts.question(), config.limits().contextChars());
        engine = engine();
    }

    /** A reader alone, for a command that asks nothing. */
    public static ArticleReader reader(Config config) {
        return new ArticleReader(new LanguageDetector(), () -> new Fetcher(FetchPolicy.STANDARD));
    }

    /** The desk for an article: the one named here, else the configured one, else the bundled one. */
    public FrontDesk desk(Optional<String> source) throws ArticleException {
        Optional<String> named = source.or(config::article);
        Article article = named.isPresent() ? reader.read(named.get()) : reader.bundled();
        return new ArticleDesk(
                chain.index(article), chain, engine, languages, config.limits().questionChars());
    }

    /** Measures the extractive answers, whatever model is set. */
    public Evaluation evaluation() {
        return new Evaluation(chain, new ExtractiveEngine(), this::read);
    }

    /** Learns the search's weights again. */
    public Learning learning() {
        return new Learning(this::read);
    }

    private Article read(String markdown) throws IOException, ArticleException {
        Path file = Files.createTempFile("footnote", ".md");
        try {
            return reader.read(Files.writeString(file, markdown).toString());
        } finally {
            Files.delete(file);
        }
    }

    private AnswerEngine engine() {
        AnswerEngine extractive = new ExtractiveEngine();
        return config.model()
                .<AnswerEngine>map(model ->
                        new ModelEngine(ChatModels.open(model), prompts, extractive, model.timeout(), modelCalls))
                .orElse(extractive);
    }

    @Override
    public void close() {
        modelCalls.shutdownNow();
        chain.close();
    }
}
