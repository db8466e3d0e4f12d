package dev.footnote.telegram;

import dev.footnote.config.Secret;
import java.net.URI;
import java.time.Clock;

/** Serves a scripted desk through the channel, for conversations with a simulator: {@code TOKEN API_URL}. */
final class ServeScripted {

    private ServeScripted() {}

    public static void main(String[] arguments) throws Exception {
        TelegramSettings settings = TelegramSettings.of(new Secret(arguments[0]), URI.create(arguments[1]));
        TelegramChannel channel = new TelegramChannel(settings, new ScriptedDesk(), Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(channel::close));
        channel.run();
    }
}
