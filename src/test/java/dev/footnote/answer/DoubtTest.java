package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Answer.Notice;
import dev.footnote.article.Article;
import dev.footnote.article.ArticleReader;
import dev.footnote.article.LanguageDetector;
import dev.footnote.article.fetch.FetchPolicy;
import dev.footnote.article.fetch.Fetcher;
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
    private final Countries countries = new Countries(article);

    @Test
    void aSentenceAboutBeijingSaysNothingOfWhatRussiaSent() {
        assertThat(countries.differ("How many warships did Russia send?", "Beijing said it was sending five warships."))
                .isTrue();
    }

    @Test
    void aCapitalStandsForItsCountry() {
        assertThat(countries.differ("How many warships did China send?", "Beijing said it was sending five warships."))
                .isFalse();
    }

    @Test
    void aSentenceThatNamesNoCountryIsNotDoubted() {
        assertThat(countries.differ("How many warships did Russia send?", "It sent five."))
                .isFalse();
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
