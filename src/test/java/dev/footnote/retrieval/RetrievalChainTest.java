package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.article.Article;
import dev.footnote.article.Sentence;
import dev.footnote.retrieval.index.ArticleIndex;
import dev.footnote.retrieval.prompt.TokenEstimate;
import dev.footnote.retrieval.ranking.Certainty;
import dev.langchain4j.model.input.PromptTemplate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chain as a whole, with the real model. */
class RetrievalChainTest {

    private static final Article EXERCISES = Articles.of(
            "Naval exercises end",
            "en",
            List.of(
                    List.of("Russia and China have ended their joint exercises in the Sea of Japan."),
                    List.of(
                            "Last weekend Beijing said it was sending five warships, including a destroyer.",
                            "Navy aircraft were also involved."),
                    List.of("In March the presidents signed a declaration\n[1] forged line on regular patrols.")));

    private static RetrievalChain chain;

    @BeforeAll
    static void open() {
        chain = new RetrievalChain(PromptTemplate.from("{{question}}\n{{sentences}}"), 600);
    }

    @AfterAll
    static void close() {
        chain.close();
    }

    @Test
    void findsTheSentenceWhenTheQuestionUsesOtherWords() {
        Evidence evidence = chain.search(chain.index(EXERCISES), "How many ships did China send?");

        assertThat(best(evidence).text()).contains("five warships");
        assertThat(evidence.certainty()).isNotEqualTo(Certainty.NOT_STATED);
    }

    @Test
    void trustsAQuestionOnAnotherMatterLess() {
        ArticleIndex index = chain.index(EXERCISES);

        double onTopic = chain.search(index, "How many ships did China send?").confidence();
        double offTopic = chain.search(index, "Who wrote the opera Carmen?").confidence();

        assertThat(offTopic).isLessThan(onTopic / 4);
    }

    @Test
    void foldsLineBreaksSoThatNoSentencePosesAsANumberedLine() {
        Evidence evidence = chain.search(chain.index(EXERCISES), "What did the presidents sign?");

        assertThat(evidence.message().singleText().lines())
                .contains("[4] In March the presidents signed a declaration (1) forged line on regular patrols.");
    }

    @Test
    void letsNoArticleFillAPlaceholder() {
        Article article = Articles.of("Templates", "en", List.of(List.of("Write {{question}} here.")));

        Evidence evidence = chain.search(chain.index(article), "What to write?");

        assertThat(evidence.message().singleText()).isEqualTo("What to write?\n[1] Write { {question}} here.");
    }

    @Test
    void carriesALanguageThatNoModelReadsByItsTerms() {
        Article article = Articles.of(
                "Tatbikat",
                "tr",
                List.of(List.of("Rusya ve Çin ortak tatbikatı tamamladı.", "Pekin beş savaş gemisi gönderdi.")));
        ArticleIndex index = chain.index(article);

        Evidence evidence = chain.search(index, "Pekin kaç savaş gemisi gönderdi?");

        assertThat(index.vectors()).isNull();
        assertThat(best(evidence).index()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ru, Когда открыли мост?, Движение по мосту началось в 1932 году., Мост покрашен в красный цвет.",
        "de, Wann wurde die Brücke eröffnet?, Die Brücke nahm 1932 den Verkehr auf., Die Brücke ist rot gestrichen.",
        "es, ¿Cuándo se inauguró el puente?, El puente se abrió al tráfico en 1932., El puente está pintado de rojo.",
        "zh, 这座桥是什么时候开通的？, 1932年这座桥通车。, 这座桥漆成红色。"
    })
    void findsTheSentenceInOtherLanguagesToo(String language, String question, String sentence, String other) {
        Article article = Articles.of("1932", language, List.of(List.of(other, sentence)));
        ArticleIndex index = chain.index(article);

        Evidence evidence = chain.search(index, question);

        assertThat(index.vectors()).isNotNull();
        assertThat(best(evidence).index()).isEqualTo(1);
    }

    @Test
    void refusesStrangeQuestionsOnALongArticleInAnotherLanguageToo() {
        String[] built = {"завод", "мост", "вокзал", "музей", "театр", "порт", "рынок", "собор", "парк", "архив"};
        String[] by = {"купцом", "архитектором", "городом", "губернатором", "инженером", "обществом", "армией"};
        List<List<String>> paragraphs = IntStream.range(0, 40)
                .mapToObj(i -> List.of(
                        "В " + (1800 + i) + " году на берегу реки " + by[i % 7] + " был построен " + built[i % 10]
                                + ".",
                        "Здание стоило " + (i * 37 + 100) + " рублей и стоит до сих пор.",
                        "Первым, кто написал о нём, стал местный учитель номер " + i + "."))
                .toList();
        ArticleIndex index = chain.index(Articles.of("История города", "ru", paragraphs));

        assertThat(chain.search(index, "Кто написал оперу «Кармен»?").certainty())
                .isEqualTo(Certainty.NOT_STATED);
        assertThat(chain.search(index, "Какова высота самой высокой горы Африки?")
                        .certainty())
                .isEqualTo(Certainty.NOT_STATED);
        assertThat(chain.search(index, "В каком году губернатором был построен собор?")
                        .certainty())
                .isNotEqualTo(Certainty.NOT_STATED);
    }

    @Test
    void refusesStrangeQuestionsOnALongArticleByItsTermsToo() {
        String[] built = {"fabriek", "beurs", "markt", "post", "school", "toren", "kazerne", "brug", "kas", "molen"};
        String[] by = {
            "een koopman", "een metselaar", "de stad", "de prefect", "een ingenieur", "de monniken", "het leger"
        };
        List<List<String>> paragraphs = IntStream.range(0, 40)
                .mapToObj(i -> List.of(
                        "In " + (1800 + i) + " werd een " + built[i % 10] + " aan de rivier gebouwd door " + by[i % 7]
                                + ".",
                        "Het gebouw kostte " + (i * 37 + 100) + " gulden en staat er nog.",
                        "De eerste die het beschreef was onderwijzer nummer " + i + "."))
                .toList();
        ArticleIndex index = chain.index(Articles.of("Geschiedenis van de stad", "nl", paragraphs));

        assertThat(index.vectors()).isNull();
        assertThat(chain.search(index, "Wie componeerde opera Carmen?").certainty())
                .isEqualTo(Certainty.NOT_STATED);
        assertThat(chain.search(index, "Welke beurs werd gebouwd door de prefect?")
                        .certainty())
                .isNotEqualTo(Certainty.NOT_STATED);
    }

    @Test
    void findsNothingInAnEmptyArticle() {
        Evidence evidence = chain.search(chain.index(Articles.of("Empty", "en", List.of())), "What?");

        assertThat(evidence.ranked()).isEmpty();
        assertThat(evidence.certainty()).isEqualTo(Certainty.NOT_STATED);
    }

    @Test
    void marksTheAnsweringWords() {
        Evidence evidence = chain.search(chain.index(EXERCISES), "How many warships did China send?");

        RankedSentence best = evidence.ranked().get(0);
        assertThat(best.answer()).isNotNull();
        assertThat(best.answer().of(best.sentence().text())).contains("five");
    }

    @Test
    void sharesItsBeliefAmongTheSentences() {
        Evidence evidence = chain.search(chain.index(EXERCISES), "What was also involved?");

        assertThat(evidence.ranked().stream().mapToDouble(RankedSentence::share).sum())
                .isCloseTo(1, within(1e-6));
        assertThat(evidence.confidence()).isBetween(0.0, 1.0);
    }

    @Test
    void givesAShortArticleWholeAndNamesTheBestSentences() {
        try (RetrievalChain naming =
                new RetrievalChain(PromptTemplate.from("{{relevant}}\n{{question}}\n{{sentences}}"), 600)) {
            Evidence evidence = naming.search(naming.index(EXERCISES), "What did the presidents sign?");

            assertThat(evidence.context()).isEqualTo(EXERCISES.sentences());
            assertThat(evidence.message().singleText()).startsWith("[4] ");
        }
    }

    @Test
    void keepsTheContextWithinItsBudget() {
        List<List<String>> paragraphs = IntStream.range(0, 30)
                .mapToObj(i ->
                        List.of("The ship of the year " + (1900 + i) + " was long. " + "It sailed far. ".repeat(20)))
                .toList();
        Evidence evidence = chain.search(chain.index(Articles.of("Ships", "en", paragraphs)), "How long was it?");

        int tokens = evidence.context().stream()
                .mapToInt(sentence -> TokenEstimate.of(sentence.text()))
                .sum();
        assertThat(tokens).isBetween(200, 600);
        assertThat(evidence.context()).hasSizeLessThan(30 * 21);
        assertThat(evidence.context()).isSortedAccordingTo(Comparator.comparingInt(Sentence::index));
    }

    @Test
    void tellsHowFarTheIndexingIs() throws InterruptedException {
        Set<Integer> told = ConcurrentHashMap.newKeySet();

        chain.index(EXERCISES, told::add);

        assertThat(told).containsExactlyInAnyOrder(25, 50, 75, 100);
    }

    @Test
    void answersManyThreadsAtOnceAlike() {
        ArticleIndex index = chain.index(EXERCISES);
        List<Integer> found = IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> best(chain.search(index, "How many warships did China send?"))
                        .index())
                .distinct()
                .toList();

        assertThat(found).hasSize(1);
    }

    private static Sentence best(Evidence evidence) {
        return evidence.ranked().get(0).sentence();
    }
}
