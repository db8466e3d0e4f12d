package dev.footnote.telegram.api;

/** The server doesn't know the bot's token: trying again is no use. */
public final class BotRejectedException extends Exception {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String description;

    BotRejectedException(CallFailedException cause) {
        super("the Bot API server rejects the bot's token (" + cause.status() + " " + cause.description()
                + "); check TELEGRAM_BOT_TOKEN against what @BotFather shows, and TELEGRAM_API_URL if it is set");
        status = cause.status();
        description = cause.description();
    }

    /** 401, or 404 for a token that isn't even formed like one. */
    public int status() {
        return status;
    }

    /** The server's own words. */
    public String description() {
        return description;
    }
}
