package dev.footnote.telegram.api;

import dev.footnote.telegram.api.CallFailedException.Kind;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/** Makes calls as often as it takes, for ever if need be, with pauses between the attempts. */
public final class PatientCaller {

    private static final Logger LOG = LoggerFactory.getLogger(PatientCaller.class);

    private final BotApi api;
    private final BackOff backOff;
    private final StopSignal stop;
    private final Turn turn;
    private volatile @Nullable String trouble;

    public PatientCaller(BotApi api, BackOff backOff, StopSignal stop) {
        this(api, backOff, stop, () -> {});
    }

    /** One that waits for its turn before every attempt. */
    PatientCaller(BotApi api, BackOff backOff, StopSignal stop, Turn turn) {
        this.api = api;
        this.backOff = backOff;
        this.stop = stop;
        this.turn = turn;
    }

    /** Returns when an attempt may be made, or the stop signal is given. */
    interface Turn {
        void await() throws InterruptedException;
    }

    /** What went wrong with the last attempt; empty when nothing did, or none was made. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** The call's result; empty when the stop signal came first. Throws only when the token is rejected. */
    public <T extends Serializable> Optional<T> insist(BotApiMethod<T> method)
            throws BotRejectedException, InterruptedException {
        for (int failures = 0; !stop.isGiven(); ) {
            turn.await();
            if (stop.isGiven()) {
                break;
            }
            try {
                T result = api.call(method);
                trouble = null;
                if (failures > 0) {
                    LOG.info("Telegram can be reached again");
                }
                return stop.isGiven() ? Optional.empty() : Optional.of(result);
            } catch (CallFailedException e) {
                if (e.kind() == Kind.UNAUTHORIZED) {
                    throw new BotRejectedException(e);
                }
                failures++;
                trouble = e.description();
                if (!stop.isGiven()) {
                    report(e, failures);
                    stop.pause(e.kind() == Kind.FLOOD ? e.retryAfter() : backOff.after(failures));
                }
            }
        }
        return Optional.empty();
    }

    private static void report(CallFailedException e, int failures) {
        if (failures > 1) {
            LOG.debug("Attempt {} failed: {}", failures, e.description());
        } else if (e.kind() == Kind.CONFLICT) {
            LOG.warn("Another program or a webhook takes this bot's updates; trying on: {}", e.description());
        } else {
            LOG.warn("Telegram can't be reached; trying on: {}", e.description());
        }
    }
}
