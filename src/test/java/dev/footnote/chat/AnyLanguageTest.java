package dev.footnote.chat;

import static java.util.Comparator.comparingDouble;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.NotStated;
import dev.footnote.answer.Answer.Notice;
import dev.footnote.answer.AnswerEngine;
import dev.footnote.answer.AnswerListener;
import dev.footnote.answer.Brief;
import dev.footnote.answer.EmbeddingModels;
import dev.footnote.answer.ExtractiveEngine;
import dev.footnote.answer.model.Allowance;
import dev.footnote.article.ArticleReader;
import dev.footnote.article.LanguageDetector;
import dev.footnote.config.EmbeddingConfig.Endpoint;
import dev.footnote.retrieval.AcrossLanguages;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.RankedSentence;
import dev.footnote.retrieval.RetrievalChain;
import dev.footnote.retrieval.across.Embedder;
import dev.footnote.retrieval.across.Prefixes;
import dev.footnote.retrieval.index.ArticleIndex;
import dev.footnote.testserver.EmbeddingServer;
import dev.langchain4j.model.input.PromptTemplate;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Questions in another language than the article's, and what the reader is told of the answer. */
class AnyLanguageTest {

    private static final LanguageDetector LANGUAGES = new LanguageDetector();
    private static final RetrievalChain ALONE = new RetrievalChain(template(), 2_500);
    private static final ArticleIndex EXERCISES = ALONE.index(new ArticleReader(LANGUAGES, () -> {
                throw new AssertionError("nothing is fetched");
            })
            .bundled());

    private final AnswerEngine engine = new ExtractiveEngine();

    private static PromptTemplate template() {
        return PromptTemplate.from("{{question}}\n{{sentences}}");
    }

    @AfterAll
    static void close() {
        ALONE.close();
    }

    private Answer ask(RetrievalChain chain, ArticleIndex index, String question) {
        AnyLanguage search = new AnyLanguage(chain, LANGUAGES);
        Evidence evidence = search.search(index, question);
        Answer answer = engine.answer(new Brief(index.article(), evidence, Allowance.UNLIMITED, AnswerListener.NONE));
        return search.noted(answer, evidence, index.article(), question);
    }

    @Test
    void tellsTheSentenceThatAnswersInAnotherLanguage() {
        assertThat(ask(ALONE, EXERCISES, "中国派了多少艘军舰？")).isInstanceOfSatisfying(Answered.class, answered -> {
            assertThat(answered.closest()).isFalse();
            assertThat(answered.notice()).isNull();
            assertThat(answered.citations()).hasSize(1);
            assertThat(answered.citations().get(0).quote()).contains("five warships");
            assertThat(answered.citations().get(0).highlight()).isNull();
        });
    }

    @Test
    void ownsUpToBeingLessSureBetweenLanguages() {
        assertThat(ask(ALONE, EXERCISES, "Когда начались последние учения?"))
                .isInstanceOfSatisfying(Answered.class, answered -> {
                    assertThat(answered.closest()).isTrue();
                    assertThat(answered.notice()).isEqualTo(Notice.BETWEEN_LANGUAGES);
                    assertThat(answered.citations().get(0).quote()).contains("which began on Thursday");
                });
    }

    @Test
    void countsTheNamesOfBothLanguagesToo() {
        Evidence alone = ALONE.search(EXERCISES, "Кто такой Си Цзиньпин?");
        Evidence withNames = new AnyLanguage(ALONE, LANGUAGES).search(EXERCISES, "Кто такой Си Цзиньпин?");

        assertThat(withNames.ranked())
                .extracting(RankedSentence::sentence)
                .hasSameElementsAs(
                        alone.ranked().stream().map(RankedSentence::sentence).toList());
        assertThat(withNames.ranked().get(0).sentence().text()).contains("Xi Jinping");
        assertThat(withNames.ranked())
                .isSortedAccordingTo(comparingDouble(RankedSentence::score).reversed());
        assertThat(withNames.ranked().stream()
                        .mapToDouble(RankedSentence::share)
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void doubtsASentenceOnAnotherCountryThanTheForeignQuestionNames() {
        assertThat(ask(ALONE, EXERCISES, "日本派了多少艘军舰？"))
                .isInstanceOfSatisfying(Answered.class, answered -> assertThat(answered.closest())
                        .isTrue());
    }

    @Test
    void offersWhatNamesAndNumbersFindAsTheClosestPassage() {
        Answer answer = ask(ALONE, EXERCISES, "Welke schepen stuurde China, met helikopters en destroyers?");

        assertThat(answer).isInstanceOfSatisfying(Answered.class, answered -> {
            assertThat(answered.closest()).isTrue();
            assertThat(answered.notice()).isEqualTo(Notice.OTHER_LANGUAGE);
            assertThat(answered.citations().get(0).quote()).contains("five warships");
        });
    }

    @Test
    void knowsAShortQuestionAroundANameByTheWordThatAsks() {
        assertThat(ask(ALONE, EXERCISES, "Hoe oud is Vladimir Poetin?"))
                .isInstanceOfSatisfying(Answered.class, answered -> {
                    assertThat(answered.closest()).isTrue();
                    assertThat(answered.notice()).isEqualTo(Notice.OTHER_LANGUAGE);
                    assertThat(answered.citations().get(0).quote()).contains("Vladimir Putin");
                });
        assertThat(ask(ALONE, EXERCISES, "Wer ist Scholz?"))
                .isInstanceOfSatisfying(
                        NotStated.class, not -> assertThat(not.notice()).isEqualTo(Notice.BETWEEN_LANGUAGES));
        assertThat(ask(ALONE, EXERCISES, "Who is Vladimir Poutine?"))
                .isInstanceOfSatisfying(Answered.class, answered -> assertThat(answered.notice())
                        .isIn(null, Notice.CLOSEST_PASSAGE));
    }

    @Test
    void ownsUpThatNothingCouldBeMatched() {
        assertThat(ask(ALONE, EXERCISES, "Hoeveel kost het brood in deze winkel?"))
                .isInstanceOfSatisfying(
                        NotStated.class, not -> assertThat(not.notice()).isEqualTo(Notice.OTHER_LANGUAGE));
        assertThat(ask(ALONE, EXERCISES, "Сколько стоит хлеб в магазине?"))
                .isInstanceOfSatisfying(
                        NotStated.class, not -> assertThat(not.notice()).isEqualTo(Notice.BETWEEN_LANGUAGES));
    }

    @Test
    void saysNothingOfLanguagesToAQuestionInTheArticlesOwn() {
        assertThat(ask(ALONE, EXERCISES, "How many warships did China send?"))
                .isInstanceOfSatisfying(Answered.class, answered -> assertThat(answered.notice())
                        .isNull());
    }

    @Test
    void givesAModelTheSentencesThatNamesFind() {
        Evidence evidence = new AnyLanguage(ALONE, LANGUAGES).search(EXERCISES, "Кто такой Владимир Путин?");

        assertThat(evidence.message().singleText()).contains("Vladimir Putin");
        assertThat(evidence.context()).anyMatch(sentence -> sentence.text().contains("Vladimir Putin"));
    }

    @Test
    void needsNoExcuseWithAModelThatKnowsBothLanguagesAndTellsWhenItIsGone() {
        try (EmbeddingServer server = EmbeddingServer.that(EmbeddingServer.embeds(16));
                RetrievalChain chain = chain(server)) {
            ArticleIndex index = chain.index(EXERCISES.article());
            assertThat(ask(chain, index, "Сколько кораблей отправил Китай?"))
                    .isInstanceOfSatisfying(Answered.class, answered -> {
                        assertThat(answered.notice()).isIn(null, Notice.CLOSEST_PASSAGE);
                        assertThat(answered.citations().get(0).quote()).contains("five warships");
                    });

            server.now(EmbeddingServer.refuses(503));
            assertThat(ask(chain, index, "Welke schepen stuurde China, met helikopters en destroyers?"))
                    .isInstanceOfSatisfying(Answered.class, answered -> {
                        assertThat(answered.notice()).isEqualTo(Notice.EMBEDDING_UNAVAILABLE);
                        assertThat(answered.closest()).isTrue();
                        assertThat(answered.citations().get(0).quote()).contains("five warships");
                    });
            assertThat(ask(chain, index, "Сколько кораблей отправил Китай?"))
                    .isInstanceOfSatisfying(Answered.class, answered -> {
                        assertThat(answered.notice()).isNotEqualTo(Notice.EMBEDDING_UNAVAILABLE);
                        assertThat(answered.citations().get(0).quote()).contains("five warships");
                    });
        }
    }

    private static RetrievalChain chain(EmbeddingServer server) {
        Endpoint endpoint = new Endpoint(URI.create(server.baseUrl()), Optional.empty(), "many-tongues");
        Embedder embedder = new Embedder(
                EmbeddingModels.open(endpoint, Duration.ofSeconds(60)),
                "test",
                new Prefixes("", ""),
                Duration.ofSeconds(20),
                Duration.ofHours(1));
        return new RetrievalChain(template(), 2_500, Optional.of(new AcrossLanguages(embedder, LANGUAGES)));
    }
}
