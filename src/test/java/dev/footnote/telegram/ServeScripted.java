package dev.footnote.telegram;

import dev.footnote.chat.Room;
import dev.footnote.config.Secret;
import dev.footnote.telegram.ledger.Keeping;
import dev.footnote.telegram.shelf.Privacy;
import dev.footnote.testserver.NewsSite;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** Serves a scripted desk through the channel, for conversations with a simulator: {@code TOKEN API_URL}. */
final class ServeScripted {

    private ServeScripted() {}

    public static void main(String[] arguments) throws Exception {
        TelegramSettings settings = TelegramSettings.of(new Secret(arguments[0]), URI.create(arguments[1]));
        TelegramChannel channel = new TelegramChannel(
                settings,
                new ScriptedDesk(),
                Room.inMemory(new NewsSite()).librarian,
                new Privacy(Optional.empty(), Optional.empty()),
                Keeping.inMemory(Clock.systemUTC()),
                Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(channel::close));
        channel.run();
    }
}
