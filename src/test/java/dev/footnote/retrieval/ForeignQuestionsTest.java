package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.article.Article;
import dev.footnote.retrieval.index.ArticleIndex;
import dev.footnote.retrieval.ranking.Certainty;
import dev.langchain4j.model.input.PromptTemplate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions in another language than their article's, with what is packaged alone. */
class ForeignQuestionsTest {

    private static final RetrievalChain CHAIN =
            new RetrievalChain(PromptTemplate.from("{{question}}\n{{sentences}}"), 2_500);

    private static final ArticleIndex ENGLISH = CHAIN.index(Articles.of(
            "The old bridge",
            "en",
            List.of(
                    List.of("The bridge was built in 1874.", "It is made of stone and has seven arches."),
                    List.of("Every summer a market is held there.", "Farmers sell apples, honey and cheese."),
                    List.of("Cars have not been allowed on it since the flood.", "The mayor wants to keep it so."))));

    private static final ArticleIndex GERMAN = CHAIN.index(Articles.of(
            "Die alte Brücke",
            "de",
            List.of(
                    List.of("Die Brücke wurde 1874 gebaut.", "Sie ist aus Stein und hat sieben Bögen."),
                    List.of("Jeden Sommer findet dort ein Markt statt.", "Bauern verkaufen Äpfel, Honig und Käse."),
                    List.of("Seit der Flut dürfen dort keine Autos mehr fahren.", "Der Bürgermeister will es so."))));

    @AfterAll
    static void close() {
        CHAIN.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Сколько арок у моста? | seven arches",
                "桥是什么时候建造的？ | 1874",
                "¿De qué está hecho el puente? | stone",
                "Was will der Bürgermeister? | keep it so",
                "Combien d'arches compte le pont ? | seven arches",
                "Di che cosa è fatto il ponte? | stone",
                "Quando foi construída a ponte? | 1874",
                "Kiedy zbudowano most? | 1874",
                "Коли збудували міст? | 1874"
            })
    void findTheSentenceOfAnEnglishArticle(String question, String words) {
        Evidence evidence = CHAIN.search(ENGLISH, question);

        assertThat(evidence.ranked().get(0).sentence().text()).contains(words);
        assertThat(evidence.reach()).isEqualTo(Reach.KNOWN_LANGUAGES);
        assertThat(evidence.message().singleText()).contains(question).contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"What is the bridge made of? | Stein", "Когда был построен мост? | 1874", "谁卖蜂蜜？ | Honig"})
    void findTheSentenceOfAnArticleThatTheMultilingualModelReadsAnyway(String question, String words) {
        Evidence evidence = CHAIN.search(GERMAN, question);

        assertThat(evidence.ranked().get(0).sentence().text()).contains(words);
        assertThat(evidence.reach()).isEqualTo(Reach.KNOWN_LANGUAGES);
    }

    @Test
    void areNoneInTheArticlesOwnLanguage() {
        assertThat(CHAIN.search(ENGLISH, "What do farmers think of the mayor?").reach())
                .isEqualTo(Reach.OWN_LANGUAGE);
        assertThat(CHAIN.search(GERMAN, "Was halten die Bauern vom Bürgermeister?")
                        .reach())
                .isEqualTo(Reach.OWN_LANGUAGE);
    }

    @Test
    void areLeftToWordsWhereTheModelReadsOneLanguageOnly() {
        Article dutch = Articles.of(
                "De oude brug",
                "nl",
                List.of(List.of("De brug werd gebouwd in 1874.", "Zij is van steen en telt zeven bogen.")));

        assertThat(CHAIN.search(CHAIN.index(dutch), "What is the bridge made of?")
                        .reach())
                .isEqualTo(Reach.OWN_LANGUAGE);
        assertThat(CHAIN.search(ENGLISH, "Wat verkopen de boeren op de markt?").reach())
                .isEqualTo(Reach.OWN_LANGUAGE);
    }

    @Test
    void areNotAnsweredWhereTheArticleIsOnAnotherMatter() {
        assertThat(CHAIN.search(ENGLISH, "Кто открыл пенициллин?").certainty()).isNotEqualTo(Certainty.PLAIN);
        assertThat(CHAIN.search(GERMAN, "Who discovered penicillin?").certainty())
                .isNotEqualTo(Certainty.PLAIN);
    }
}
