package dev.footnote.answer.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.NotStated;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Inline;
import dev.footnote.answer.Prompts;
import dev.footnote.article.ArticleException;
import dev.footnote.article.ArticleReader;
import dev.footnote.article.LanguageDetector;
import dev.footnote.retrieval.RetrievalChain;
import dev.footnote.retrieval.index.ArticleIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions about the whole on the bundled article, on one in Russian, and on articles made for a purpose. */
class WholeAnswersTest {

    private static RetrievalChain chain;
    private static ArticleReader reader;
    private static ArticleIndex exercises;
    private static ArticleIndex baikal;
    private static ArticleIndex tram;

    @TempDir
    private Path folder;

    @BeforeAll
    static void index() throws Exception {
        chain = new RetrievalChain(Prompts.load(Optional.empty()).question(), 6_000);
        reader = new ArticleReader(new LanguageDetector(), () -> {
            throw new IllegalStateException("nothing is fetched");
        });
        exercises = chain.index(reader.bundled());
        baikal = chain.index(reader.read("src/test/resources/claims/baikal.md"));
        tram = chain.index(reader.read("src/test/resources/claims/tram.md"));
    }

    @AfterAll
    static void close() {
        chain.close();
    }

    private static Answered ask(ArticleIndex index, String question) {
        return (Answered) WholeAnswers.answer(index, question).orElseThrow();
    }

    private static List<String> items(Answered answer) {
        return List.of(Inline.plain(answer.text()).split("\n"));
    }

    private static String quote(Answered answer, int number) {
        return answer.citations().get(number - 1).quote();
    }

    private ArticleIndex article(String text) throws IOException, ArticleException {
        return chain.index(reader.read(
                Files.writeString(folder.resolve("article.md"), text).toString()));
    }

    @Test
    void namesPeopleBeforeCountriesWithTheSentenceThatIntroducesThem() {
        Answered answer = ask(exercises, "Who is mentioned?");
        assertThat(items(answer))
                .contains("• Chinese President Xi Jinping [2]", "• Vladimir Putin [2]", "• South Korea [5]")
                .noneMatch(item -> item.contains("Sea"));
        assertThat(quote(answer, 2)).contains("Chinese President Xi Jinping", "Vladimir Putin");
        assertThat(items(answer).indexOf("• Vladimir Putin [2]"))
                .isLessThan(items(answer).indexOf("• China [3]"));
    }

    @Test
    void namesCountriesInTheReadersLanguage() {
        assertThat(items(ask(exercises, "Кто упоминается?"))).contains("• Китай [3]");
        assertThat(items(ask(exercises, "文章提到了谁？"))).contains("• 中国 [3]");
    }

    @Test
    void takesTwoFormsOfOneNameForOne() {
        assertThat(items(ask(baikal, "Кто упоминается?")))
                .filteredOn(item -> item.contains("Соколов"))
                .hasSize(1);
    }

    @Test
    void ordersEventsByTheDatesThatTheyCountBackTo() {
        assertThat(items(ask(exercises, "What happened when?")))
                .extracting(item -> item.split(":")[0])
                .containsExactly(
                        "• 2019",
                        "• 2022",
                        "• March 2023",
                        "• June 2023",
                        "• July 15 – 16, 2023",
                        "• July 20, 2023",
                        "• July 23, 2023");
    }

    @Test
    void citesTheSentenceOfEachDateAndMarksItsWords() {
        Answered answer = ask(exercises, "Give me a timeline");
        Citation weekend = answer.citations().get(4);
        assertThat(weekend.quote()).startsWith("Last weekend Beijing said");
        assertThat(weekend.highlight()).isNotNull();
        assertThat(weekend.highlight().of(weekend.quote())).isEqualTo("Last");
    }

    @Test
    void doesNotCountBackADayThatIsToCome() throws Exception {
        ArticleIndex plans = article("# Talks\n\nMarch 14, 2024\n\nThe talks began on March 4. The ministers arrived on"
                + " Tuesday. They will meet again on Monday, the chairman told reporters after the session.");
        assertThat(items(ask(plans, "What happened when?")))
                .anyMatch(item -> item.startsWith("• March 12, 2024: The ministers arrived"))
                .anyMatch(item -> item.startsWith("• Monday: They will meet"))
                .noneMatch(item -> item.startsWith("• March 11"));
    }

    @Test
    void readsAShortMonthWithItsDayAndNotTheWeekdayBesideIt() throws Exception {
        ArticleIndex show =
                article("# Order\n\nNovember 20, 2019\n\nA visitor passes an aircraft during the air show on"
                        + " Monday, Nov. 13, 2017. The hall holds 30 aircraft and a cafe for their crews.");
        assertThat(items(ask(show, "timeline"))).singleElement().asString().startsWith("• November 13, 2017: ");
        assertThat(items(ask(show, "numbers"))).singleElement().asString().contains("30 aircraft");
    }

    @Test
    void tellsDatesAsWrittenThatOnlyTheDayOfPublicationCouldTell() throws Exception {
        ArticleIndex undated = article("# Talks\n\nThe ministers arrived on Tuesday at the old castle by the lake."
                + " The castle was built in 1540 by a merchant who had made his fortune with salt.");
        assertThat(items(ask(undated, "timeline")))
                .extracting(item -> item.split(":")[0])
                .containsExactly("• 1540", "• Tuesday");
    }

    @Test
    void listsNumbersWithWhatTheyCount() {
        assertThat(items(ask(exercises, "What numbers are in it?")))
                .hasSize(3)
                .anyMatch(item -> item.contains("two anti-submarine ships, two corvettes"))
                .anyMatch(item -> item.contains("five warships"))
                .noneMatch(item -> item.contains("two allies"));
        assertThat(items(ask(baikal, "Какие цифры в статье?"))).anyMatch(item -> item.contains("3,2 миллиона рублей"));
    }

    @Test
    void tellsWhoSaysWhat() {
        assertThat(items(ask(tram, "Who says what?")))
                .anyMatch(item -> item.startsWith("• Mayor Greta Holm called"))
                .anyMatch(item -> item.contains("Tomas Reuter said"));
    }

    @Test
    void tellsWhatOneSpeakerSays() {
        assertThat(items(ask(exercises, "What does Beijing say?")))
                .singleElement()
                .asString()
                .startsWith("• Last weekend Beijing said");
        assertThat(items(ask(tram, "What did Greta Holm say?")))
                .singleElement()
                .asString()
                .contains("a promise kept");
    }

    @Test
    void knowsASpeakerInAnotherLanguage() {
        assertThat(items(ask(exercises, "Что говорит Пекин?")))
                .singleElement()
                .asString()
                .startsWith("• Last weekend Beijing said");
        assertThat(items(ask(baikal, "What did Sokolova say?"))).hasSize(2);
    }

    @Test
    void keepsToTheTopicThatIsAskedFor() {
        assertThat(items(ask(exercises, "What did the army say about combat exercises?")))
                .singleElement()
                .asString()
                .contains("Some twenty combat exercises");
    }

    @Test
    void leavesASpeakerThatIsNotQuotedToTheSearch() {
        assertThat(WholeAnswers.answer(exercises, "What does the Ukrainian ministry say about warships?"))
                .isEmpty();
        assertThat(WholeAnswers.answer(exercises, "What does South Korea say?")).isEmpty();
        assertThat(WholeAnswers.answer(exercises, "What does the army say about submarines?"))
                .isEmpty();
    }

    @Test
    void saysHowManyMoreThereAre() throws Exception {
        StringBuilder text = new StringBuilder("# Fleet\n\n");
        for (int i = 3; i < 15; i++) {
            text.append("The harbour number ")
                    .append("abcdefghijklmnop".charAt(i))
                    .append(" took in ")
                    .append(i)
                    .append(" ships in the storm.\n\n");
        }
        assertThat(items(ask(article(text.toString()), "What numbers are in it?")))
                .hasSize(9)
                .last()
                .isEqualTo("… and 4 more");
        assertThat(items(ask(article(text.toString()), "Welche Zahlen werden genannt?")))
                .last()
                .isEqualTo("… und 4 weitere");
    }

    @Test
    void ownsUpThatThereIsNothing() throws Exception {
        ArticleIndex plain = article("# Bread\n\nthe bread is good when it is warm and the butter is cold.");
        for (String question : List.of("Who is mentioned?", "What happened when?", "What numbers are in it?")) {
            assertThat(WholeAnswers.answer(plain, question)).get().isInstanceOf(NotStated.class);
        }
    }

    @Test
    void sumsUpInAsManySentencesAsAreAskedFor() {
        assertThat(ask(exercises, "Summarize the article in one sentence").citations())
                .hasSize(1);
        assertThat(ask(exercises, "Give me three bullet points").citations()).hasSize(3);
        assertThat(ask(exercises, "key points").citations()).hasSize(5);
    }

    @Test
    void quotesOnlyWhatTheArticleSays() {
        for (String question : List.of("Who is mentioned?", "timeline", "numbers", "quotes", "What is it about?")) {
            Answered answer = ask(exercises, question);
            assertThat(answer.citations()).isNotEmpty().allSatisfy(citation -> assertThat(
                            exercises.article().text())
                    .contains(citation.quote()));
            assertThat(answer.isList()).isEqualTo(!question.startsWith("What is it"));
        }
    }
}
