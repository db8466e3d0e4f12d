package dev.footnote.telegram.api;

import org.jspecify.annotations.Nullable;

/** Opens messages whose text changes. */
public final class LiveMessages {

    private final BotApi api;
    private final Pacer pacer;
    private final Addresses addresses;
    private final Sender sender;

    public LiveMessages(BotApi api, Pacer pacer, Addresses addresses, Sender sender) {
        this.api = api;
        this.pacer = pacer;
        this.addresses = addresses;
        this.sender = sender;
    }

    /** One that is sent when it first shows something. */
    public LiveMessage begin(Place place, @Nullable Integer replyTo) {
        return new LiveMessage(api, pacer, addresses, sender, place, replyTo, null);
    }

    /** One that is there already. */
    public LiveMessage of(Place place, int message) {
        return new LiveMessage(api, pacer, addresses, sender, place, null, message);
    }
}
