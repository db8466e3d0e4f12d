package dev.footnote.telegram;

import dev.footnote.chat.FrontDesk;
import dev.footnote.chat.Librarian;
import dev.footnote.store.Inbox.State;
import dev.footnote.store.StoreException;
import dev.footnote.telegram.ChannelHealth.Phase;
import dev.footnote.telegram.api.Addresses;
import dev.footnote.telegram.api.BotApi;
import dev.footnote.telegram.api.BotRejectedException;
import dev.footnote.telegram.api.Files;
import dev.footnote.telegram.api.LiveMessages;
import dev.footnote.telegram.api.Members;
import dev.footnote.telegram.api.Pace;
import dev.footnote.telegram.api.Pacer;
import dev.footnote.telegram.api.PatientCaller;
import dev.footnote.telegram.api.Poller;
import dev.footnote.telegram.api.Preview;
import dev.footnote.telegram.api.Previews;
import dev.footnote.telegram.api.ReplyMarks;
import dev.footnote.telegram.api.Sender;
import dev.footnote.telegram.api.StopSignal;
import dev.footnote.telegram.api.Toasts;
import dev.footnote.telegram.api.Typing;
import dev.footnote.telegram.api.Workers;
import dev.footnote.telegram.layout.Phrase;
import dev.footnote.telegram.ledger.Duty;
import dev.footnote.telegram.ledger.Keeping;
import dev.footnote.telegram.ledger.Ledger;
import dev.footnote.telegram.shelf.Belongings;
import dev.footnote.telegram.shelf.Bringing;
import dev.footnote.telegram.shelf.Errands;
import dev.footnote.telegram.shelf.Privacy;
import dev.footnote.telegram.shelf.ShelfCommands;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.objects.User;

/**
 * Serves a Telegram bot. Its parts, in the order in which a question passes them:
 *
 * <ol>
 *   <li>{@link Poller} fetches updates and {@link Reception} takes them over,
 *   <li>{@link UpdateReader} reads what they ask and {@link ChatQueues} keeps each chat's order,
 *   <li>{@link Responder} asks the front desk and sets its answer,
 *   <li>{@link Sender} delivers it at Telegram's pace.
 * </ol>
 */
public final class TelegramChannel implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramChannel.class);

    /** How long the server may hold a poll; 50 s is Telegram's most. */
    private static final Duration POLL = Duration.ofSeconds(50);

    private static final Duration POLL_READ = Duration.ofSeconds(65);
    private static final Duration SEND_READ = Duration.ofSeconds(20);
    private static final Duration SEND_PATIENCE = Duration.ofMinutes(10);
    private static final Duration LAST_WAIT = Duration.ofSeconds(2);

    private final TelegramSettings settings;
    private final FrontDesk desk;
    private final Librarian librarian;
    private final Privacy privacy;
    private final Keeping keeping;
    private final Clock clock;
    private final BotApi polling;
    private final BotApi sending;
    private final Files files;
    private final ExecutorService errandThreads = Executors.newCachedThreadPool();
    private final Workers workers;
    private final Workers errandWorkers;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ChatQueues queues;
    private final StopSignal stop = new StopSignal();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean started;
    private volatile @Nullable Serving serving;

    /** A channel that answers through the desk and brings articles to the librarian once {@link #run} is called. */
    public TelegramChannel(
            TelegramSettings settings,
            FrontDesk desk,
            Librarian librarian,
            Privacy privacy,
            Keeping keeping,
            Clock clock) {
        this.settings = settings;
        this.desk = desk;
        this.librarian = librarian;
        this.privacy = privacy;
        this.keeping = keeping;
        this.clock = clock;
        polling = new BotApi(settings.token(), settings.address(), POLL_READ);
        sending = new BotApi(settings.token(), settings.address(), SEND_READ);
        files = new Files(sending, settings.address(), settings.token(), settings.backOff());
        workers = new Workers(settings.workers());
        errandWorkers = new Workers(2 * settings.workers());
        queues = new ChatQueues(settings.questionsPerChat(), settings.questionsOverall());
    }

    /**
     * Serves until {@link #close} is called from another thread, through any trouble with network or server.
     *
     * @throws BotRejectedException when the server doesn't know the token
     */
    public void run() throws BotRejectedException, InterruptedException {
        started = true;
        try {
            Optional<User> bot = new PatientCaller(sending, settings.backOff(), stop).insist(new GetMe());
            if (bot.isPresent()) {
                CommandMenu.announce(sending);
                LOG.info("Serving @{}", bot.get().getUserName());
                serve(bot.get());
            }
        } finally {
            release();
            ended.countDown();
        }
    }

    /** Stops fetching and returns when the answers under way have gone out or their time is over. */
    @Override
    public void close() {
        stop.give();
        polling.close();
        if (!started) {
            release();
            return;
        }
        try {
            ended.await(settings.stopWithin().plusSeconds(2).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(User bot) throws BotRejectedException, InterruptedException {
        try (Duty duty = new Duty(keeping.leases().apply("poll-" + bot.getId()), keeping.watch(), stop)) {
            Pacer pacer = new Pacer(clock, Pace.CHAT, Pace.GROUP, Pace.OVERALL);
            Addresses addresses = new Addresses(keeping.mover());
            ReplyMarks marks = new ReplyMarks(keeping.replies(), keeping.watch());
            Sender sender = new Sender(sending, pacer, addresses, settings.backOff(), clock, SEND_PATIENCE, marks);
            AdminLine admin = new AdminLine(settings.admin(), sender, errandThreads, clock);
            Ledger ledger =
                    new Ledger(keeping.inbox(), keeping.watch(), duty::isHeld, marks, () -> tellOfPoison(admin), clock);
            keeping.watch().tell(trouble -> tellOfStore(admin, trouble));
            Sorter sorter = sorter(pacer, addresses, sender, ledger);
            Reception reception =
                    new Reception(new UpdateReader(bot), sorter, queues, ledger, duty, keeping.durable(), stop, clock);
            Poller poller = new Poller(polling, reception, POLL, settings.backOff(), stop);
            serving = new Serving(duty, poller);
            poller.run();
            finish(poller);
        } finally {
            serving = null;
        }
    }

    private Sorter sorter(Pacer pacer, Addresses addresses, Sender sender, Ledger ledger) {
        Typing typing = new Typing(sending, pacer, addresses, timer, Typing.EVERY);
        Errands errands = new Errands(errandThreads);
        LiveMessages live = new LiveMessages(sending, pacer, addresses, sender, ledger.marks());
        Members members = new Members(sending);
        Belongings belongings = new Belongings(librarian, sender, live, members, privacy);
        Previews previews = new Previews(sending, pacer, timer, Preview.Rhythm.TELEGRAM);
        Responder responder = new Responder(
                desk,
                sender,
                new Answers(desk, sender, typing, previews),
                new Bringing(librarian, files, live, errands),
                new ShelfCommands(librarian, sender, live, errands, belongings, members, clock),
                belongings);
        Toasts toasts = new Toasts(sending, settings.backOff());
        // presses don't wait for the workers, so that a cancel button works at any time
        Sorter.Crew crew = new Sorter.Crew(workers, errandWorkers, errandThreads);
        return new Sorter(responder, errands, toasts, queues, typing, addresses, crew, timer, ledger, clock);
    }

    private void tellOfStore(AdminLine admin, Optional<StoreException> trouble) {
        trouble.ifPresentOrElse(
                e -> admin.say(
                        Phrase.ADMIN_STORE_TROUBLE,
                        Map.of("kind", e.kind().name(), "detail", String.valueOf(e.getMessage()))),
                () -> admin.say(Phrase.ADMIN_STORE_BACK, Map.of()));
    }

    private void tellOfPoison(AdminLine admin) {
        admin.say(
                Phrase.ADMIN_SET_ASIDE, Map.of("count", keeping.inbox().counts().getOrDefault(State.POISONED, 0L)));
    }

    /** Lets answers under way finish; what is cut short is answered after the next start. */
    private void finish(Poller poller) throws InterruptedException {
        int left = queues.drain(settings.stopWithin().minus(lastWait()));
        if (left > 0) {
            LOG.warn("{} messages stay without an answer until the next start", left);
        }
        workers.stop();
        errandWorkers.stop();
        long end = System.nanoTime() + lastWait().toNanos();
        boolean ended = workers.awaitEnd(lastWait());
        if (!errandWorkers.awaitEnd(Duration.ofNanos(end - System.nanoTime())) || !ended) {
            LOG.warn("Not all answers under way could be brought to an end");
        }
        poller.confirmFinished(sending);
    }

    /** The part of the time to stop in which messages on their way still arrive, but no more are sent. */
    private Duration lastWait() {
        Duration quarter = settings.stopWithin().dividedBy(4);
        return quarter.compareTo(LAST_WAIT) < 0 ? quarter : LAST_WAIT;
    }

    /** How the channel is, as far as can be told without asking anybody. */
    public ChannelHealth health() {
        Serving now = serving;
        if (now == null) {
            return new ChannelHealth(stop.isGiven() ? Phase.STOPPING : Phase.STARTING, Optional.empty(), 0);
        }
        Phase phase = stop.isGiven() ? Phase.STOPPING : now.duty().isStandingBy() ? Phase.STANDBY : Phase.POLLING;
        return new ChannelHealth(phase, now.poller().trouble(), queues.waiting());
    }

    /** What there is while the bot is served. */
    private record Serving(Duty duty, Poller poller) {}

    private void release() {
        timer.shutdownNow();
        workers.stop();
        errandWorkers.stop();
        errandThreads.shutdownNow();
        files.close();
        polling.close();
        sending.close();
    }
}
