package dev.footnote.telegram;

import dev.footnote.chat.Librarian;
import dev.footnote.config.Secret;
import dev.footnote.store.Store;
import dev.footnote.store.sql.SqlStore;
import dev.footnote.store.watch.StoreWatch;
import dev.footnote.telegram.ledger.Keeping;
import dev.footnote.telegram.shelf.Privacy;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * Serves a scripted desk through the channel, for conversations with a simulator and for processes that are killed:
 * {@code TOKEN API_URL [DATA_DIR]}. It starts quickly, for it knows no article and takes none.
 */
public final class ServeScripted {

    private ServeScripted() {}

    public static void main(String[] arguments) throws Exception {
        Clock clock = Clock.systemUTC();
        TelegramSettings settings = TelegramSettings.of(new Secret(arguments[0]), URI.create(arguments[1]));
        TelegramChannel channel = new TelegramChannel(
                settings,
                new ScriptedDesk(),
                noLibrarian(),
                new Privacy(Optional.empty(), Optional.empty(), Optional.empty()),
                arguments.length < 3 ? Keeping.inMemory(clock) : keeping(Path.of(arguments[2]), clock),
                clock);
        Runtime.getRuntime().addShutdownHook(new Thread(channel::close));
        channel.run();
    }

    private static Keeping keeping(Path folder, Clock clock) {
        Store store = SqlStore.inFolder(folder, clock);
        return Keeping.in(store, new StoreWatch(store::health, StoreWatch.Rhythm.STANDARD));
    }

    private static Librarian noLibrarian() {
        return (Librarian) Proxy.newProxyInstance(
                Librarian.class.getClassLoader(), new Class<?>[] {Librarian.class}, (proxy, method, values) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
