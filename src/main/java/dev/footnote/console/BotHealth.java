package dev.footnote.console;

import dev.footnote.health.Health;
import dev.footnote.store.Inbox.State;
import dev.footnote.store.Store;
import dev.footnote.store.StoreException;
import dev.footnote.store.watch.StoreWatch;
import dev.footnote.telegram.ChannelHealth;
import dev.footnote.telegram.ChannelHealth.Phase;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** How the bot is, from what its channel and its store tell. Nothing in it is secret. */
final class BotHealth implements Supplier<Health> {

    private final Supplier<ChannelHealth> channel;
    private final Store store;
    private final StoreWatch watch;

    BotHealth(Supplier<ChannelHealth> channel, Store store, StoreWatch watch) {
        this.channel = channel;
        this.store = store;
        this.watch = watch;
    }

    @Override
    public Health get() {
        ChannelHealth now = channel.get();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("poller", now.phase().name().toLowerCase(Locale.ROOT));
        details.put("telegram", now.trouble().orElse("ok"));
        Optional<StoreException> trouble = watch.trouble().or(() -> count(details));
        details.put(
                "store",
                trouble.map(e -> e.kind().name().toLowerCase(Locale.ROOT)).orElse("ok"));
        details.put("waiting", now.waiting());
        boolean serves = now.phase() == Phase.POLLING || now.phase() == Phase.STANDBY;
        return new Health(serves && now.trouble().isEmpty() && trouble.isEmpty(), details);
    }

    private Optional<StoreException> count(Map<String, Object> details) {
        try {
            Map<State, Long> counts = store.inbox().counts();
            details.put("unanswered", counts.getOrDefault(State.NEW, 0L) + counts.getOrDefault(State.WORKING, 0L));
            details.put("setAside", counts.getOrDefault(State.POISONED, 0L));
            details.put("doubtful", store.replies().doubtful());
            return Optional.empty();
        } catch (StoreException e) {
            return Optional.of(e);
        }
    }
}
