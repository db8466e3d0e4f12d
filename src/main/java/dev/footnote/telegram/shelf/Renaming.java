package dev.footnote.telegram.shelf;

import dev.footnote.store.ArticleId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who has been asked for a new title and not answered yet; forgotten after ten minutes and at a restart. */
final class Renaming {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** What a title is awaited for. */
    private record Awaited(ArticleId article, Instant until) {}

    /** Who is asked, and where. */
    private record Asked(long chat, long user) {}

    private final Map<Asked, Awaited> awaited = new ConcurrentHashMap<>();
    private final Clock clock;

    Renaming(Clock clock) {
        this.clock = clock;
    }

    void begin(long chat, long user, ArticleId article) {
        awaited.put(new Asked(chat, user), new Awaited(article, clock.instant().plus(PATIENCE)));
    }

    /** Ends the waiting for a person's title; the article that it was awaited for, if one was. */
    Optional<ArticleId> end(long chat, long user) {
        return Optional.ofNullable(awaited.remove(new Asked(chat, user)))
                .filter(title -> title.until().isAfter(clock.instant()))
                .map(Awaited::article);
    }

    /** Ends the waiting for anybody's title. */
    void endAll(long chat) {
        awaited.keySet().removeIf(asked -> asked.chat() == chat);
    }
}
