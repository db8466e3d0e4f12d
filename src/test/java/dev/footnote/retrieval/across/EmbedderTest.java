package dev.footnote.retrieval.across;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.answer.EmbeddingModels;
import dev.footnote.article.Article;
import dev.footnote.article.ArticleReader;
import dev.footnote.article.LanguageDetector;
import dev.footnote.config.EmbeddingConfig.Endpoint;
import dev.footnote.config.Secret;
import dev.footnote.testserver.EmbeddingServer;
import dev.footnote.testserver.EmbeddingServer.Behaviour;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Patience, checks and rest, against a real endpoint. */
class EmbedderTest {

    private static final Duration AMPLE = Duration.ofSeconds(20);
    private static final Duration LONG_REST = Duration.ofHours(1);
    private static final Article ARTICLE = new ArticleReader(new LanguageDetector(), () -> {
                throw new AssertionError("nothing is fetched");
            })
            .bundled();

    private static Embedder embedder(String baseUrl, Duration timeout, Duration rest) {
        Endpoint endpoint = new Endpoint(URI.create(baseUrl), Optional.of(new Secret("sk-SECRET")), "many-tongues");
        return new Embedder(
                EmbeddingModels.open(endpoint, timeout.multipliedBy(Embedder.BATCH_PATIENCE)),
                "test",
                new Prefixes("query: ", "passage: "),
                timeout,
                rest);
    }

    private static void fails(Behaviour behaviour, String message, int calls) {
        try (EmbeddingServer server = EmbeddingServer.that(behaviour)) {
            Embedder embedder = embedder(server.baseUrl(), AMPLE, LONG_REST);
            assertThatThrownBy(() -> embedder.question("How many ships?"))
                    .isInstanceOf(EmbedderException.class)
                    .hasMessageContaining(message)
                    .hasMessageNotContaining("SECRET")
                    .hasNoCause();
            assertThat(server.calls()).hasSize(calls);
        }
    }

    @Test
    void asksTheModelByItsNameWithItsPrefixesAndTheKey() {
        try (EmbeddingServer server = EmbeddingServer.that(EmbeddingServer.embeds(16))) {
            Embedder embedder = embedder(server.baseUrl(), AMPLE, LONG_REST);
            embedder.question("How many ships?");
            embedder.sentences(ARTICLE, done -> {});

            assertThat(server.calls().get(0))
                    .isEqualTo(new EmbeddingServer.Call(
                            "many-tongues", List.of("query: How many ships?"), "Bearer sk-SECRET"));
            assertThat(server.calls().get(1).texts())
                    .hasSize(ARTICLE.sentences().size())
                    .allMatch(text ->
                            text.startsWith("passage: " + ARTICLE.metadata().title() + ". "));
        }
    }

    @Test
    void givesVectorsOfLengthOne() {
        try (EmbeddingServer server = EmbeddingServer.that(EmbeddingServer.embeds(16))) {
            float[] vector = embedder(server.baseUrl(), AMPLE, LONG_REST).question("China sent ships");
            double square = 0;
            for (float component : vector) {
                square += component * component;
            }
            assertThat(square).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void embedsALongArticleInBatchesAndTellsHowFarItIs() throws Exception {
        List<Integer> progress = new ArrayList<>();
        try (EmbeddingServer server = EmbeddingServer.that(EmbeddingServer.embeds(16))) {
            Article article = new ArticleReader(new LanguageDetector(), () -> {
                        throw new AssertionError("nothing is fetched");
                    })
                    .read(
                            "long.txt",
                            "The ship sailed to the harbour of the old town. "
                                    .repeat(40)
                                    .getBytes());
            embedder(server.baseUrl(), AMPLE, LONG_REST).sentences(article, progress::add);
            assertThat(server.calls()).hasSize(3);
        }
        assertThat(progress).containsExactly(16, 32, 40);
    }

    @Test
    void triesAgainWhenTheEndpointIsBusyForAMoment() {
        for (int status : new int[] {429, 500, 503}) {
            Behaviour behaviour = EmbeddingServer.first(1, EmbeddingServer.refuses(status), EmbeddingServer.embeds(16));
            try (EmbeddingServer server = EmbeddingServer.that(behaviour)) {
                assertThat(embedder(server.baseUrl(), AMPLE, LONG_REST).question("China"))
                        .hasSize(16);
                assertThat(server.calls()).hasSize(2);
            }
        }
    }

    @Test
    void givesUpOnAnEndpointThatStaysBusy() {
        fails(EmbeddingServer.refuses(429), "429", 2);
    }

    @Test
    void doesNotInsistWhenTheKeyOrTheNameIsWrong() {
        fails(EmbeddingServer.refuses(401), "401", 1);
        fails(EmbeddingServer.refuses(404), "404", 1);
    }

    @Test
    void doesNotBelieveVectorsThatCanNotBe() {
        fails(EmbeddingServer.losesOne(), "another number", 1);
        fails(EmbeddingServer.givesNoughts(), "without direction", 1);
        fails(EmbeddingServer.talksRubbish(), "", 2);
        try (EmbeddingServer server = EmbeddingServer.that(EmbeddingServer.mixesSizes())) {
            assertThatThrownBy(
                            () -> embedder(server.baseUrl(), AMPLE, LONG_REST).sentences(ARTICLE, done -> {}))
                    .hasMessageContaining("differ in size");
        }
    }

    @Test
    void doesNotWaitForAnEndpointThatStalls() {
        try (EmbeddingServer server = EmbeddingServer.that(EmbeddingServer.stalls())) {
            assertThatThrownBy(() -> embedder(server.baseUrl(), Duration.ofMillis(200), LONG_REST)
                            .question("China"))
                    .isInstanceOf(EmbedderException.class)
                    .hasMessageContaining("longer");
            assertThat(server.calls()).hasSize(1);
        }
    }

    @Test
    void saysThatNobodyIsThere() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThatThrownBy(() -> embedder("http://127.0.0.1:" + port + "/v1", AMPLE, LONG_REST)
                        .question("China"))
                .isInstanceOf(EmbedderException.class);
    }

    @Test
    void leavesAnEndpointThatKeepsFailingAlone() {
        try (EmbeddingServer server = EmbeddingServer.that(EmbeddingServer.refuses(401))) {
            Embedder embedder = embedder(server.baseUrl(), AMPLE, LONG_REST);
            for (int i = 0; i < 10; i++) {
                assertThatThrownBy(() -> embedder.question("China")).isInstanceOf(EmbedderException.class);
            }
            assertThat(server.calls()).hasSize(3);
            assertThat(embedder.isResting()).isTrue();
        }
    }

    @Test
    void asksAgainAfterTheRest() {
        try (EmbeddingServer server = EmbeddingServer.that(
                EmbeddingServer.first(3, EmbeddingServer.refuses(401), EmbeddingServer.embeds(16)))) {
            Embedder embedder = embedder(server.baseUrl(), AMPLE, Duration.ofNanos(1));
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> embedder.question("China")).isInstanceOf(EmbedderException.class);
            }
            assertThat(embedder.question("China")).hasSize(16);
        }
    }

    @Test
    void stopsWhenTheReaderCancels() {
        try (EmbeddingServer server = EmbeddingServer.that(EmbeddingServer.stalls())) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(
                            () -> embedder(server.baseUrl(), AMPLE, LONG_REST).sentences(ARTICLE, done -> {}))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
