package dev.footnote.crash;

import dev.footnote.store.Inbox.State;
import dev.footnote.store.Store;
import dev.footnote.testserver.BotApiServer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Asks questions in many chats while the bot is made to end again and again, and counts the answers. */
final class Ordeal {

    /**
     * What to put the bot through.
     *
     * @param ends how often the process is made to end
     * @param life how many milliseconds it lives at most once it polls
     * @param orderly whether by SIGTERM instead of SIGKILL
     */
    record Plan(int chats, int perChat, int ends, int life, boolean orderly, long seed) {

        int questions() {
            return chats * perChat;
        }
    }

    /**
     * What came of it.
     *
     * @param doubled answers beyond the first to each question
     * @param doubtful how many replies the bot says that it may have sent twice
     * @param wrong answers that are not what a bot that is well says
     * @param slowestStop in milliseconds
     * @param crashes how many orders to stop the process did not live to follow
     */
    record Tally(
            int asked,
            int answered,
            int lost,
            int doubled,
            long doubtful,
            long wrong,
            long setAside,
            long slowestStop,
            int crashes,
            int ends) {}

    private static final long PATIENCE_NANOS = 180_000_000_000L;

    private final BotApiServer server;
    private final BotProcess.Recipe recipe;
    private final Plan plan;
    private final Random random;
    private long slowestStop;
    private int crashes;
    private final Set<Integer> asked = ConcurrentHashMap.newKeySet();

    Ordeal(BotApiServer server, BotProcess.Recipe recipe, Plan plan) {
        this.server = server;
        this.recipe = recipe;
        this.plan = plan;
        this.random = new Random(plan.seed());
    }

    /** @param store opens the bot's store once the bot has ended */
    Tally run(Supplier<Store> store) throws IOException, InterruptedException {
        for (int i = 0; i < plan.ends(); i++) {
            int from = plan.questions() * i / plan.ends();
            int to = plan.questions() * (i + 1) / plan.ends();
            note(life(from, to));
        }
        BotProcess last = recipe.start();
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (last.isAlive() && answers().size() < asked.size() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        Thread.sleep(1_500); // what comes twice may come late
        note(last.stop());
        return tally(store);
    }

    private void note(long stopped) {
        slowestStop = Math.max(slowestStop, stopped);
        crashes += stopped < 0 ? 1 : 0;
    }

    /** One process's life, in which so many questions are asked; some before it is ready, some while it dies. */
    private long life(int from, int to) throws IOException, InterruptedException {
        int polls = server.calls("getUpdates").size();
        BotProcess bot = recipe.start();
        int early = from + (to - from) / 3;
        ask(from, early, 0);
        if (random.nextInt(5) > 0) {
            long end = System.nanoTime() + PATIENCE_NANOS;
            while (server.calls("getUpdates").size() == polls && bot.isAlive() && System.nanoTime() < end) {
                Thread.sleep(5);
            }
        }
        int life = random.nextInt(plan.life());
        Thread asking = new Thread(() -> ask(early, to, life));
        asking.start();
        Thread.sleep(life);
        long stopped = 0;
        if (plan.orderly()) {
            stopped = bot.stop();
        } else {
            bot.kill();
        }
        asking.join();
        return stopped;
    }

    private void ask(int from, int to, int withinMillis) {
        for (int i = from; i < to; i++) {
            asked.add(server.updates().say(100 + i % plan.chats(), "How many warships did China send? (" + i + ")"));
            try {
                Thread.sleep(withinMillis / (to - from));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** How many answers each question has; an answer is a reply to the question's message. */
    private Map<Integer, Integer> answers() {
        Map<Integer, Integer> answers = new HashMap<>();
        server.calls("sendMessage")
                .forEach(call -> answers.merge(
                        call.parameters()
                                .path("reply_parameters")
                                .path("message_id")
                                .asInt(),
                        1,
                        Integer::sum));
        answers.keySet().retainAll(asked);
        return answers;
    }

    private long wrong() {
        return server.calls("sendMessage").stream()
                .filter(call -> !call.text().contains("warships"))
                .count();
    }

    private Tally tally(Supplier<Store> kept) {
        Map<Integer, Integer> answers = answers();
        int sent = answers.values().stream().mapToInt(count -> count).sum();
        try (Store store = kept.get()) {
            return new Tally(
                    asked.size(),
                    answers.size(),
                    asked.size() - answers.size(),
                    sent - answers.size(),
                    store.replies().doubtful(),
                    wrong(),
                    store.inbox().counts().getOrDefault(State.POISONED, 0L),
                    slowestStop,
                    crashes,
                    plan.ends());
        }
    }
}
