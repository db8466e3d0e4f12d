package dev.footnote.telegram;

import dev.footnote.telegram.ChatQueues.Admission;
import dev.footnote.telegram.Incoming.Chosen;
import dev.footnote.telegram.Incoming.Letter;
import dev.footnote.telegram.Incoming.Membership;
import dev.footnote.telegram.Incoming.Move;
import dev.footnote.telegram.Incoming.Press;
import dev.footnote.telegram.Incoming.Question;
import dev.footnote.telegram.Incoming.ToAll;
import dev.footnote.telegram.Incoming.Wordless;
import dev.footnote.telegram.api.Addresses;
import dev.footnote.telegram.api.Inbox;
import dev.footnote.telegram.api.Place;
import dev.footnote.telegram.api.Toasts;
import dev.footnote.telegram.api.Typing;
import dev.footnote.telegram.shelf.Errands;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * The inbox in memory: sorts updates by what they ask, drops repeats, and puts what needs a reply in its chat's queue.
 * An end of the process loses what is queued and confirmed; a store can take its place.
 */
final class Reception implements Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    /** Telegram keeps updates for 24 h. */
    private static final Duration REPEATS = Duration.ofHours(48);

    private static final int REPEATS_KEPT = 20_000;

    /** How long a question may be edited and is answered anew. */
    private static final Duration EDITS = Duration.ofHours(1);

    private static final int EDITS_KEPT = 5_000;

    /** An update's identity: its id alone could come twice, since ids start again after a quiet week. */
    private record Seen(int id, Incoming content) {}

    /** A message's identity. */
    private record MessageKey(long chat, int message) {}

    /** A task that may be interrupted at its end of time. */
    private interface Work {
        void run() throws InterruptedException;
    }

    private final UpdateReader reader;
    private final Responder responder;
    private final Errands errands;
    private final Toasts toasts;
    private final ChatQueues queues;
    private final Typing typing;
    private final Addresses addresses;
    private final Executor workers;
    private final Pastes pastes;
    private final RecentMemory<Seen, Boolean> seen;
    private final RecentMemory<MessageKey, String> asked;
    private final RecentMemory<String, Boolean> albums;
    private final Set<Integer> unfinished = ConcurrentHashMap.newKeySet();

    Reception(
            UpdateReader reader,
            Responder responder,
            Errands errands,
            Toasts toasts,
            ChatQueues queues,
            Typing typing,
            Addresses addresses,
            Executor workers,
            ScheduledExecutorService timer,
            Clock clock) {
        this.reader = reader;
        this.responder = responder;
        this.errands = errands;
        this.toasts = toasts;
        this.queues = queues;
        this.typing = typing;
        this.addresses = addresses;
        this.workers = workers;
        pastes = new Pastes(timer, Pastes.SILENCE, this::admit);
        seen = new RecentMemory<>(clock, REPEATS, REPEATS_KEPT);
        asked = new RecentMemory<>(clock, EDITS, EDITS_KEPT);
        albums = new RecentMemory<>(clock, EDITS, EDITS_KEPT);
    }

    @Override
    public void take(List<Update> updates) throws InterruptedException {
        for (Update update : updates) {
            Incoming incoming = reader.read(update);
            if (seen.put(new Seen(update.getUpdateId(), incoming), true) == null) {
                sort(update.getUpdateId(), incoming);
            }
        }
        queues.awaitRoom();
    }

    @Override
    public Set<Integer> unfinished() {
        return Set.copyOf(unfinished);
    }

    private void sort(int id, Incoming incoming) {
        if (incoming instanceof Letter letter) {
            addresses.reachable(letter.place().chat());
            if (isNews(letter)) {
                unfinished.add(id);
                pastes.take(id, letter);
            }
        } else if (incoming instanceof Press press) {
            workers.execute(tracked(id, () -> press(id, press)));
        } else if (incoming instanceof Membership membership) {
            if (membership.reachable()) {
                addresses.reachable(membership.chat());
            } else {
                addresses.unreachable(membership.chat());
            }
        } else if (incoming instanceof Move move) {
            addresses.moved(move.from(), move.to());
        }
    }

    /** Whether a letter needs a reply: edits that change nothing and further pictures of an album don't. */
    private boolean isNews(Letter letter) {
        if (letter instanceof Question question) {
            String before = asked.put(key(question), question.text());
            return !question.edited() || (before != null && !before.equals(question.text()));
        }
        return !(letter instanceof Wordless wordless)
                || wordless.album() == null
                || albums.put(wordless.album(), true) == null;
    }

    /** Queues a letter; of one that several updates make up, the first counts as unfinished until all is done. */
    private void admit(List<Integer> ids, Letter letter) {
        int id = ids.get(0);
        ids.subList(1, ids.size()).forEach(unfinished::remove);
        if (enqueue(id, letter) == Admission.FULL) {
            workers.execute(tracked(id, () -> responder.sayBusy(letter, queues.perChat())));
        }
    }

    private Admission enqueue(int id, Letter letter) {
        Place place = letter.place();
        boolean isQuestion = letter instanceof Question || letter instanceof Chosen || letter instanceof ToAll;
        if (isQuestion) {
            typing.start(place);
        }
        Runnable work = tracked(id, () -> {
            if (!isSuperseded(letter)) {
                responder.reply(letter);
            }
        });
        Admission admission = queues.submit(place.chat(), () -> {
            try {
                work.run();
            } finally {
                if (isQuestion) {
                    typing.stop(place);
                }
            }
        });
        if (admission != Admission.TAKEN) {
            unfinished.remove(id);
            if (isQuestion) {
                typing.stop(place);
            }
        }
        return admission;
    }

    private void press(int id, Press press) throws InterruptedException {
        Place place = press.place();
        if (place != null && Errands.isCancel(press.data())) {
            errands.cancel(place.chat(), press.data());
            toasts.answer(press.queryId(), null);
            return;
        }
        Letter chosen = responder.chosen(press);
        if (chosen == null) {
            toasts.answer(press.queryId(), responder.stale(press));
        } else if (enqueue(id, chosen) == Admission.TAKEN) {
            toasts.answer(press.queryId(), null);
        } else {
            toasts.answer(press.queryId(), responder.busy(press, queues.perChat()));
        }
    }

    /** Whether a question has been edited since, so that its newer wording is answered instead. */
    private boolean isSuperseded(Letter letter) {
        if (letter instanceof Question question) {
            String latest = asked.get(key(question));
            return latest != null && !latest.equals(question.text());
        }
        return false;
    }

    private static MessageKey key(Question question) {
        return new MessageKey(question.place().chat(), question.messageId());
    }

    /** The work of an update, which counts as unfinished until it has run to its end. */
    private Runnable tracked(int id, Work work) {
        unfinished.add(id);
        return () -> {
            try {
                work.run();
                unfinished.remove(id);
            } catch (InterruptedException e) {
                LOG.warn("The answer to update {} was cut short", id);
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.error("Update {} could not be handled", id, e);
                unfinished.remove(id);
            }
        };
    }
}
