package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Answer.Notice;
import dev.footnote.answer.LyingModelServer.Behaviour;
import dev.footnote.answer.model.Allowance;
import dev.footnote.answer.model.Purse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader sees while a model writes, over the bundled article and a real endpoint that streams. */
class StreamingTest {

    private static final String SHIPS = "How many warships did China send?";
    private static final Duration AMPLE = Duration.ofSeconds(20);

    private static final String FIVE = "Beijing said it was sending five warships [7].";
    private static final String FIVE_SHOWN = "Beijing said it was sending five warships. [1]";
    private static final String TWO = " The Russian navy had two corvettes, the ministry said [6].";
    private static final String TWO_SHOWN = " The Russian navy had two corvettes, the ministry said. [2]";

    private static EngineBench bench;

    private final Frames frames = new Frames();

    @BeforeAll
    static void open() {
        bench = new EngineBench();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void aClaimIsShownWhileTheNextIsStillWritten() {
        Behaviour model = Lies.pausesBetween(parts -> awaitFrames(parts), FIVE + " The Russian navy", " had two" + TWO);

        Answer answer = ask(model);

        assertThat(frames.texts()).startsWith(FIVE_SHOWN);
        assertThat(plain(answer)).startsWith(FIVE_SHOWN);
    }

    @Test
    void aFalseClaimIsNeverShownNorWhatFollowsIt() {
        Answer answer = ask(Lies.says(FIVE + " It also sent ten submarines [7]." + TWO + TWO));

        assertThat(frames.texts()).containsOnly(FIVE_SHOWN);
        assertThat(plain(answer))
                .startsWith(FIVE_SHOWN)
                .contains("two corvettes")
                .doesNotContain("ten");
    }

    @Test
    void thoughtsAreNeverShown() {
        Answer answer = ask(Lies.says("<think>" + FIVE + TWO + " So:</think>" + TWO + " " + FIVE));

        assertThat(frames.texts()).hasSize(1).allMatch(text -> text.startsWith("The Russian navy"));
        assertThat(plain(answer)).startsWith("The Russian navy");
    }

    @Test
    void aModelThatOnceThoughtWithoutATagIsShownOnlyAfterItsThoughts() {
        Behaviour thoughtful = Lies.says(FIVE + TWO + " So:</think>" + TWO + " " + FIVE);
        try (LyingModelServer server = LyingModelServer.that(thoughtful)) {
            ModelEngine engine = bench.engine(server, AMPLE);
            bench.ask(SHIPS, engine, Allowance.UNLIMITED, new Frames());
            Answer second = bench.ask(SHIPS, engine, Allowance.UNLIMITED, frames);

            assertThat(frames.texts()).hasSize(1).allMatch(text -> text.startsWith("The Russian navy"));
            assertThat(plain(second)).startsWith("The Russian navy");
        }
    }

    @Test
    void aListIsShownItemByItem() {
        ask(Lies.says("These took part:\n- Beijing said five warships [7]\n- two Russian corvettes, the ministry said"
                + " [6]\n- Navy aircraft [8]\n"));

        assertThat(frames.texts().get(0)).isEqualTo("These took part:\n• Beijing said five warships [1]");
        assertThat(frames.texts()).hasSize(2);
    }

    @Test
    void theCorrectionOfAFalsePremiseLeadsFromTheBeginning() {
        ask("Why did China send ten warships?", Lies.says("Navy aircraft were also involved [8]." + TWO));

        assertThat(frames.texts()).isNotEmpty().allMatch(text -> text.startsWith("The article says otherwise"));
    }

    @Test
    void whatWasConfirmedIsKeptWhenTheStreamIsCutAtAClaimsEnd() {
        Answer answer = ask(Lies.cutsOffAfter(FIVE + TWO));

        assertThat(plain(answer)).isEqualTo(FIVE_SHOWN + TWO_SHOWN);
        assertThat(notice(answer)).isEqualTo(Notice.MODEL_CUT_SHORT);
    }

    @Test
    void theModelIsAskedAgainWhenTheStreamIsCutWithinAClaim() {
        try (LyingModelServer server = LyingModelServer.that(
                Lies.cutsOffAfter(FIVE + " The Russian navy had two corv"), Lies.says(FIVE + TWO))) {
            Answer answer = ask(SHIPS, server, AMPLE);

            assertThat(plain(answer)).isEqualTo(FIVE_SHOWN + TWO_SHOWN);
            assertThat(notice(answer)).isNull();
            assertThat(server.calls()).hasSize(2);
        }
    }

    @Test
    void whatASecondReplySaysOtherwiseDoesNotReplaceWhatWasShown() {
        try (LyingModelServer server = LyingModelServer.that(
                Lies.says(FIVE + " It sent ten submarines [7]. Navy aircraft"),
                Lies.says("Last weekend Beijing said it was sending five warships [7]." + TWO))) {
            Answer answer = ask(SHIPS, server, AMPLE);

            assertThat(plain(answer)).isEqualTo(FIVE_SHOWN + TWO_SHOWN);
        }
    }

    @Test
    void whatWasConfirmedIsKeptWhenTheModelStalls() {
        try (LyingModelServer server = LyingModelServer.that(Lies.stallsAfter(FIVE + " The Russian navy"))) {
            Answer answer = ask(SHIPS, server, Duration.ofSeconds(3));

            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            assertThat(frames.texts()).containsExactly(FIVE_SHOWN);
            assertThat(plain(answer)).isEqualTo(FIVE_SHOWN);
            assertThat(notice(answer)).isEqualTo(Notice.MODEL_CUT_SHORT);
        }
    }

    @Test
    void aModelThatStallsBeforeItSaidAnythingGivesWayToTheArticle() {
        try (LyingModelServer server = LyingModelServer.that(Lies.stallsAfter("Beijing said that"))) {
            Answer answer = ask(SHIPS, server, Duration.ofMillis(900));

            assertThat(answer.engine()).isEqualTo(Engine.EXTRACTIVE);
            assertThat(notice(answer)).isEqualTo(Notice.MODEL_SLOW);
        }
    }

    @Test
    void aStreamWithoutEndIsBrokenOffForItsLengthLongBeforeTheTimeIsUp() {
        try (LyingModelServer server =
                LyingModelServer.that(Lies.neverEnds(FIVE + TWO + " And so it went on. ".repeat(20)))) {
            Answer answer = ask(SHIPS, server, Duration.ofMinutes(2));

            assertThat(plain(answer)).isEqualTo(FIVE_SHOWN + TWO_SHOWN);
            assertThat(notice(answer)).isEqualTo(Notice.MODEL_CUT_SHORT);
            assertThat(server.calls()).hasSize(1);
            await().until(() -> server.underWay() == 0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 422, 501})
    void anEndpointThatRefusesStreamsIsAskedForTheWholeReplyFromThenOn(int status) {
        try (LyingModelServer server = LyingModelServer.that(Lies.refusesStreams(status, FIVE))) {
            ModelEngine engine = bench.engine(server, AMPLE);
            for (int i = 0; i < 2; i++) {
                assertThat(plain(bench.ask(SHIPS, engine, Allowance.UNLIMITED, frames)))
                        .isEqualTo(FIVE_SHOWN);
            }
            assertThat(server.calls())
                    .extracting(LyingModelServer.ChatCall::stream)
                    .containsExactly(true, false, false);
        }
    }

    @Test
    void anEndpointThatIgnoresStreamsIsUnderstood() {
        assertThat(plain(ask(Lies.ignoresThatAStreamIsAskedFor(FIVE)))).isEqualTo(FIVE_SHOWN);
    }

    @Test
    void noStreamIsAskedForWhereNobodyListens() {
        try (LyingModelServer server = LyingModelServer.that(Lies.says(FIVE))) {
            bench.ask(SHIPS, bench.engine(server, AMPLE), Allowance.UNLIMITED, AnswerListener.NONE);

            assertThat(server.calls()).singleElement().matches(call -> !call.stream());
        }
    }

    @Test
    void theTokensOfAStreamAreCountedAsTheEndpointSaysElseEstimated() {
        Purse told = new Purse(10_000);
        try (LyingModelServer server = LyingModelServer.that(Lies.says(FIVE))) {
            bench.ask(SHIPS, bench.engine(server, AMPLE), told, frames);
        }
        assertThat(told.spent()).isEqualTo(100 + FIVE.length() / 4);

        Purse estimated = new Purse(10_000);
        try (LyingModelServer server = LyingModelServer.that(Lies.cutsOffAfter(FIVE))) {
            bench.ask(SHIPS, bench.engine(server, AMPLE), estimated, frames);
        }
        assertThat(estimated.spent()).isGreaterThan(500);
    }

    private void awaitFrames(int count) {
        await().until(() -> frames.texts().size() >= count);
    }

    private Answer ask(Behaviour behaviour) {
        return ask(SHIPS, behaviour);
    }

    private Answer ask(String question, Behaviour behaviour) {
        try (LyingModelServer server = LyingModelServer.that(behaviour)) {
            return ask(question, server, AMPLE);
        }
    }

    private Answer ask(String question, LyingModelServer server, Duration timeout) {
        Answer answer = bench.ask(question, bench.engine(server, timeout), Allowance.UNLIMITED, frames);
        frames.assertNothingWasTakenBackBy(answer);
        return answer;
    }

    private static String plain(Answer answer) {
        return Inline.plain(((Answered) answer).text());
    }

    private static Notice notice(Answer answer) {
        return ((Answered) answer).notice();
    }
}
