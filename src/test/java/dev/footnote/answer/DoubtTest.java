package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Answer.Notice;
import dev.footnote.article.ArticleReader;
import dev.footnote.article.LanguageDetector;
import dev.footnote.article.fetch.FetchPolicy;
import dev.footnote.article.fetch.Fetcher;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When an answer is only the closest passage, and that nothing makes readers forget it. */
class DoubtTest {

    private final Countries countries =
            new Countries(new ArticleReader(new LanguageDetector(), () -> new Fetcher(FetchPolicy.STANDARD)).bundled());

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
    void aNoticeAboutTheModelLeavesTheDoubtStanding() {
        Answer closest = new Answered(List.of(), List.of(), Engine.EXTRACTIVE, Notice.CLOSEST_PASSAGE);

        assertThat(((Answered) closest.noting(Notice.MODEL_SLOW)).closest()).isTrue();
    }
}
