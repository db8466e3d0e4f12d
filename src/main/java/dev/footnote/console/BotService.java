package dev.footnote.console;

import dev.footnote.article.ArticleException;
import dev.footnote.chat.ReadingRoom;
import dev.footnote.chat.Retention;
import dev.footnote.chat.shelf.Archive;
import dev.footnote.config.Config;
import dev.footnote.config.Config.TelegramConfig;
import dev.footnote.store.Store;
import dev.footnote.store.StoreException;
import dev.footnote.telegram.TelegramChannel;
import dev.footnote.telegram.TelegramSettings;
import dev.footnote.telegram.api.ApiAddress;
import dev.footnote.telegram.api.BackOff;
import dev.footnote.telegram.api.BotRejectedException;
import dev.footnote.telegram.shelf.Privacy;
import dev.footnote.wiring.Wiring;
import java.time.Clock;
import java.util.Optional;

/** Runs the bot until the process is told to stop. */
final class BotService {

    /** How many messages wait in all before no more are fetched. */
    private static final int WAITING_OVERALL = 1_000;

    private BotService() {}

    /** Serves; gives the exit code: 0 after SIGTERM, 2 when Telegram rejects the token. */
    static int serve(Config config, TelegramConfig telegram) throws ArticleException, InterruptedException {
        Clock clock = Clock.systemUTC();
        try (Wiring wiring = new Wiring(config);
                Store store = wiring.openStore();
                Retention retention =
                        new Retention(store.personalData(), config.storage().retention(), clock)) {
            ReadingRoom room = wiring.room(Archive.of(store), Optional.empty());
            retention.begin();
            return serve(
                    new TelegramChannel(settings(config, telegram), wiring.desk(room), room, privacy(config), clock));
        } catch (StoreException e) {
            System.err.println("footnote: the store can't be used: " + e.getMessage());
            return 1;
        }
    }

    private static int serve(TelegramChannel serving) throws InterruptedException {
        try (TelegramChannel channel = serving) {
            Runtime.getRuntime().addShutdownHook(new Thread(channel::close, "shutdown"));
            System.err.println("Serving the bot. Stop with Ctrl-C.");
            channel.run();
            return 0;
        } catch (BotRejectedException e) {
            System.err.println("footnote: " + e.getMessage());
            return FootnoteCommand.USAGE;
        }
    }

    private static Privacy privacy(Config config) {
        return new Privacy(
                config.model().map(model -> model.baseUrl().getHost()),
                config.storage().retention());
    }

    private static TelegramSettings settings(Config config, TelegramConfig telegram) {
        Config.Limits limits = config.limits();
        return new TelegramSettings(
                telegram.token(),
                ApiAddress.of(telegram.apiUrl()),
                limits.workers(),
                limits.queuePerChat(),
                WAITING_OVERALL,
                limits.shutdown(),
                BackOff.DEFAULT);
    }
}
