package dev.footnote.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How posts get through to their chats, or are given up. */
class SenderTest {

    private static final ReplyMarks UNMARKED = new ReplyMarks(new MemoryReplies(), StoreWatch.ofNothing());

    private static final long CHAT = 5;

    private final BotApiServer server = new BotApiServer();
    private final BotApi api =
            new BotApi(new Secret(BotApiServer.TOKEN), ApiAddress.of(server.url()), Duration.ofSeconds(2));
    private final Addresses addresses = new Addresses();
    private final Sender sender = new Sender(
            api,
            new Pacer(Clock.systemUTC(), Pace.CHAT, Pace.GROUP, Pace.OVERALL),
            addresses,
            new BackOff(Duration.ofMillis(5), Duration.ofMillis(20)),
            Clock.systemUTC(),
            Duration.ofSeconds(5),
            UNMARKED);

    @AfterEach
    void close() {
        api.close();
        server.close();
    }

    @Test
    void aFloodWaitIsHonoured() throws InterruptedException {
        server.next("sendMessage", Behaviour.floods(1));

        assertThat(send("hello")).isTrue();

        List<Call> calls = server.calls("sendMessage");
        assertThat(calls).hasSize(2);
        assertThat(Duration.ofNanos(calls.get(1).nanos() - calls.get(0).nanos()))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void serverFaultsAreRetriedUntilTheyPass() throws InterruptedException {
        server.next("sendMessage", new Behaviour.ShowsPage(502));
        server.next("sendMessage", Behaviour.refuses(500, "Internal Server Error"));
        server.next("sendMessage", new Behaviour.ShowsPage(503));

        assertThat(send("hello")).isTrue();
        assertThat(server.messages(CHAT)).containsExactly("hello");
    }

    @Test
    void aMessageThatMayHaveArrivedIsSentAFewTimesMoreAndThenPutOff() {
        for (int i = 0; i < 5; i++) {
            server.next("sendMessage", i == 1 ? new Behaviour.CutsAnswer() : new Behaviour.CutsConnection(true));
        }

        assertThatThrownBy(() -> send("hello")).isInstanceOf(UndeliveredException.class);
        assertThat(server.calls("sendMessage")).hasSize(5);
    }

    @Test
    void aMessageThatWasLostOnTheWayArrivesOnce() throws InterruptedException {
        server.next("sendMessage", new Behaviour.CutsConnection(false));

        assertThat(send("hello")).isTrue();
        assertThat(server.messages(CHAT)).containsExactly("hello");
    }

    @Test
    void anAnswerThatNeverComesCountsAsDoubtful() throws InterruptedException {
        server.next("sendMessage", new Behaviour.IsSlow(Duration.ofSeconds(3)));

        assertThat(send("hello")).isTrue();
        assertThat(server.calls("sendMessage")).hasSize(2);
    }

    @Test
    void aChatThatShutTheBotOutIsLeftAlone() throws InterruptedException {
        server.next("sendMessage", Behaviour.refuses(403, "Forbidden: bot was blocked by the user"));

        assertThat(send("hello")).isFalse();
        assertThat(send("hello again")).isFalse();
        assertThat(server.calls("sendMessage")).hasSize(1);

        addresses.reachable(CHAT);
        assertThat(send("you are back")).isTrue();
    }

    @Test
    void aRefusalForGoodIsNotRepeated() throws InterruptedException {
        server.next("sendMessage", Behaviour.refuses(400, "Bad Request: message thread not found"));

        assertThat(send("hello")).isFalse();
        assertThat(server.calls("sendMessage")).hasSize(1);
    }

    @Test
    void aGroupThatBecameASupergroupIsFollowed() throws InterruptedException {
        server.next(
                "sendMessage",
                new Behaviour.Refuses(
                        400,
                        "Bad Request: group chat was upgraded to a supergroup chat",
                        "{\"migrate_to_chat_id\":-1001234}"));

        assertThat(send("hello")).isTrue();
        assertThat(server.messages(-1_001_234)).containsExactly("hello");
    }

    @Test
    void htmlThatIsNotUnderstoodGoesOutAsPlainText() throws InterruptedException {
        server.next("sendMessage", Behaviour.refuses(400, "Bad Request: can't parse entities: whatever"));

        assertThat(send("1 < 2 & so on")).isTrue();
        assertThat(server.calls("sendMessage").get(1).parameters().has("parse_mode"))
                .isFalse();
        assertThat(server.messages(CHAT)).containsExactly("1 < 2 & so on");
    }

    @Test
    void aServerThatCannotBeReachedIsTriedUntilPatienceEnds() {
        server.close();
        Sender impatient = new Sender(
                api,
                new Pacer(Clock.systemUTC(), new Pace(Duration.ZERO, 1), Pace.GROUP, new Pace(Duration.ZERO, 1)),
                addresses,
                new BackOff(Duration.ofMillis(5), Duration.ofMillis(20)),
                Clock.systemUTC(),
                Duration.ofMillis(200),
                UNMARKED);

        assertThatThrownBy(() -> impatient.send(post("hello"))).isInstanceOf(UndeliveredException.class);
    }

    @Test
    void aChatIsWrittenToNoFasterThanTelegramAllows() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            send("hello");
        }

        List<Call> calls = server.calls("sendMessage");
        assertThat(Duration.ofNanos(calls.get(4).nanos() - calls.get(0).nanos()))
                .isBetween(Duration.ofMillis(1_900), Duration.ofSeconds(3));
    }

    private boolean send(String text) throws InterruptedException {
        return sender.send(post(text));
    }

    private static Post post(String text) {
        return new Post(new Place(CHAT, null), 1, List.of(Block.paragraph(Run.plain(text))), List.of());
    }
}
