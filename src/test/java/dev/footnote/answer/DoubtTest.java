package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Answer.Notice;
import dev.footnote.article.Article;
import dev.footnote.article.ArticleReader;
import dev.footnote.article.LanguageDetector;
import dev.footnote.article.Sentence;
import dev.footnote.article.fetch.FetchPolicy;
import dev.footnote.article.fetch.Fetcher;
import dev.footnote.retrieval.Articles;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.RankedSentence;
import dev.footnote.retrieval.ranking.Certainty;
import dev.langchain4j.data.message.UserMessage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When an answer is only the closest passage, and that nothing makes readers forget it. */
class DoubtTest {

    private final Article article =
            new ArticleReader(new LanguageDetector(), () -> new Fetcher(FetchPolicy.STANDARD)).bundled();

    @Test
    void aSentenceAboutBeijingSaysNothingOfWhatRussiaSent() {
        assertThat(elsewhere("How many warships did Russia send?", "Beijing said it was sending five warships."))
                .isTrue();
    }

    @Test
    void aCapitalStandsForItsCountry() {
        assertThat(elsewhere("How many warships did China send?", "Beijing said it was sending five warships."))
                .isFalse();
    }

    @Test
    void aSentenceThatNamesNoCountryIsNotDoubted() {
        assertThat(elsewhere("How many warships did Russia send?", "It sent five."))
                .isFalse();
    }

    @Test
    void aPlaceThatNeitherParagraphNorTitleNamesMakesADoubt() {
        String aircraft = "Navy aircraft were also involved.";

        assertThat(answer("Was the Japanese navy involved?", aircraft).closest())
                .isTrue();
        assertThat(answer("Was the Russian navy involved?", aircraft).closest()).isFalse();
    }

    @Test
    void aNamesakeIsSomebodyElse() {
        Doubts doubts = new Doubts(article, "When did Nils Nordvik drown?", "en");

        assertThat(doubts.aboutNamesake(doubts.read("Their uncle Olav Nordvik drowned in 1961.")))
                .isTrue();
        assertThat(doubts.aboutNamesake(doubts.read("Olav saw Nils Nordvik drown in 1961.")))
                .isFalse();
        assertThat(doubts.aboutNamesake(doubts.read("As a boy Nordvik drowned in 1961.")))
                .isFalse();
    }

    @Test
    void whatOneDidSaysNothingOfAnotherOfWhomItsParagraphDoesNotSpeak() {
        Article lives = Articles.of(
                "Elena Varga",
                "en",
                List.of(
                        List.of("Her rival Greta Stein emigrated in 1938.", "She taught in New York."),
                        List.of("She also wrote a book on rare earths."),
                        List.of("In 1928 Varga climbed the Matterhorn alone.", "She lost two fingers in 1951.")));

        assertThat(isAgainst(lives, "When did Stein climb the Matterhorn?", 3)).isTrue();
        assertThat(isAgainst(lives, "When did Stein lose two fingers?", 4)).isTrue();
        assertThat(isAgainst(lives, "When did Varga climb the Matterhorn?", 3)).isFalse();
        assertThat(isAgainst(lives, "When did Vagra climb the Matterhorn?", 3)).isFalse();
        assertThat(isAgainst(lives, "Where did Stein teach?", 1)).isFalse();
        assertThat(isAgainst(lives, "What did Stein write a book about?", 2)).isFalse();
    }

    private static boolean isAgainst(Article article, String question, int sentence) {
        Doubts doubts = new Doubts(article, question, "en");
        Sentence told = article.sentences().get(sentence);
        return doubts.against(told, doubts.read(told.text()));
    }

    @Test
    void theSeaOfJapanIsNotJapan() {
        assertThat(elsewhere("Why did Japan deploy jets?", "The patrol over the Sea of Japan made Korea deploy jets."))
                .isTrue();
    }

    @Test
    void whatWasLostInNovemberSaysNothingOfDecember() {
        Doubts doubts = new Doubts(article, "How much did it lose in December?", "en");

        assertThat(doubts.atAnotherTime(doubts.read("It lost 4 million euros in November.")))
                .isTrue();
        assertThat(doubts.atAnotherTime(doubts.read("It lost 4 million euros on 3 December.")))
                .isFalse();
        assertThat(doubts.atAnotherTime(doubts.read("It lost 4 million euros.")))
                .isFalse();
    }

    @Test
    void aQuestionAboutWhomTheArticleNeverMentionsIsOwnedUpTo() {
        String sentence =
                "Last weekend Beijing said it was sending five warships, including a guided-missile destroyer.";

        Answered answer = answer("How many warships did the Biden fleet send?", sentence);

        assertThat(answer.closest()).isTrue();
        assertThat(answer.unknown()).containsExactly("Biden");
        assertThat(AnswerJson.of(answer).get("unknown").get(0).asText()).isEqualTo("Biden");
    }

    @Test
    void aSentenceAboutTheCountryThatIsAskedAboutGoesFirst() {
        Evidence found = evidence(
                "How many warships did Russia send?",
                "Last weekend Beijing said it was sending five warships, including a guided-missile destroyer.",
                "The Russian navy was represented by two anti-submarine ships, two corvettes as well as auxiliary ships,"
                        + " according to the Russian Defense Ministry.");

        Answered answer = (Answered) new ExtractiveEngine().answer(new Brief(article, found));

        assertThat(answer.citations().get(0).quote()).startsWith("The Russian navy");
        assertThat(answer.closest()).isTrue();
    }

    private Answered answer(String question, String sentence) {
        return (Answered) new ExtractiveEngine().answer(new Brief(article, evidence(question, sentence)));
    }

    private boolean elsewhere(String question, String sentence) {
        Doubts doubts = new Doubts(article, question, "en");
        return doubts.elsewhere(doubts.read(sentence));
    }

    private Evidence evidence(String question, String... sentences) {
        List<RankedSentence> ranked = Stream.of(sentences)
                .map(text -> article.sentences().stream()
                        .filter(sentence -> sentence.text().equals(text))
                        .findFirst()
                        .orElseThrow())
                .map(sentence -> new RankedSentence(sentence, 1, 0.5, null))
                .toList();
        return new Evidence(question, ranked, 0.9, Certainty.PLAIN, List.of(), UserMessage.from(question));
    }

    @Test
    void aNoticeAboutTheModelLeavesTheDoubtStanding() {
        Answer closest = new Answered(List.of(), List.of(), Engine.EXTRACTIVE, Notice.CLOSEST_PASSAGE);

        assertThat(((Answered) closest.noting(Notice.MODEL_SLOW)).closest()).isTrue();
    }
}
