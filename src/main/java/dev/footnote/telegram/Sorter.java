package dev.footnote.telegram;

import dev.footnote.telegram.ChatQueues.Admission;
import dev.footnote.telegram.Incoming.Chosen;
import dev.footnote.telegram.Incoming.Letter;
import dev.footnote.telegram.Incoming.Membership;
import dev.footnote.telegram.Incoming.Move;
import dev.footnote.telegram.Incoming.Parcel;
import dev.footnote.telegram.Incoming.Press;
import dev.footnote.telegram.Incoming.Pressed;
import dev.footnote.telegram.Incoming.Question;
import dev.footnote.telegram.Incoming.ToAll;
import dev.footnote.telegram.Incoming.Wordless;
import dev.footnote.telegram.api.Addresses;
import dev.footnote.telegram.api.Place;
import dev.footnote.telegram.api.Toasts;
import dev.footnote.telegram.api.Typing;
import dev.footnote.telegram.ledger.Entry;
import dev.footnote.telegram.ledger.Ledger;
import dev.footnote.telegram.ledger.Task;
import dev.footnote.telegram.shelf.Errands;
import dev.footnote.telegram.shelf.ShelfButton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

/** Sorts updates by what they ask, and puts what needs a reply in its chat's queue. */
final class Sorter {

    /** How long a question may be edited and is answered anew. */
    private static final Duration EDITS = Duration.ofHours(1);

    private static final int EDITS_KEPT = 5_000;

    /** A press is of no use any more when its reader has long turned to something else. */
    private static final Duration PRESSES = Duration.ofMinutes(2);

    /** A message's identity. */
    private record MessageKey(long chat, int message) {}

    /**
     * An update on its way to its chat's queue.
     *
     * @param backlog whether it waited for the bot, and has its place however many wait with it
     */
    private record Arrival(Entry entry, boolean backlog) {}

    /**
     * Who does the work.
     *
     * @param answers to questions, which shall not wait for slow errands
     * @param errands such as fetching an article
     * @param presses of buttons and other things that are done at once
     */
    record Crew(Executor answers, Executor errands, Executor presses) {}

    private final Responder responder;
    private final Errands errands;
    private final Toasts toasts;
    private final ChatQueues queues;
    private final Typing typing;
    private final Addresses addresses;
    private final Crew crew;
    private final Ledger ledger;
    private final Clock clock;
    private final Pastes pastes;
    private final RecentMemory<MessageKey, String> asked;
    private final RecentMemory<String, Boolean> albums;
    private final Map<Integer, Arrival> arrivals = new ConcurrentHashMap<>();

    Sorter(
            Responder responder,
            Errands errands,
            Toasts toasts,
            ChatQueues queues,
            Typing typing,
            Addresses addresses,
            Crew crew,
            ScheduledExecutorService timer,
            Ledger ledger,
            Clock clock) {
        this.responder = responder;
        this.errands = errands;
        this.toasts = toasts;
        this.queues = queues;
        this.typing = typing;
        this.addresses = addresses;
        this.crew = crew;
        this.ledger = ledger;
        this.clock = clock;
        pastes = new Pastes(timer, Pastes.SILENCE, this::admit);
        asked = new RecentMemory<>(clock, EDITS, EDITS_KEPT);
        albums = new RecentMemory<>(clock, EDITS, EDITS_KEPT);
    }

    /**
     * Sorts an update that was entered in the book.
     *
     * @param backlog whether it had to wait for the bot
     */
    void sort(Entry entry, boolean backlog, Supplier<Incoming> reading) {
        Incoming incoming;
        try {
            incoming = reading.get();
        } catch (RuntimeException e) {
            work(entry, () -> {
                throw e;
            });
            return;
        }
        if (incoming instanceof Letter letter) {
            addresses.reachable(letter.place().chat());
            if (isNews(letter, entry)) {
                ledger.hold(entry.id());
                arrivals.put(entry.id(), new Arrival(entry, backlog));
                pastes.take(entry.id(), letter);
                return;
            }
        } else if (incoming instanceof Press press) {
            if (entry.receivedAt().isAfter(clock.instant().minus(PRESSES))) {
                work(entry, () -> press(entry, press));
                return;
            }
        } else if (incoming instanceof Move move) {
            work(entry, () -> {
                addresses.moved(move.from(), move.to());
                return true;
            });
            return;
        } else if (incoming instanceof Membership membership) {
            note(membership);
        }
        ledger.strike(List.of(entry.id()));
    }

    private void work(Entry entry, Task.Work work) {
        crew.presses().execute(ledger.task(List.of(entry.id()), crew.presses(), work));
    }

    private void note(Membership membership) {
        if (membership.reachable()) {
            addresses.reachable(membership.chat());
        } else {
            addresses.unreachable(membership.chat());
        }
    }

    /** Whether a letter needs a reply: edits that change nothing and further pictures of an album don't. */
    private boolean isNews(Letter letter, Entry entry) {
        if (letter instanceof Question question) {
            String before = asked.put(key(question), question.text());
            return !question.edited() || entry.again() || (before != null && !before.equals(question.text()));
        }
        return !(letter instanceof Wordless wordless)
                || wordless.album() == null
                || albums.put(wordless.album(), true) == null;
    }

    /** Queues a letter, which may be made of several updates. */
    private void admit(List<Integer> ids, Letter letter) {
        Arrival arrival = arrivals.get(ids.get(0));
        ids.forEach(arrivals::remove);
        switch (enqueue(ids, letter, arrival)) {
            case FULL ->
                crew.presses().execute(ledger.task(ids, crew.presses(), () -> {
                    responder.sayBusy(letter, queues.perChat());
                    return true;
                }));
            case STILL_FULL -> ledger.strike(ids);
            case TAKEN -> {}
        }
    }

    private Admission enqueue(List<Integer> ids, Letter letter, Arrival arrival) {
        Place place = letter.place();
        boolean isQuestion = letter instanceof Question || letter instanceof Chosen || letter instanceof ToAll;
        if (isQuestion) {
            typing.start(place);
        }
        Executor workers = takesTime(letter) ? crew.errands() : crew.answers();
        Runnable task = ledger.task(
                ids, again -> queues.submit(place.chat(), again, workers, true), () -> reply(letter, arrival.entry()));
        Admission admission = queues.submit(
                place.chat(),
                () -> {
                    try {
                        task.run();
                    } finally {
                        if (isQuestion) {
                            typing.stop(place);
                        }
                    }
                },
                workers,
                arrival.backlog());
        if (isQuestion && admission != Admission.TAKEN) {
            typing.stop(place);
        }
        return admission;
    }

    /** Whether a letter is likely to make its worker wait for other sites. */
    private static boolean takesTime(Letter letter) {
        return letter instanceof Parcel || (letter instanceof Pressed pressed && ShelfButton.takesTime(pressed.data()));
    }

    private boolean reply(Letter letter, Entry entry) throws InterruptedException {
        if (letter instanceof Pressed pressed && ShelfButton.isForget(pressed.data())) {
            asked.forget(key -> key.chat() == letter.place().chat());
        }
        if (!isSuperseded(letter)) {
            ledger.marks().preface(responder.late(letter, Duration.between(entry.sentAt(), clock.instant())));
            responder.reply(letter);
        }
        return true;
    }

    /** Returns whether a press is answered with that; if not, its letter waits in the queue. */
    private boolean press(Entry entry, Press press) throws InterruptedException {
        Place place = press.place();
        if (place != null && Errands.isCancel(press.data())) {
            errands.cancel(place.chat(), press.data());
            toasts.answer(press.queryId(), null);
            return true;
        }
        Letter chosen = responder.chosen(press);
        if (chosen == null) {
            toasts.answer(press.queryId(), responder.stale(press));
            return true;
        }
        boolean taken = enqueue(List.of(entry.id()), chosen, new Arrival(entry, entry.again())) == Admission.TAKEN;
        toasts.answer(press.queryId(), taken ? null : responder.busy(press, queues.perChat()));
        return !taken;
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
}
