package dev.footnote.telegram;

import dev.footnote.telegram.api.Place;
import dev.footnote.telegram.api.Post;
import dev.footnote.telegram.api.Sender;
import dev.footnote.telegram.api.UndeliveredException;
import dev.footnote.telegram.layout.Block;
import dev.footnote.telegram.layout.Messages;
import dev.footnote.telegram.layout.Phrase;
import dev.footnote.telegram.layout.Run;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator of trouble in a chat of theirs, each thing once a minute at most. */
final class AdminLine {

    private static final Logger LOG = LoggerFactory.getLogger(AdminLine.class);

    private static final Duration QUIET = Duration.ofMinutes(1);

    private final OptionalLong admin;
    private final Sender sender;
    private final Executor threads;
    private final RecentMemory<Phrase, Boolean> said;

    AdminLine(OptionalLong admin, Sender sender, Executor threads, Clock clock) {
        this.admin = admin;
        this.sender = sender;
        this.threads = threads;
        said = new RecentMemory<>(clock, QUIET, Phrase.values().length);
    }

    /** Says it, if there is an admin, in the language of this host; returns at once. */
    void say(Phrase phrase, Map<String, Object> arguments) {
        if (admin.isEmpty() || said.get(phrase) != null) {
            return;
        }
        said.put(phrase, true);
        String text = Messages.in(Locale.getDefault()).say(phrase, arguments);
        List<Block> blocks = List.of(Block.paragraph(Run.plain(text)));
        Post post = new Post(new Place(admin.getAsLong(), null), null, blocks, List.of());
        try {
            threads.execute(() -> send(post));
        } catch (RejectedExecutionException e) {
            LOG.debug("The end came before the admin could be told: {}", text);
        }
    }

    private void send(Post post) {
        try {
            sender.send(post);
        } catch (UndeliveredException e) {
            LOG.warn("The admin could not be told: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
