package dev.footnote.telegram.api;

import org.jspecify.annotations.Nullable;

/** Opens messages whose text changes. */
public final class LiveMessages {

    private final BotApi api;
    private final Pacer pacer;
    private final Addresses addresses;
    private final Sender sender;
    private final ReplyMarks marks;

    public LiveMessages(BotApi api, Pacer pacer, Addresses addresses, Sender sender, ReplyMarks marks) {
        this.api = api;
        this.pacer = pacer;
        this.addresses = addresses;
        this.sender = sender;
        this.marks = marks;
    }

    /** One that is sent when it first shows something, or goes on where a process that was killed has left it. */
    public LiveMessage begin(Place place, @Nullable Integer replyTo) throws InterruptedException {
        return new LiveMessage(api, pacer, addresses, sender, place, replyTo, marks.showing());
    }

    /** One that is there already. */
    public LiveMessage of(Place place, int message) {
        return new LiveMessage(api, pacer, addresses, sender, place, null, marks.of(message));
    }
}
