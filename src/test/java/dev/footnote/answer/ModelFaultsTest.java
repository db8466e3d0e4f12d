package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Answer.Notice;
import dev.footnote.answer.LyingModelServer.Behaviour;
import dev.footnote.answer.model.Purse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader sees when the model's endpoint fails: the extractive answer, and why. */
class ModelFaultsTest {

    private static final String SHIPS = "How many warships did China send?";

    private static EngineBench bench;

    @BeforeAll
    static void open() {
        bench = new EngineBench();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource({"200", "400", "401", "403", "404", "429", "500", "503"})
    void aRefusalGivesTheExtractiveAnswer(int status) {
        Behaviour refusal = status == 200 ? Lies.sendsBody("{\"choices\": [{") : Lies.refuses(status);

        assertFallsBack(bench.ask(SHIPS, refusal), Notice.MODEL_UNAVAILABLE);
    }

    @Test
    void aConnectionCutGivesTheExtractiveAnswer() {
        assertFallsBack(bench.ask(SHIPS, Lies.hangsUp()), Notice.MODEL_UNAVAILABLE);
    }

    @Test
    void aReplyCutShortGivesTheExtractiveAnswer() {
        assertFallsBack(bench.ask(SHIPS, Lies.cutsOffAfter("Beijing said")), Notice.MODEL_UNAVAILABLE);
    }

    @Test
    void noChoiceAtAllGivesTheExtractiveAnswer() {
        assertThat(bench.ask(SHIPS, Lies.offersNoChoice()).engine()).isEqualTo(Engine.EXTRACTIVE);
    }

    @Test
    void anEmptyReplyGivesTheExtractiveAnswer() {
        assertFallsBack(bench.ask(SHIPS, Lies.says("")), Notice.MODEL_UNCITED);
    }

    @Test
    void aNeverEndingReplyEndsWithTheTimeForAnAnswer() {
        assertSlow(Lies.neverEnds("and so on "));
    }

    @Test
    void aStallingModelEndsWithTheTimeForAnAnswer() {
        assertSlow(Lies.stalls());
    }

    @Test
    void aSlowModelEndsWithTheTimeForAnAnswer() {
        assertSlow(Lies.saysAfter(Duration.ofSeconds(20), "Late."));
    }

    @Test
    void whatIsOverBudgetIsAnsweredWithoutTheModel() {
        try (LyingModelServer server = LyingModelServer.that(Lies.says("Five."))) {
            assertFallsBack(bench.ask(SHIPS, server, Duration.ofSeconds(5), new Purse(50)), Notice.OVER_BUDGET);
            assertThat(server.calls()).isEmpty();
        }
    }

    @Test
    void itIsNotAskedAgainBeyondTheBudget() {
        try (LyingModelServer server = LyingModelServer.that(Lies.says("China sent ten warships [1]."))) {
            Purse purse = Purse.forOneCall();
            assertFallsBack(bench.ask(SHIPS, server, Duration.ofSeconds(5), purse), Notice.MODEL_UNCITED);
            assertThat(server.calls()).hasSize(1);
            assertThat(purse.spent()).isBetween(100L, 120L);
        }
    }

    @Test
    void itIsNotAskedAgainWithAReplyThatIsLongerThanAllThatItWasGiven() {
        String endless = "China sent ten warships [1]. ".repeat(600);
        try (LyingModelServer server = LyingModelServer.that(Lies.says(endless))) {
            bench.ask(SHIPS, server, Duration.ofSeconds(5));
            assertThat(server.calls()).hasSize(1);
        }
    }

    private void assertSlow(Behaviour behaviour) {
        long start = System.nanoTime();
        try (LyingModelServer server = LyingModelServer.that(behaviour)) {
            assertFallsBack(bench.ask(SHIPS, server, Duration.ofMillis(400)), Notice.MODEL_SLOW);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    private void assertFallsBack(Answer answer, Notice notice) {
        assertThat(answer.engine()).isEqualTo(Engine.EXTRACTIVE);
        assertThat(((Answered) answer).notice()).isEqualTo(notice);
        assertThat(((Answered) answer).citations()).hasSize(1);
    }
}
