package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footnote.answer.EmbeddingModels;
import dev.footnote.article.Article;
import dev.footnote.article.ArticleReader;
import dev.footnote.article.LanguageDetector;
import dev.footnote.config.EmbeddingConfig.Endpoint;
import dev.footnote.retrieval.across.Embedder;
import dev.footnote.retrieval.across.Prefixes;
import dev.footnote.retrieval.across.SentenceVectors;
import dev.footnote.retrieval.index.ArticleIndex;
import dev.footnote.retrieval.ranking.Certainty;
import dev.footnote.testserver.EmbeddingServer;
import dev.langchain4j.model.input.PromptTemplate;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A search with a second embedding model behind a real endpoint, which may fail. */
class AcrossLanguagesTest {

    private static final Article EXERCISES = new ArticleReader(new LanguageDetector(), () -> {
                throw new AssertionError("nothing is fetched");
            })
            .bundled();
    private static final String RUSSIAN = "Сколько кораблей отправил Китай?";
    private static final String DUTCH = "Hoeveel schepen heeft China gestuurd?";

    private final EmbeddingServer server = EmbeddingServer.that(EmbeddingServer.embeds(16));
    private final RetrievalChain chain = chain("test", Duration.ofNanos(1));

    private RetrievalChain chain(String model, Duration rest) {
        Endpoint endpoint = new Endpoint(URI.create(server.baseUrl()), Optional.empty(), model);
        Embedder embedder = new Embedder(
                EmbeddingModels.open(endpoint, Duration.ofSeconds(60)),
                model,
                new Prefixes("", ""),
                Duration.ofSeconds(20),
                rest);
        return new RetrievalChain(
                PromptTemplate.from("{{question}}\n{{sentences}}"),
                2_500,
                Optional.of(new AcrossLanguages(embedder, new LanguageDetector())));
    }

    @AfterEach
    void close() {
        chain.close();
        server.close();
    }

    @Test
    void findsTheSentenceForAQuestionInAnotherLanguage() {
        Evidence evidence = chain.search(chain.index(EXERCISES), RUSSIAN);

        assertThat(evidence.ranked().get(0).sentence().text()).contains("five warships");
        assertThat(evidence.reach()).isEqualTo(Reach.ALL_LANGUAGES);
        assertThat(evidence.certainty()).isNotEqualTo(Certainty.NOT_STATED);
        assertThat(evidence.context()).contains(evidence.ranked().get(0).sentence());
        assertThat(evidence.message().singleText()).contains(RUSSIAN).contains("five warships");
    }

    @Test
    void searchesArticlesInOtherLanguages() {
        Article russian = Articles.of(
                "Учения",
                "ru",
                List.of(
                        List.of("Учения завершились в воскресенье.", "Хлеб подорожал на пять процентов."),
                        List.of("Пекин сообщил, что отправляет пять военных кораблей.")));

        Evidence evidence = chain.search(chain.index(russian), "How many warships did China send?");

        assertThat(evidence.ranked().get(0).sentence().text()).contains("пять военных кораблей");
        assertThat(evidence.reach()).isEqualTo(Reach.ALL_LANGUAGES);
    }

    @Test
    void leavesEnglishQuestionsOnEnglishArticlesToThePackagedModel() {
        ArticleIndex index = chain.index(EXERCISES);
        int before = server.calls().size();

        Evidence evidence = chain.search(index, "How many warships did China send?");

        assertThat(evidence.reach()).isEqualTo(Reach.OWN_LANGUAGE);
        assertThat(evidence.certainty()).isEqualTo(Certainty.PLAIN);
        assertThat(server.calls()).hasSize(before);
    }

    @Test
    void leavesQuestionsToThePackagedModelThatReadsTheirArticle() {
        ArticleIndex index = chain.index(Articles.of(
                "Übungen",
                "de",
                List.of(List.of("Peking schickt fünf Kriegsschiffe zu der Übung.", "Das Brot wurde im Mai teurer."))));
        int before = server.calls().size();

        Evidence evidence = chain.search(index, "Wie viele Kriegsschiffe schickt Peking zu der Übung?");

        assertThat(evidence.reach()).isEqualTo(Reach.OWN_LANGUAGE);
        assertThat(server.calls()).hasSize(before);
    }

    @Test
    void searchesArticlesThatNoPackagedModelReads() {
        ArticleIndex index = chain.index(Articles.of(
                "Tatbikat",
                "tr",
                List.of(List.of("Pekin tatbikata beş savaş gemisi gönderdi.", "Ekmek mayıs ayında pahalandı."))));

        Evidence evidence = chain.search(index, "Pekin tatbikata kaç savaş gemisi gönderdi?");

        assertThat(evidence.reach()).isEqualTo(Reach.ALL_LANGUAGES);
    }

    @Test
    void doesNotSayThatWhatIsOnAnotherMatterIsStated() {
        ArticleIndex index = chain.index(Articles.of(
                "Bread",
                "ru",
                List.of(
                        List.of(
                                "Россия и Китай начали учения.",
                                "Китай отправил корабли.",
                                "Россия отправила корабли."),
                        List.of(
                                "Китай и Россия подписали декларацию.",
                                "Истребители Китая начали патруль.",
                                "Россия ждёт корабли."),
                        List.of(
                                "Учения России прошли рядом.",
                                "Корабли Китая ушли.",
                                "Декларация России и Китая есть."))));

        assertThat(chain.search(index, "How much is the bread?").certainty()).isNotEqualTo(Certainty.PLAIN);
    }

    @Test
    void answersByTheWordsWhileTheEndpointIsDown() {
        ArticleIndex index = chain.index(EXERCISES);
        server.now(EmbeddingServer.refuses(503));

        Evidence evidence = chain.search(index, DUTCH);

        assertThat(evidence.reach()).isEqualTo(Reach.WORDS_FOR_NOW);
        assertThat(evidence.ranked()).isNotEmpty();
    }

    @Test
    void answersByThePackagedModelWhereThatReadsBothLanguagesWhileTheEndpointIsDown() {
        ArticleIndex index = chain.index(EXERCISES);
        server.now(EmbeddingServer.refuses(503));

        Evidence evidence = chain.search(index, RUSSIAN);

        assertThat(evidence.reach()).isEqualTo(Reach.KNOWN_LANGUAGES);
        assertThat(evidence.ranked().get(0).sentence().text()).contains("five warships");
    }

    @Test
    void indexesAnArticleByItsWordsWhenTheEndpointIsDownAndCompletesItLater() {
        server.now(EmbeddingServer.refuses(401));
        ArticleIndex index = chain.index(EXERCISES);
        assertThat(index.across()).isNull();
        assertThat(index.vectors()).isNotNull();
        assertThat(chain.search(index, DUTCH).reach()).isEqualTo(Reach.WORDS_FOR_NOW);

        server.now(EmbeddingServer.embeds(16));
        AtomicReference<ArticleIndex> whole = new AtomicReference<>();
        chain.complete(index, whole::set);

        await().untilAsserted(() -> assertThat(whole.get()).isNotNull());
        assertThat(chain.search(whole.get(), DUTCH).reach()).isEqualTo(Reach.ALL_LANGUAGES);
    }

    @Test
    void doesNotAskAgainForWhatItHas() {
        ArticleIndex index = chain.index(EXERCISES);
        int before = server.calls().size();
        AtomicReference<ArticleIndex> whole = new AtomicReference<>();

        chain.complete(index, whole::set);

        assertThat(server.calls()).hasSize(before);
        assertThat(whole.get()).isNull();
    }

    @Test
    void doesNotAskARestingEndpoint() {
        server.now(EmbeddingServer.refuses(401));
        try (RetrievalChain patient = chain("test", Duration.ofHours(1))) {
            ArticleIndex index = patient.index(EXERCISES);
            patient.index(EXERCISES);
            patient.index(EXERCISES);
            int before = server.calls().size();

            patient.complete(index, whole -> {});
            patient.search(index, RUSSIAN);

            assertThat(server.calls()).hasSize(before);
        }
    }

    @Test
    void makesVectorsAgainWhenTheModelChangedUnderItsName() {
        ArticleIndex index = chain.index(EXERCISES);
        server.now(EmbeddingServer.embeds(24));
        AtomicReference<ArticleIndex> whole = new AtomicReference<>();

        assertThat(chain.search(index, DUTCH).reach()).isEqualTo(Reach.WORDS_FOR_NOW);
        chain.complete(index, whole::set);

        await().untilAsserted(() -> assertThat(whole.get()).isNotNull());
        assertThat(chain.search(whole.get(), DUTCH).reach()).isEqualTo(Reach.ALL_LANGUAGES);
    }

    @Test
    void readsBackWhatItKept() {
        ArticleIndex index = chain.index(EXERCISES);
        byte[] kept = chain.kept(index).orElseThrow();

        ArticleIndex restored =
                chain.restore(EXERCISES, chain.modelOf(index), kept).orElseThrow();

        assertThat(vectors(restored).toArray(float[][]::new))
                .isDeepEqualTo(vectors(index).toArray(float[][]::new));
        assertThat(restored.vectors()).isNotNull();
        assertThat(chain.modelOf(index))
                .isNotEqualTo(RetrievalChain.MODEL)
                .isEqualTo(chain.models().get(0));
        assertThat(chain.search(restored, RUSSIAN).ranked().get(0).sentence().text())
                .contains("five warships");
    }

    @Test
    void refusesWhatIsDamagedOrOfAnotherArticle() {
        ArticleIndex index = chain.index(EXERCISES);
        String model = chain.modelOf(index);
        byte[] kept = chain.kept(index).orElseThrow();
        for (int at = 0; at < kept.length; at += 997) {
            byte[] flipped = kept.clone();
            flipped[at] ^= 1;
            assertThat(chain.restore(EXERCISES, model, flipped)).isEmpty();
        }
        for (int length : new int[] {0, 3, 40, kept.length - 1}) {
            assertThat(chain.restore(EXERCISES, model, Arrays.copyOf(kept, length)))
                    .isEmpty();
        }
        assertThat(chain.restore(Articles.of("Bread", "en", List.of(List.of("Bread is good."))), model, kept))
                .isEmpty();
    }

    @Test
    void namesAnotherModelOtherwise() {
        try (RetrievalChain other = chain("other", Duration.ofHours(1))) {
            assertThat(other.models()).doesNotContain(chain.models().get(0)).contains(RetrievalChain.MODEL);
        }
    }

    private static List<float[]> vectors(ArticleIndex index) {
        SentenceVectors vectors = index.across();
        return vectors == null ? List.of() : vectors.all();
    }
}
