package dev.footnote.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footnote.config.Secret;
import dev.footnote.store.memory.MemoryReplies;
import dev.footnote.store.watch.StoreWatch;
import dev.footnote.telegram.layout.Block;
import dev.footnote.telegram.layout.Run;
import dev.footnote.testserver.Behaviour;
import dev.footnote.testserver.BotApiServer;
import dev.footnote.testserver.BotApiServer.Call;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How an answer is shown while it grows. */
class PreviewTest {

    private static final ReplyMarks UNMARKED = new ReplyMarks(new MemoryReplies(), StoreWatch.ofNothing());

    private static final Place PERSON = new Place(5, null);
    private static final Place GROUP = new Place(-1_001, null);

    private final BotApiServer server = new BotApiServer();
    private final BotApi api =
            new BotApi(new Secret(BotApiServer.TOKEN), ApiAddress.of(server.url()), Duration.ofSeconds(2));
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Pacer pacer = new Pacer(Clock.systemUTC(), Pace.CHAT, Pace.GROUP, Pace.OVERALL);
    private final Previews previews = new Previews(
            api,
            pacer,
            timer,
            new Preview.Rhythm(Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofMillis(400)));

    @AfterEach
    void theServerHasNothingToObjectTo() {
        timer.shutdownNow();
        api.close();
        server.close();
        assertThat(server.violations()).isEmpty();
    }

    @Test
    void aPersonSeesOneDraftGrowAtItsPace() throws InterruptedException {
        Preview preview = previews.open(PERSON, 1);
        for (int words = 1; words <= 30; words++) {
            preview.show(words(words));
            Thread.sleep(10);
        }
        await().until(() -> lastText("sendMessageDraft").endsWith("w30"));

        assertThat(preview.end()).isNull();
        List<Call> drafts = server.calls("sendMessageDraft");
        assertThat(drafts).hasSizeBetween(3, 6);
        assertThat(drafts)
                .extracting(call -> call.parameters().path("draft_id"))
                .containsOnly(drafts.get(0).parameters().path("draft_id"));
    }

    @Test
    void aDraftIsRepeatedBeforeItVanishesAndNotAfterTheEnd() throws InterruptedException {
        Preview preview = previews.open(PERSON, 1);
        preview.show(words(1));
        await().until(() -> server.calls("sendMessageDraft").size() == 2);
        preview.end();
        Thread.sleep(500);

        assertThat(server.calls("sendMessageDraft")).hasSize(2);
    }

    @Test
    void aGroupSeesOneMessageThatIsEditedAndHandedOver() throws InterruptedException {
        Preview preview = previews.open(GROUP, 1);
        preview.show(words(1));
        await().until(() -> server.messages(GROUP.chat()).size() == 1);
        preview.show(words(2));
        await().until(() -> lastText("editMessageText").equals("w1 w2"));

        Integer message = preview.end();
        sender().send(new Post(GROUP, 1, words(3), List.of(), message));

        assertThat(server.messages(GROUP.chat())).containsExactly("w1 w2 w3");
    }

    @Test
    void framesCeaseWhileTelegramDemandsSilenceAndTheAnswerWaitsForIt() throws InterruptedException {
        server.next("sendMessageDraft", Behaviour.floods(1));
        Preview preview = previews.open(PERSON, 1);
        preview.show(words(1));
        await().until(() -> server.calls("sendMessageDraft").size() == 1);
        preview.show(words(2));
        Thread.sleep(300);
        preview.end();
        sender().send(new Post(PERSON, 1, words(3), List.of()));

        Call refused = server.calls("sendMessageDraft").get(0);
        assertThat(server.calls("sendMessageDraft")).hasSize(1);
        assertThat(Duration.ofNanos(server.calls("sendMessage").get(0).nanos() - refused.nanos()))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aGroupsFirstFrameThatMayHaveArrivedIsNotSentAgain() throws InterruptedException {
        server.next("sendMessage", new Behaviour.CutsConnection(true));
        Preview preview = previews.open(GROUP, 1);
        preview.show(words(1));
        await().until(() -> server.calls("sendMessage").size() == 1);
        Thread.sleep(50);
        preview.show(words(2));
        Thread.sleep(300);

        assertThat(preview.end()).isNull();
        assertThat(server.calls("sendMessage")).hasSize(1);
    }

    @Test
    void anAnswerWhoseShownMessageIsGoneIsSentAnew() throws InterruptedException {
        sender().send(new Post(GROUP, 1, words(3), List.of(), 777));

        assertThat(server.messages(GROUP.chat())).containsExactly("w1 w2 w3");
        server.violations().clear();
    }

    @Test
    void anAnswerThatIsShownWholeAlreadyNeedsNoMore() throws InterruptedException {
        Preview preview = previews.open(GROUP, 1);
        preview.show(words(1));
        await().until(() -> server.messages(GROUP.chat()).size() == 1);

        assertThat(sender().send(new Post(GROUP, 1, words(1), List.of(), preview.end())))
                .isTrue();
        assertThat(server.messages(GROUP.chat())).containsExactly("w1");
    }

    private Sender sender() {
        return new Sender(
                api,
                pacer,
                new Addresses(),
                new BackOff(Duration.ofMillis(5), Duration.ofMillis(20)),
                Clock.systemUTC(),
                Duration.ofSeconds(5),
                UNMARKED);
    }

    private String lastText(String method) {
        List<Call> calls = server.calls(method);
        return calls.isEmpty() ? "" : calls.get(calls.size() - 1).text();
    }

    private static List<Block> words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            text.append(i == 1 ? "w" : " w").append(i);
        }
        return List.of(Block.paragraph(Run.plain(text.toString())));
    }
}
