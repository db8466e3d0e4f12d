package dev.footnote.answer.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.ChatModels;
import dev.footnote.answer.Lies;
import dev.footnote.answer.LyingModelServer;
import dev.footnote.answer.model.ModelOutcome.Broken;
import dev.footnote.answer.model.ModelOutcome.OverBudget;
import dev.footnote.answer.model.ModelOutcome.Replied;
import dev.footnote.answer.model.ModelOutcome.Slow;
import dev.footnote.answer.model.ModelOutcome.Unavailable;
import dev.footnote.config.Config.ModelConfig;
import dev.footnote.config.Config.TokenBudget;
import dev.footnote.config.ProxyServer;
import dev.footnote.testserver.ForwardProxy;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patience, deadline and circuit, against a real endpoint. */
class ModelClientTest {

    private static final List<ChatMessage> QUESTION = List.of(UserMessage.from("How many?"));
    private static final Duration AMPLE = Duration.ofSeconds(8);

    @Test
    void countsTheTokensOfAReply() {
        try (LyingModelServer server = LyingModelServer.that(Lies.says("Five and no more."))) {
            assertThat(client(server).ask(QUESTION, AMPLE, Allowance.UNLIMITED))
                    .isEqualTo(new Replied("Five and no more.", 104));
        }
    }

    @Test
    void estimatesTheTokensWhereTheEndpointDoesNotSay() {
        Purse purse = new Purse(1_000);
        try (LyingModelServer server =
                LyingModelServer.that(Lies.sendsBody("{\"choices\":[{\"message\":{\"content\":\"Five.\"}}]}"))) {
            client(server).ask(QUESTION, AMPLE, purse);
        }
        assertThat(purse.spent()).isBetween(5L, 20L);
    }

    @Test
    void countsWhatWasSentToAModelThatIsTooSlow() {
        Purse purse = new Purse(1_000);
        try (LyingModelServer server = LyingModelServer.that(Lies.stalls())) {
            client(server).ask(QUESTION, Duration.ofMillis(200), purse);
        }
        assertThat(purse.spent()).isPositive();
    }

    @Test
    void countsNothingForARefusal() {
        Purse purse = new Purse(1_000);
        try (LyingModelServer server = LyingModelServer.that(Lies.refuses(401))) {
            client(server).ask(QUESTION, AMPLE, purse);
        }
        assertThat(purse.spent()).isZero();
    }

    @Test
    void asksNothingThatTheAllowanceDoesNotCover() {
        Purse purse = new Purse(3);
        try (LyingModelServer server = LyingModelServer.that(Lies.says("Five."))) {
            assertThat(client(server).ask(QUESTION, AMPLE, purse)).isInstanceOf(OverBudget.class);
            assertThat(server.calls()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void triesAgainAfterAPassingRefusal(int status) {
        try (LyingModelServer server = LyingModelServer.that(Lies.refuses(status), Lies.says("Five."))) {
            assertThat(client(server).ask(QUESTION, AMPLE, Allowance.UNLIMITED)).isInstanceOf(Replied.class);
            assertThat(server.calls()).hasSize(2);
        }
    }

    @Test
    void triesAgainAfterABrokenConnection() {
        try (LyingModelServer server = LyingModelServer.that(Lies.hangsUp(), Lies.says("Five."))) {
            assertThat(client(server).ask(QUESTION, AMPLE, Allowance.UNLIMITED)).isInstanceOf(Replied.class);
        }
    }

    @Test
    void asksForTheStreamAgainAsLongAsNoWordHasCome() {
        List<String> heard = new ArrayList<>();
        try (LyingModelServer server =
                LyingModelServer.that(Lies.refuses(429), Lies.hangsUp(), Lies.says("Five and no more."))) {
            ModelOutcome outcome = client(server).ask(QUESTION, AMPLE, Allowance.UNLIMITED, heard::add);

            assertThat(outcome).isEqualTo(new Replied("Five and no more.", 104));
            assertThat(heard).containsExactly("Five ", "Five and ", "Five and no ", "Five and no more.");
            assertThat(server.calls()).hasSize(3).allMatch(LyingModelServer.ChatCall::stream);
        }
    }

    @Test
    void doesNotAskAgainForAStreamThatBrokeOff() {
        try (LyingModelServer server = LyingModelServer.that(Lies.cutsOffAfter("Five"))) {
            assertThat(client(server).ask(QUESTION, AMPLE, Allowance.UNLIMITED, words -> {}))
                    .isInstanceOfSatisfying(Broken.class, broken -> {
                        assertThat(broken.text()).isEqualTo("Five");
                        assertThat(broken.cause()).isEqualTo(Broken.Cause.FAILED);
                    });
            assertThat(server.calls()).hasSize(1);
        }
    }

    @Test
    void givesUpAModelThatFallsSilentBeforeTheWholeTimeIsGone() {
        try (LyingModelServer server = LyingModelServer.that(Lies.stallsAfter("Five and"))) {
            ModelConfig config =
                    new ModelConfig(URI.create(server.baseUrl()), Optional.empty(), "liar", Duration.ofSeconds(3));
            ModelClient client = new ModelClient(ChatModels.open(config), Duration.ofMillis(300));
            long start = System.nanoTime();

            assertThat(client.ask(QUESTION, Duration.ofMinutes(2), Allowance.UNLIMITED, words -> {}))
                    .isInstanceOfSatisfying(
                            Broken.class, broken -> assertThat(broken.cause()).isEqualTo(Broken.Cause.SLOW));
            assertThat(since(start)).isLessThan(Duration.ofSeconds(30));
        }
    }

    @Test
    void asksThroughTheProxyThatKnowsIt() {
        try (LyingModelServer server = LyingModelServer.that(Lies.says("Five."));
                ForwardProxy proxy = new ForwardProxy("me:s3cret")) {
            ModelClient client = through(proxy.server("me", "s3cret"), server);

            assertThat(client.ask(QUESTION, AMPLE, Allowance.UNLIMITED)).isInstanceOf(Replied.class);
            assertThat(client.ask(QUESTION, AMPLE, Allowance.UNLIMITED, words -> {}))
                    .isInstanceOf(Replied.class);
            assertThat(proxy.served()).isNotEmpty().allMatch(line -> line.startsWith("POST " + server.baseUrl()));
            assertThat(server.calls()).hasSize(2);
        }
    }

    @Test
    void tellsThatTheProxyRefuses() {
        try (LyingModelServer server = LyingModelServer.that(Lies.says("Five."));
                ForwardProxy proxy = new ForwardProxy("me:s3cret")) {
            assertThat(through(proxy.server(), server).ask(QUESTION, AMPLE, Allowance.UNLIMITED))
                    .isEqualTo(new Unavailable("HTTP status 407"));
            assertThat(server.calls()).isEmpty();
        }
    }

    private static ModelClient through(ProxyServer proxy, LyingModelServer server) {
        ModelConfig config = new ModelConfig(
                URI.create(server.baseUrl()),
                Optional.empty(),
                "liar",
                AMPLE,
                true,
                Optional.of(proxy),
                TokenBudget.NONE);
        return new ModelClient(ChatModels.open(config), Duration.ofMillis(300));
    }

    @Test
    void asksForNoStreamWhereThatIsSwitchedOff() {
        try (LyingModelServer server = LyingModelServer.that(Lies.says("Five."))) {
            ModelConfig config = new ModelConfig(
                    URI.create(server.baseUrl()),
                    Optional.empty(),
                    "liar",
                    AMPLE,
                    false,
                    Optional.empty(),
                    TokenBudget.NONE);
            new ModelClient(ChatModels.open(config), Duration.ofMillis(300))
                    .ask(QUESTION, AMPLE, Allowance.UNLIMITED, words -> {});
            assertThat(server.calls()).noneMatch(LyingModelServer.ChatCall::stream);
        }
    }

    @Test
    void waitsAsLongAsTheEndpointAsks() {
        try (LyingModelServer server = LyingModelServer.that(Lies.refuses(429, "1"), Lies.says("Five."))) {
            long start = System.nanoTime();
            assertThat(client(server).ask(QUESTION, AMPLE, Allowance.UNLIMITED)).isInstanceOf(Replied.class);
            assertThat(since(start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void understandsADateToWaitFor() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(2));
        try (LyingModelServer server = LyingModelServer.that(Lies.refuses(503, date), Lies.says("Five."))) {
            long start = System.nanoTime();
            assertThat(client(server).ask(QUESTION, AMPLE, Allowance.UNLIMITED)).isInstanceOf(Replied.class);
            assertThat(since(start)).isGreaterThan(Duration.ofMillis(700));
        }
    }

    @Test
    void doesNotWaitLongerThanTheReaderWould() {
        try (LyingModelServer server = LyingModelServer.that(Lies.refuses(429, "3600"))) {
            long start = System.nanoTime();
            assertThat(client(server).ask(QUESTION, AMPLE, Allowance.UNLIMITED)).isInstanceOf(Unavailable.class);
            assertThat(since(start)).isLessThan(Duration.ofSeconds(2));
            assertThat(server.calls()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404})
    void doesNotRepeatWhatWillBeRefusedAgain(int status) {
        try (LyingModelServer server = LyingModelServer.that(Lies.refuses(status))) {
            assertThat(client(server).ask(QUESTION, AMPLE, Allowance.UNLIMITED)).isInstanceOf(Unavailable.class);
            assertThat(server.calls()).hasSize(1);
        }
    }

    @Test
    void endsAtTheDeadlineWhateverIsStillComing() {
        try (LyingModelServer server = LyingModelServer.that(Lies.neverEnds("and so on "))) {
            long start = System.nanoTime();
            assertThat(client(server).ask(QUESTION, Duration.ofMillis(300), Allowance.UNLIMITED))
                    .isInstanceOf(Slow.class);
            assertThat(since(start)).isLessThan(Duration.ofSeconds(2));
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @Test
    void refusesABodyWithoutMeasure() {
        try (LyingModelServer server = LyingModelServer.that(Lies.sendsBody("x".repeat(3_000_000)))) {
            assertThat(client(server).ask(QUESTION, AMPLE, Allowance.UNLIMITED))
                    .isInstanceOfSatisfying(Unavailable.class, outcome -> assertThat(outcome.why())
                            .contains("IOException")
                            .doesNotContain("xxx"));
        }
    }

    @Test
    void leavesAnEndpointAloneThatKeepsFailingAndTriesItAfterThePause() throws InterruptedException {
        try (LyingModelServer server =
                LyingModelServer.that(Lies.refuses(401), Lies.refuses(401), Lies.refuses(401), Lies.says("Five."))) {
            ModelClient client = client(server);
            for (int i = 0; i < 3; i++) {
                client.ask(QUESTION, AMPLE, Allowance.UNLIMITED);
            }
            assertThat(client.ask(QUESTION, AMPLE, Allowance.UNLIMITED)).isInstanceOf(Unavailable.class);
            assertThat(server.calls()).hasSize(3);

            Thread.sleep(350);
            assertThat(client.ask(QUESTION, AMPLE, Allowance.UNLIMITED)).isInstanceOf(Replied.class);
        }
    }

    private static ModelClient client(LyingModelServer server) {
        ModelConfig config = new ModelConfig(URI.create(server.baseUrl()), Optional.empty(), "liar", AMPLE);
        return new ModelClient(ChatModels.open(config), Duration.ofMillis(300));
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
