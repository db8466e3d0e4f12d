package dev.footnote.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.config.Secret;
import dev.footnote.store.memory.MemoryReplies;
import dev.footnote.store.watch.StoreWatch;
import dev.footnote.telegram.layout.Block;
import dev.footnote.telegram.layout.Run;
import dev.footnote.testserver.Behaviour;
import dev.footnote.testserver.BotApiServer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a message that shows progress stays one message, whatever happens. */
class LiveMessageTest {

    private static final long UPDATE = 7;
    private static final Place PLACE = new Place(5, null);

    private final BotApiServer server = new BotApiServer();
    private final BotApi api =
            new BotApi(new Secret(BotApiServer.TOKEN), ApiAddress.of(server.url()), Duration.ofSeconds(2));
    private final StoreWatch watch = StoreWatch.ofNothing();
    private final ReplyMarks marks = new ReplyMarks(new MemoryReplies(), watch);
    private final Pacer pacer = new Pacer(Clock.systemUTC(), Pace.CHAT, Pace.GROUP, Pace.OVERALL);
    private final Addresses addresses = new Addresses();
    private final LiveMessages live = new LiveMessages(
            api,
            pacer,
            addresses,
            new Sender(
                    api,
                    pacer,
                    addresses,
                    new BackOff(Duration.ofMillis(5), Duration.ofMillis(20)),
                    Clock.systemUTC(),
                    Duration.ofSeconds(5),
                    marks),
            marks);

    @AfterEach
    void close() {
        watch.close();
        api.close();
        server.close();
    }

    @Test
    void goesOnInTheMessageThatAnEarlierAttemptLeft() throws InterruptedException {
        marks.during(UPDATE, () -> live.begin(PLACE, 1).show(text("fetching"), List.of()));
        marks.during(UPDATE, () -> {
            LiveMessage again = live.begin(PLACE, 1);
            again.show(text("indexing"), List.of());
            again.end(text("done"), List.of());
        });

        assertThat(server.messages(5)).containsExactly("done");
        assertThat(server.calls("sendMessage")).hasSize(1);
    }

    @Test
    void showsNoProgressWhereItHasEndedBefore() throws InterruptedException {
        marks.during(UPDATE, () -> live.begin(PLACE, 1).end(text("done"), List.of()));
        marks.during(UPDATE, () -> {
            LiveMessage again = live.begin(PLACE, 1);
            again.show(text("fetching"), List.of());
            again.end(text("done"), List.of());
        });

        assertThat(server.messages(5)).containsExactly("done");
    }

    @Test
    void sendsNoSecondMessageWhereTheFirstMayStand() throws InterruptedException {
        server.next("sendMessage", new Behaviour.CutsConnection(true));
        marks.during(UPDATE, () -> {
            LiveMessage message = live.begin(PLACE, 1);
            message.show(text("fetching"), List.of());
            message.show(text("indexing"), List.of());
        });

        assertThat(server.messages(5)).containsExactly("fetching");
    }

    private static List<Block> text(String words) {
        return List.of(Block.paragraph(Run.plain(words)));
    }
}
