package dev.footnote.telegram;

import dev.footnote.chat.FrontDesk;
import dev.footnote.chat.Librarian;
import dev.footnote.telegram.api.Addresses;
import dev.footnote.telegram.api.BotApi;
import dev.footnote.telegram.api.BotRejectedException;
import dev.footnote.telegram.api.Files;
import dev.footnote.telegram.api.LiveMessages;
import dev.footnote.telegram.api.Pace;
import dev.footnote.telegram.api.Pacer;
import dev.footnote.telegram.api.PatientCaller;
import dev.footnote.telegram.api.Poller;
import dev.footnote.telegram.api.Preview;
import dev.footnote.telegram.api.Previews;
import dev.footnote.telegram.api.Sender;
import dev.footnote.telegram.api.StopSignal;
import dev.footnote.telegram.api.Toasts;
import dev.footnote.telegram.api.Typing;
import dev.footnote.telegram.shelf.Bringing;
import dev.footnote.telegram.shelf.Errands;
import dev.footnote.telegram.shelf.Privacy;
import dev.footnote.telegram.shelf.ShelfCommands;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
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
    private static final Duration IDLE_WORKER = Duration.ofSeconds(30);

    private final TelegramSettings settings;
    private final FrontDesk desk;
    private final Librarian librarian;
    private final Privacy privacy;
    private final Clock clock;
    private final BotApi polling;
    private final BotApi sending;
    private final Files files;
    private final ExecutorService errandThreads = Executors.newCachedThreadPool();
    private final ThreadPoolExecutor workers;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ChatQueues queues;
    private final StopSignal stop = new StopSignal();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean started;

    /** A channel that answers through the desk and brings articles to the librarian once {@link #run} is called. */
    public TelegramChannel(
            TelegramSettings settings, FrontDesk desk, Librarian librarian, Privacy privacy, Clock clock) {
        this.settings = settings;
        this.desk = desk;
        this.librarian = librarian;
        this.privacy = privacy;
        this.clock = clock;
        polling = new BotApi(settings.token(), settings.address(), POLL_READ);
        sending = new BotApi(settings.token(), settings.address(), SEND_READ);
        files = new Files(sending, settings.address(), settings.token());
        workers = new ThreadPoolExecutor(
                settings.workers(),
                settings.workers(),
                IDLE_WORKER.toSeconds(),
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>());
        workers.allowCoreThreadTimeOut(true);
        queues = new ChatQueues(workers, settings.questionsPerChat(), settings.questionsOverall());
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
        Pacer pacer = new Pacer(clock, Pace.CHAT, Pace.GROUP, Pace.OVERALL);
        Addresses addresses = new Addresses();
        Typing typing = new Typing(sending, pacer, addresses, timer, Typing.EVERY);
        Sender sender = new Sender(sending, pacer, addresses, settings.backOff(), clock, SEND_PATIENCE);
        Errands errands = new Errands(errandThreads);
        LiveMessages live = new LiveMessages(sending, pacer, addresses, sender);
        Responder responder = new Responder(
                desk,
                sender,
                typing,
                new Previews(sending, pacer, timer, Preview.Rhythm.TELEGRAM),
                new Bringing(librarian, files, live, errands),
                new ShelfCommands(librarian, sender, files, live, errands, privacy, clock));
        // presses don't wait for the workers, so that a cancel button works at any time
        Reception reception = new Reception(
                new UpdateReader(bot),
                responder,
                errands,
                new Toasts(sending, settings.backOff()),
                queues,
                typing,
                addresses,
                errandThreads,
                timer,
                clock);
        Poller poller = new Poller(polling, reception, POLL, settings.backOff(), stop);
        poller.run();
        finish(poller);
    }

    private void finish(Poller poller) throws InterruptedException {
        int left = queues.drain(settings.stopWithin());
        if (left > 0) {
            LOG.warn("{} messages stay without an answer", left);
        }
        workers.shutdownNow();
        poller.confirmFinished(sending);
    }

    private void release() {
        timer.shutdownNow();
        workers.shutdownNow();
        errandThreads.shutdownNow();
        files.close();
        polling.close();
        sending.close();
    }
}
