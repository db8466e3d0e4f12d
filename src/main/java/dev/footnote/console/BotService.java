package dev.footnote.console;

import dev.footnote.article.ArticleException;
import dev.footnote.chat.ReadingRoom;
import dev.footnote.chat.Retention;
import dev.footnote.chat.shelf.Archive;
import dev.footnote.config.Config;
import dev.footnote.config.Config.TelegramConfig;
import dev.footnote.config.EmbeddingConfig;
import dev.footnote.health.HealthServer;
import dev.footnote.store.Store;
import dev.footnote.store.StoreException;
import dev.footnote.store.watch.StoreWatch;
import dev.footnote.telegram.TelegramChannel;
import dev.footnote.telegram.TelegramSettings;
import dev.footnote.telegram.api.ApiAddress;
import dev.footnote.telegram.api.BackOff;
import dev.footnote.telegram.api.BotRejectedException;
import dev.footnote.telegram.ledger.Keeping;
import dev.footnote.telegram.shelf.Privacy;
import dev.footnote.wiring.Wiring;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Optional;

/** Runs the bot until the process is told to stop. */
final class BotService {

    /** How many messages wait in all before no more are fetched. */
    private static final int WAITING_OVERALL = 1_000;

    private BotService() {}

    /** Serves; gives the exit code: 0 after SIGTERM, 2 when Telegram rejects the token. */
    static int serve(Config config, TelegramConfig telegram) throws ArticleException, InterruptedException {
        EndSignals signals = EndSignals.listen();
        Clock clock = Clock.systemUTC();
        try (Wiring wiring = new Wiring(config);
                Store store = wiring.openStore();
                StoreWatch watch = new StoreWatch(store::health, StoreWatch.Rhythm.STANDARD);
                Retention retention =
                        new Retention(store.personalData(), config.storage().retention(), clock)) {
            ReadingRoom room = wiring.room(Archive.of(store), Optional.empty());
            retention.begin();
            TelegramChannel channel = new TelegramChannel(
                    settings(config, telegram),
                    wiring.desk(room),
                    room,
                    privacy(config),
                    Keeping.in(store, watch),
                    clock);
            Optional<HealthServer> health = health(config.operations(), new BotHealth(channel::health, store, watch));
            try {
                return serve(channel, signals);
            } finally {
                health.ifPresent(HealthServer::close);
            }
        } catch (IOException e) {
            System.err.println("footnote: HEALTH_PORT can't be used: " + e.getMessage());
            return FootnoteCommand.USAGE;
        } catch (StoreException e) {
            System.err.println("footnote: the store can't be used: " + e.getMessage());
            return 1;
        }
    }

    private static int serve(TelegramChannel serving, EndSignals signals) throws InterruptedException {
        try (TelegramChannel channel = serving) {
            signals.then(channel::close);
            System.err.println("Serving the bot. Stop with Ctrl-C.");
            channel.run();
            return 0;
        } catch (BotRejectedException e) {
            System.err.println("footnote: " + e.getMessage());
            return FootnoteCommand.USAGE;
        }
    }

    private static Optional<HealthServer> health(Config.Operations operations, BotHealth health) throws IOException {
        if (operations.healthPort().isEmpty()) {
            return Optional.empty();
        }
        InetSocketAddress address = new InetSocketAddress(
                operations.healthHost(), operations.healthPort().getAsInt());
        return Optional.of(new HealthServer(address, health));
    }

    private static Privacy privacy(Config config) {
        return new Privacy(
                config.model().map(model -> model.baseUrl().getHost()),
                config.embedding().flatMap(EmbeddingConfig::host),
                config.storage().retention());
    }

    private static TelegramSettings settings(Config config, TelegramConfig telegram) {
        Config.Limits limits = config.limits();
        return new TelegramSettings(
                telegram.token(),
                ApiAddress.of(telegram.apiUrl()).through(telegram.proxy()),
                limits.workers(),
                limits.queuePerChat(),
                WAITING_OVERALL,
                limits.shutdown(),
                BackOff.DEFAULT,
                config.operations().admin());
    }
}
