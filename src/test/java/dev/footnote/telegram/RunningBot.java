package dev.footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footnote.chat.Room;
import dev.footnote.config.Secret;
import dev.footnote.telegram.api.ApiAddress;
import dev.footnote.telegram.api.BackOff;
import dev.footnote.telegram.ledger.Keeping;
import dev.footnote.telegram.shelf.Privacy;
import dev.footnote.testserver.BotApiServer;
import dev.footnote.testserver.NewsSite;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A channel that serves a scripted desk on a local Bot API server. */
final class RunningBot implements AutoCloseable {

    /** For bots whose tests bring no articles. */
    private static final Room ROOM = Room.inMemory(new NewsSite());

    final BotApiServer server;
    final ScriptedDesk desk = new ScriptedDesk();
    private final TelegramChannel channel;
    private final Thread thread;
    private final AtomicReference<@Nullable Throwable> end = new AtomicReference<>();

    RunningBot() {
        this(new BotApiServer());
    }

    RunningBot(BotApiServer server) {
        this(server, BotApiServer.TOKEN, Duration.ofSeconds(5));
    }

    RunningBot(BotApiServer server, String token, Duration stopWithin) {
        this(server, token, stopWithin, Optional.empty());
    }

    /** A bot that answers through the room's real desk. */
    RunningBot(Room room) {
        this(new BotApiServer(), BotApiServer.TOKEN, Duration.ofSeconds(5), Optional.of(room));
    }

    /** A bot that keeps updates so and tells chat 99 of trouble. */
    RunningBot(BotApiServer server, Keeping keeping) {
        this(server, BotApiServer.TOKEN, Duration.ofSeconds(5), Optional.empty(), keeping);
    }

    /** A bot that answers through the room's real desk and keeps updates so. */
    RunningBot(BotApiServer server, Room room, Keeping keeping) {
        this(server, BotApiServer.TOKEN, Duration.ofSeconds(5), Optional.of(room), keeping);
    }

    private RunningBot(BotApiServer server, String token, Duration stopWithin, Optional<Room> room) {
        this(server, token, stopWithin, room, Keeping.inMemory(Clock.systemUTC()));
    }

    private RunningBot(BotApiServer server, String token, Duration stopWithin, Optional<Room> room, Keeping keeping) {
        this.server = server;
        TelegramSettings settings = new TelegramSettings(
                new Secret(token),
                ApiAddress.of(server.url()),
                8,
                3,
                100,
                stopWithin,
                new BackOff(Duration.ofMillis(20), Duration.ofMillis(100)),
                OptionalLong.of(99));
        channel = new TelegramChannel(
                settings,
                room.map(real -> real.desk).orElse(desk),
                room.orElse(ROOM).librarian,
                new Privacy(
                        Optional.of("model.example"), Optional.of("vectors.example"), Optional.of(Duration.ofDays(30))),
                keeping,
                Clock.systemUTC());
        thread = new Thread(this::run, "bot");
        thread.start();
    }

    private void run() {
        try {
            channel.run();
        } catch (Exception e) {
            end.set(e);
        }
    }

    /** Waits until so many messages have arrived in the chat, and returns them. */
    List<String> replies(long chat, int count) {
        await().pollInterval(Duration.ofMillis(10))
                .until(() -> server.messages(chat).size() >= count);
        return server.messages(chat);
    }

    /** Waits for a message in the chat, new or edited, that holds the words; the last such one. */
    String reply(long chat, String words) {
        await().pollInterval(Duration.ofMillis(20))
                .until(() -> server.messages(chat).stream().anyMatch(message -> message.contains(words)));
        return server.messages(chat).stream()
                .filter(message -> message.contains(words))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    /** The chat's last message, as it reads now. */
    String last(long chat) {
        List<String> messages = server.messages(chat);
        return messages.get(messages.size() - 1);
    }

    /** Waits until all updates have been confirmed to the server. */
    void awaitQuiet() {
        await().pollInterval(Duration.ofMillis(10)).until(() -> server.updates().unconfirmed() == 0);
    }

    /** Waits for the channel to end by itself, and returns what it threw. */
    @Nullable
    Throwable awaitEnd() throws InterruptedException {
        thread.join(10_000);
        assertThat(thread.isAlive()).isFalse();
        return end.get();
    }

    ChannelHealth health() {
        return channel.health();
    }

    void stop() {
        channel.close();
    }

    @Override
    public void close() {
        channel.close();
        server.close();
    }
}
