package dev.footnote.telegram.api;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** One message's way to its chat, with as many attempts as its failures call for. */
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** How often a message may be sent again in a row though it may have arrived. */
    private static final int RISKS = 4;

    /** Where a message stands. */
    private enum State {
        TRYING,
        ARRIVED,
        /** Telegram will surely not take it. */
        GIVEN_UP,
        /** It may yet be taken, at another time. */
        PUT_OFF
    }

    private final BotApi api;
    private final Pacer pacer;
    private final Addresses addresses;
    private final BackOff backOff;
    private Shipment shipment;
    private final ReplyMarks.Mark mark;
    private final Clock clock;
    private final Instant deadline;
    private int failures;
    private boolean plain;
    private int risks;
    private long message;

    Delivery(
            BotApi api,
            Pacer pacer,
            Addresses addresses,
            BackOff backOff,
            Shipment shipment,
            ReplyMarks.Mark mark,
            Clock clock,
            Instant deadline) {
        this.api = api;
        this.pacer = pacer;
        this.addresses = addresses;
        this.backOff = backOff;
        this.shipment = shipment;
        this.mark = mark;
        this.clock = clock;
        this.deadline = deadline;
    }

    /** Returns whether the message arrived; false: it never will. Throws {@link UndeliveredException}. */
    boolean run() throws InterruptedException {
        State state = State.TRYING;
        while (state == State.TRYING) {
            state = attempt();
        }
        return state == State.ARRIVED;
    }

    /** The id of the message that has arrived; 0 as long as it isn't known. */
    long message() {
        return message;
    }

    private State attempt() throws InterruptedException {
        long chat = addresses.current(shipment.place().chat());
        if (!addresses.isReachable(chat)) {
            return State.GIVEN_UP;
        }
        rest(pacer.reserve(chat));
        if (!mark.attempt(chat)) {
            return State.ARRIVED;
        }
        try {
            message = messageId(shipment.ship(api, chat, plain));
            mark.sent(message);
            return State.ARRIVED;
        } catch (CallFailedException e) {
            failures++;
            markFailure(e.kind());
            State state = after(e, chat);
            if (state == State.TRYING && clock.instant().isAfter(deadline)) {
                state = State.PUT_OFF;
            }
            if (state == State.PUT_OFF) {
                throw new UndeliveredException(e);
            }
            if (state == State.GIVEN_UP) {
                LOG.warn("A message could not be delivered ({}): {}", e.kind(), e.description());
            }
            return state;
        }
    }

    /** The message's id; an edited one keeps its own. */
    private long messageId(Serializable result) {
        Integer replaced = shipment.replaces();
        return result instanceof Message message ? message.getMessageId() : replaced == null ? 0 : replaced;
    }

    private void markFailure(CallFailedException.Kind kind) throws InterruptedException {
        switch (kind) {
            case NEEDLESS -> {
                message = shipment.replaces() == null ? 0 : shipment.replaces();
                mark.sent(message);
            }
            case UNKNOWN_FATE -> LOG.debug("It is not known whether a message arrived");
            default -> mark.refused();
        }
    }

    /** What a failure leads to: waits as it demands, and says how to go on. */
    private State after(CallFailedException e, long chat) throws InterruptedException {
        return switch (e.kind()) {
            case NEEDLESS -> State.ARRIVED;
            case FLOOD -> coolDown(e, chat);
            case MOVED -> follow(e);
            case UNPARSABLE -> plain ? State.GIVEN_UP : sayPlainly(e);
            case UNKNOWN_FATE -> risks == RISKS ? State.PUT_OFF : riskTwice(e);
            case SERVER, UNSENT, CONFLICT -> pause();
            case UNREACHABLE -> shutOut(chat);
            case REFUSED -> shipment.replaces() == null ? State.GIVEN_UP : sendAnew();
            case UNAUTHORIZED -> State.PUT_OFF;
        };
    }

    private State coolDown(CallFailedException e, long chat) {
        // Telegram counts in whole seconds and by its own clock
        pacer.coolDown(chat, e.retryAfter().plusMillis(100));
        return State.TRYING;
    }

    private State follow(CallFailedException e) {
        addresses.moved(shipment.place().chat(), e.movedTo());
        return State.TRYING;
    }

    private State sayPlainly(CallFailedException e) {
        LOG.error("Telegram did not understand our HTML, sending plain text: {}", e.description());
        plain = true;
        return State.TRYING;
    }

    private State riskTwice(CallFailedException e) throws InterruptedException {
        LOG.warn("A message is sent again, though it may have arrived: {}", e.description());
        risks++;
        return pause();
    }

    /** The message that was to be replaced is gone or too old. */
    private State sendAnew() {
        shipment = shipment.anew();
        return State.TRYING;
    }

    private State shutOut(long chat) {
        addresses.unreachable(chat);
        return State.GIVEN_UP;
    }

    private State pause() throws InterruptedException {
        rest(backOff.after(failures));
        return State.TRYING;
    }

    private static void rest(Duration wait) throws InterruptedException {
        if (!Workers.rest(wait)) {
            throw new UndeliveredException("too many messages wait for " + wait);
        }
    }
}
