package dev.footnote.telegram;

import dev.footnote.config.Secret;
import dev.footnote.telegram.api.ApiAddress;
import dev.footnote.telegram.api.BackOff;
import java.net.URI;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * What the channel needs to know.
 *
 * @param address of the Bot API server
 * @param workers how many chats are answered at the same time
 * @param questionsPerChat how many of a chat's messages wait at most, the one being answered included
 * @param questionsOverall how many messages wait in all before no more are fetched
 * @param stopWithin how long answers under way may take after the order to stop
 * @param backOff between attempts of failed calls
 * @param admin the chat to be told of trouble
 */
public record TelegramSettings(
        Secret token,
        ApiAddress address,
        int workers,
        int questionsPerChat,
        int questionsOverall,
        Duration stopWithin,
        BackOff backOff,
        OptionalLong admin) {

    /** Telegram's own server. */
    public static final URI TELEGRAM = URI.create("https://api.telegram.org");

    private static final int WORKERS = 32;
    private static final int PER_CHAT = 5;
    private static final int OVERALL = 1_000;
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    /**
     * The usual settings for a bot; throws {@link IllegalArgumentException}, naming value and remedy, for an address
     * other than {@code http(s)://host[:port]}.
     */
    public static TelegramSettings of(Secret token, URI apiUrl) {
        return new TelegramSettings(
                token,
                ApiAddress.of(apiUrl),
                WORKERS,
                PER_CHAT,
                OVERALL,
                STOP_WITHIN,
                BackOff.DEFAULT,
                OptionalLong.empty());
    }
}
