package dev.footnote.telegram.shelf;

import dev.footnote.store.ArticleId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which chats have been asked for a new title and not answered yet; forgotten after ten minutes and at a restart. */
final class Renaming {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** What a title is awaited for. */
    private record Awaited(ArticleId article, Instant until) {}

    private final Map<Long, Awaited> chats = new ConcurrentHashMap<>();
    private final Clock clock;

    Renaming(Clock clock) {
        this.clock = clock;
    }

    void begin(long chat, ArticleId article) {
        chats.put(chat, new Awaited(article, clock.instant().plus(PATIENCE)));
    }

    /** Ends the waiting; the article that a title was awaited for, if one was. */
    Optional<ArticleId> end(long chat) {
        return Optional.ofNullable(chats.remove(chat))
                .filter(awaited -> awaited.until().isAfter(clock.instant()))
                .map(Awaited::article);
    }
}
