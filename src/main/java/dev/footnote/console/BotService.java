package dev.footnote.console;

import dev.footnote.article.ArticleException;
import dev.footnote.config.Config;
import dev.footnote.config.Config.TelegramConfig;
import dev.footnote.telegram.TelegramChannel;
import dev.footnote.telegram.TelegramSettings;
import dev.footnote.telegram.api.ApiAddress;
import dev.footnote.telegram.api.BackOff;
import dev.footnote.telegram.api.BotRejectedException;
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
        try (Wiring wiring = new Wiring(config);
                TelegramChannel channel = new TelegramChannel(
                        settings(config, telegram), wiring.desk(Optional.empty()), Clock.systemUTC())) {
            Runtime.getRuntime().addShutdownHook(new Thread(channel::close, "shutdown"));
            System.err.println("Serving the bot. Stop with Ctrl-C.");
            channel.run();
            return 0;
        } catch (BotRejectedException e) {
            System.err.println("footnote: " + e.getMessage());
            return FootnoteCommand.USAGE;
        }
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
