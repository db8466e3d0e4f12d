package dev.footnote.answer;

import dev.footnote.answer.LyingModelServer.Behaviour;
import dev.footnote.answer.claim.ClaimChecker;
import dev.footnote.answer.claim.PremiseCheck;
import dev.footnote.answer.model.Allowance;
import dev.footnote.answer.model.ModelClient;
import dev.footnote.article.Article;
import dev.footnote.article.ArticleException;
import dev.footnote.article.ArticleReader;
import dev.footnote.article.LanguageDetector;
import dev.footnote.article.Sentence;
import dev.footnote.article.fetch.FetchPolicy;
import dev.footnote.article.fetch.Fetcher;
import dev.footnote.config.Config.ModelConfig;
import dev.footnote.retrieval.RetrievalChain;
import dev.footnote.retrieval.index.ArticleIndex;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The real chain and engine on the bundled article, for a model endpoint that a test brings. */
final class EngineBench implements AutoCloseable {

    static final Pattern NUMBER_OF = Pattern.compile("\\{([^{}]+)}");

    private final LanguageDetector languages = new LanguageDetector();
    private final Prompts prompts = Prompts.load(Optional.empty());
    private final RetrievalChain chain = new RetrievalChain(prompts.question(), 3_000);
    private final ClaimChecker checker = new ClaimChecker(languages, chain.wordLikeness()::ofWords);
    private final Article article;
    private final ArticleIndex index;

    /** On the bundled article. */
    EngineBench() {
        this(null);
    }

    private EngineBench(@Nullable String markdown) {
        ArticleReader reader = new ArticleReader(languages, () -> new Fetcher(FetchPolicy.STANDARD));
        article = markdown == null ? reader.bundled() : read(reader, markdown);
        index = chain.index(article);
    }

    /** On an article of the test's own. */
    static EngineBench on(String markdown) {
        return new EngineBench(markdown);
    }

    private static Article read(ArticleReader reader, String markdown) {
        try {
            Path file = Files.createTempFile("bench", ".md");
            return reader.read(Files.writeString(file, markdown).toString());
        } catch (IOException | ArticleException e) {
            throw new IllegalStateException(e);
        }
    }

    int sentences() {
        return article.sentences().size();
    }

    /** Asks a model that behaves so, with plenty of time. */
    Answer ask(String question, Behaviour behaviour) {
        try (LyingModelServer server = LyingModelServer.that(behaviour)) {
            return ask(question, server, Duration.ofSeconds(5));
        }
    }

    Answer ask(String question, LyingModelServer server, Duration timeout) {
        return ask(question, server, timeout, Allowance.UNLIMITED);
    }

    /** Asks for a reader who watches the answer grow and lets nothing be taken back. */
    Answer ask(String question, LyingModelServer server, Duration timeout, Allowance allowance) {
        Frames frames = new Frames();
        Answer answer = ask(question, engine(server, timeout), allowance, frames);
        frames.assertNothingWasTakenBackBy(answer);
        return answer;
    }

    Answer ask(String question, ModelEngine engine, Allowance allowance, AnswerListener listener) {
        return engine.answer(new Brief(article, chain.search(index, question), allowance, listener));
    }

    ModelEngine engine(LyingModelServer server, Duration timeout) {
        ModelConfig config = new ModelConfig(URI.create(server.baseUrl()), Optional.empty(), "liar", timeout);
        ModelClient client = new ModelClient(ChatModels.open(config), Duration.ofSeconds(30));
        return new ModelEngine(client, prompts, new ExtractiveEngine(), checker, new PremiseCheck(languages), timeout);
    }

    /** The number of the sentence that holds the words. */
    int numberOf(String words) {
        return 1
                + article.sentences().stream()
                        .filter(sentence -> sentence.text().contains(words))
                        .mapToInt(Sentence::index)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no sentence has: " + words));
    }

    @Override
    public void close() {
        chain.close();
    }
}
