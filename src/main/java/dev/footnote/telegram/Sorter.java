package dev.footnote.telegram;

import dev.footnote.store.Inbox;
import dev.footnote.telegram.Incoming.Letter;
import dev.footnote.telegram.Incoming.Membership;
import dev.footnote.telegram.Incoming.Move;
import dev.footnote.telegram.Incoming.Parcel;
import dev.footnote.telegram.Incoming.Press;
import dev.footnote.telegram.Incoming.Pressed;
import dev.footnote.telegram.Incoming.Question;
import dev.footnote.telegram.Incoming.ToAll;
import dev.footnote.telegram.News.Judgement;
import dev.footnote.telegram.api.Addresses;
import dev.footnote.telegram.api.Place;
import dev.footnote.telegram.api.Toasts;
import dev.footnote.telegram.api.Typing;
import dev.footnote.telegram.ledger.Entry;
import dev.footnote.telegram.ledger.Ledger;
import dev.footnote.telegram.ledger.Task;
import dev.footnote.telegram.shelf.Errands;
import dev.footnote.telegram.shelf.QuestionButton;
import dev.footnote.telegram.shelf.ShelfButton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sorts updates by what they ask, and puts what needs a reply in its chat's queue. */
final class Sorter {

    /** A press is of no use any more when its reader has long turned to something else. */
    private static final Duration PRESSES = Duration.ofMinutes(2);

    /**
     * An update on its way to its chat's queue.
     *
     * @param backlog whether it waited for the bot, and has its place however many wait with it
     * @param doubtful whether only the store can tell that it is news
     */
    private record Arrival(Entry entry, boolean backlog, boolean doubtful) {}

    /**
     * Who does the work.
     *
     * @param answers to questions, which shall not wait for slow errands
     * @param errands such as fetching an article
     * @param presses of buttons, which are answered at once whatever they ask for
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
    private final News news;
    private final Untaken untaken = new Untaken();
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
        news = new News(clock);
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
            Judgement judgement = news.judge(letter, entry.again());
            if (judgement != Judgement.OLD) {
                take(letter, new Arrival(entry, backlog, judgement == Judgement.UNKNOWN));
                return;
            }
        } else if (incoming instanceof Press press) {
            if (entry.receivedAt().isAfter(clock.instant().minus(PRESSES))) {
                press(press, new Arrival(entry, backlog, false));
                return;
            }
        } else if (incoming instanceof Move move) {
            work(entry, () -> addresses.moved(move.from(), move.to()));
            return;
        } else if (incoming instanceof Membership membership) {
            note(membership);
        }
        ledger.strike(List.of(entry.id()));
    }

    /** Lets a letter wait for what belongs to it, and then for its turn. */
    private void take(Letter letter, Arrival arrival) {
        int id = arrival.entry().id();
        ledger.hold(id);
        arrivals.put(id, arrival);
        pastes.take(id, letter);
    }

    /** What a button asks for waits for its turn like a message, unless that is to cancel, or nothing. */
    private void press(Press press, Arrival arrival) {
        Place place = press.place();
        if (place == null || !Responder.knows(press.data())) {
            work(arrival.entry(), () -> toasts.answer(press.queryId(), responder.stale(press)));
        } else if (Errands.isCancel(press.data())) {
            work(arrival.entry(), () -> {
                errands.cancel(place.chat(), press.data());
                toasts.answer(press.queryId(), null);
            });
        } else {
            take(new Pressed(place, press.messageId(), press.from(), press.queryId(), press.data()), arrival);
        }
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

    /** Queues a letter, which may be made of several updates. */
    private void admit(List<Integer> ids, Letter letter) {
        Arrival arrival = arrivals.get(ids.get(0));
        ids.forEach(arrivals::remove);
        boolean taken = enqueue(ids, letter, arrival);
        if (letter instanceof Pressed pressed) {
            String said = taken ? null : responder.busy(pressed, queues.perChat());
            crew.presses().execute(() -> acknowledge(pressed, said));
        }
        if (!taken) {
            refuse(ids, letter);
        }
    }

    /** Says at once that a letter is not taken; of those that follow, when all is answered that waits. */
    private void refuse(List<Integer> ids, Letter letter) {
        Place place = letter.place();
        if (letter instanceof Pressed) {
            ledger.strike(ids); // the presser has been told
        } else if (untaken.keep(ids, letter)) {
            Task.Work saying = () -> responder.sayBusy(letter, queues.perChat());
            crew.presses().execute(ledger.task(ids, crew.presses(), saying));
            queues.submit(place.chat(), () -> tellOfUntaken(place), crew.answers(), true);
        }
    }

    private void tellOfUntaken(Place place) {
        Untaken.Batch batch = untaken.remove(place);
        if (batch.count() > 0) {
            Executor again = task -> queues.submit(place.chat(), task, crew.answers(), true);
            ledger.task(batch.updates(), again, () -> responder.sayUntaken(batch))
                    .run();
        }
    }

    /** Lets a button stop waiting, before its work has begun. */
    private void acknowledge(Pressed pressed, @Nullable String said) {
        try {
            toasts.answer(pressed.queryId(), said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there was room for it. */
    private boolean enqueue(List<Integer> ids, Letter letter, Arrival arrival) {
        Place place = letter.place();
        boolean isQuestion = isQuestion(letter) && !arrival.doubtful();
        if (isQuestion) {
            typing.start(place);
        }
        Executor workers = takesTime(letter) ? crew.errands() : crew.answers();
        Runnable task = ledger.task(
                ids, again -> queues.submit(place.chat(), again, workers, true), () -> reply(ids, letter, arrival));
        boolean taken = queues.submit(
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
        if (isQuestion && !taken) {
            typing.stop(place);
        }
        return taken;
    }

    private static boolean isQuestion(Letter letter) {
        return letter instanceof Question
                || letter instanceof ToAll
                || (letter instanceof Pressed pressed
                        && QuestionButton.parse(pressed.data()).isPresent());
    }

    /** Whether a letter is likely to make its worker wait for other sites. */
    private static boolean takesTime(Letter letter) {
        return letter instanceof Parcel || (letter instanceof Pressed pressed && ShelfButton.takesTime(pressed.data()));
    }

    private void reply(List<Integer> ids, Letter letter, Arrival arrival) throws InterruptedException {
        Entry entry = arrival.entry();
        if (letter instanceof Parcel parcel && entry.begun() >= Inbox.FAILURES) {
            responder.giveUp(parcel);
            ledger.giveUp(ids);
            return;
        }
        if (letter instanceof Pressed pressed && ShelfButton.isForget(pressed.data())) {
            news.forget(letter.place().chat());
        }
        Instant recently = clock.instant().minus(News.EDITS);
        boolean isNews = !arrival.doubtful()
                || (letter instanceof Question question && responder.isReworded(question, entry.id(), recently));
        if (isNews && !news.isSuperseded(letter)) {
            ledger.marks().preface(responder.late(letter, Duration.between(entry.sentAt(), clock.instant())));
            responder.reply(letter, entry.id());
        }
    }
}
