package dev.footnote.config;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every setting of the program, grouped by the part that it tunes. Each variable has its line in {@code .env.example}.
 *
 * @param article a file or address to know at start instead of the bundled article
 * @param promptsFolder whose files override the bundled prompts
 * @param trustedHosts {@code host:port} pairs that links may lead to though they are not public
 */
public record Config(
        Optional<TelegramConfig> telegram,
        Optional<ModelConfig> model,
        Optional<EmbeddingConfig> embedding,
        Optional<String> article,
        Optional<Path> promptsFolder,
        Set<String> trustedHosts,
        StorageConfig storage,
        Operations operations,
        Limits limits) {

    /** How much of an article a model is given, in tokens: with question and answer within the 4,096 of small ones. */
    private static final int CONTEXT = 3_000;

    private static final int MAX_CONTEXT = 200_000;

    /** The largest budget, in tokens a day. */
    private static final int MOST_TOKENS = 2_000_000_000;

    private static final Pattern TOKEN = Pattern.compile("\\d+:[A-Za-z0-9_-]{3,}");
    private static final Pattern HOST = Pattern.compile("[^:/\\s]+:\\d{1,5}");
    private static final Pattern CHAT = Pattern.compile("-?\\d{1,18}");

    private static final URI TELEGRAM_API = URI.create("https://api.telegram.org");
    private static final URI OPENAI_API = URI.create("https://api.openai.com/v1");

    /** Where and as whom the bot serves, and through what. */
    public record TelegramConfig(Secret token, URI apiUrl, Optional<ProxyServer> proxy) {}

    /**
     * The language model.
     *
     * @param timeout for a whole answer, after which the reader gets the extractive one
     * @param stream whether its words are asked for as they come
     * @param proxy that the endpoint is reached through
     * @param budget in tokens a day
     */
    public record ModelConfig(
            URI baseUrl,
            Optional<Secret> apiKey,
            String name,
            Duration timeout,
            boolean stream,
            Optional<ProxyServer> proxy,
            TokenBudget budget) {

        /** One that streams, without a proxy or budget. */
        public ModelConfig(URI baseUrl, Optional<Secret> apiKey, String name, Duration timeout) {
            this(baseUrl, apiKey, name, timeout, true, Optional.empty(), TokenBudget.NONE);
        }
    }

    /**
     * What the language model may cost a day, in tokens; empty: no bound.
     *
     * @param perUser for each person
     * @param overall for everybody together
     */
    public record TokenBudget(OptionalLong perUser, OptionalLong overall) {

        public static final TokenBudget NONE = new TokenBudget(OptionalLong.empty(), OptionalLong.empty());
    }

    /**
     * Where articles and conversations are kept, and for how long.
     *
     * @param folder of the SQLite database; made when needed
     * @param databaseUrl of a PostgreSQL database instead; secret, as it may hold a password
     * @param retention after which what was not used is deleted; empty: never
     */
    public record StorageConfig(Path folder, Optional<Secret> databaseUrl, Optional<Duration> retention) {}

    /**
     * How the bot is watched over.
     *
     * @param healthPort where it tells how it is; empty: nowhere
     * @param healthHost the address to listen at
     * @param admin the chat to be told of trouble
     */
    public record Operations(OptionalInt healthPort, String healthHost, OptionalLong admin) {}

    /**
     * Bounds on work.
     *
     * @param questionChars the longest question that is read, in characters
     * @param contextTokens how much of the article a model is given, in its tokens
     * @param memoryTokens how much of a conversation a model is given, in tokens
     * @param workers how many chats are answered at once
     * @param queuePerChat how many messages of one chat may wait
     * @param shutdown how long in-flight answers may take to finish after SIGTERM
     */
    public record Limits(
            int questionChars, int contextTokens, int memoryTokens, int workers, int queuePerChat, Duration shutdown) {}

    /** Reads and checks all settings; throws {@link ConfigException} for the first that can't be used. */
    public static Config from(Environment env) {
        return new Config(
                telegram(env),
                model(env),
                EmbeddingConfig.from(env),
                env.text("ARTICLE"),
                env.folder("PROMPTS_DIR"),
                trustedHosts(env),
                storage(env),
                operations(env),
                limits(env));
    }

    private static Set<String> trustedHosts(Environment env) {
        String list = env.text("FETCH_ALLOW_HOSTS", "");
        Set<String> hosts = Arrays.stream(list.split("[,\\s]+"))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        hosts.stream().filter(host -> !HOST.matcher(host).matches()).findFirst().ifPresent(host -> {
            throw new ConfigException(
                    "FETCH_ALLOW_HOSTS",
                    "has '" + host + "', no host and port",
                    "write host:port pairs with commas between, such as wiki.intra:8080");
        });
        return hosts;
    }

    private static Operations operations(Environment env) {
        int port = env.number("HEALTH_PORT", 0, 0, 65_535);
        OptionalLong admin = env.text("ADMIN_CHAT_ID").map(Config::chat).orElseGet(OptionalLong::empty);
        return new Operations(
                port == 0 ? OptionalInt.empty() : OptionalInt.of(port), env.text("HEALTH_HOST", "127.0.0.1"), admin);
    }

    private static OptionalLong chat(String id) {
        if (!CHAT.matcher(id).matches()) {
            throw new ConfigException(
                    "ADMIN_CHAT_ID", "is '" + id + "', no chat's number", "write a number such as 123456789");
        }
        return OptionalLong.of(Long.parseLong(id));
    }

    private static StorageConfig storage(Environment env) {
        Optional<Secret> url = env.secret("DATABASE_URL");
        if (url.isPresent() && !url.get().reveal().startsWith("jdbc:postgresql:")) {
            throw new ConfigException(
                    "DATABASE_URL",
                    "is no PostgreSQL address",
                    "write it like jdbc:postgresql://host/database?user=me&password=secret");
        }
        int days = env.number("RETENTION_DAYS", 365, 0, 36_500);
        return new StorageConfig(
                dataFolder(env), url, days == 0 ? Optional.empty() : Optional.of(Duration.ofDays(days)));
    }

    /** Where the XDG rules put a program's data, so that it is found again from any folder. */
    private static Path dataFolder(Environment env) {
        try {
            return env.text("DATA_DIR")
                    .map(folder -> Path.of(folder.replaceFirst("^~(?=/|$)", System.getProperty("user.home", "."))))
                    .orElseGet(() -> Path.of(System.getProperty("user.home", "."), ".local", "share", "footnote"));
        } catch (InvalidPathException e) {
            throw new ConfigException("DATA_DIR", "is no path", "name a folder that may be written");
        }
    }

    private static Optional<TelegramConfig> telegram(Environment env) {
        URI api = env.address("TELEGRAM_API_URL").orElse(TELEGRAM_API);
        if (!api.getRawPath().isEmpty()) {
            throw new ConfigException(
                    "TELEGRAM_API_URL",
                    "has a path",
                    "write scheme, host and port only, such as http://127.0.0.1:8081");
        }
        Optional<ProxyServer> proxy = env.proxy("TELEGRAM_PROXY");
        return env.secret("TELEGRAM_BOT_TOKEN").map(token -> {
            if (!TOKEN.matcher(token.reveal()).matches()) {
                throw new ConfigException(
                        "TELEGRAM_BOT_TOKEN",
                        "does not look like a bot token",
                        "copy it whole from @BotFather, such as 123456:ABC-def");
            }
            return new TelegramConfig(token, api, proxy);
        });
    }

    private static Optional<ModelConfig> model(Environment env) {
        Optional<URI> base = env.address("LLM_BASE_URL");
        Optional<Secret> key = env.key("LLM_API_KEY");
        Duration timeout = env.duration("LLM_TIMEOUT", Duration.ofSeconds(30));
        Optional<String> name = env.text("LLM_MODEL");
        if (name.isEmpty() && (base.isPresent() || key.isPresent())) {
            throw new ConfigException(
                    "LLM_MODEL", "is not set", "name the model to ask, or unset LLM_BASE_URL and LLM_API_KEY");
        }
        TokenBudget budget = new TokenBudget(
                bound(env.number("LLM_DAILY_TOKENS_PER_USER", 0, 0, MOST_TOKENS)),
                bound(env.number("LLM_DAILY_TOKENS", 0, 0, MOST_TOKENS)));
        boolean stream = env.flag("LLM_STREAM", true);
        Optional<ProxyServer> proxy = env.proxy("LLM_PROXY");
        return name.map(model -> new ModelConfig(base.orElse(OPENAI_API), key, model, timeout, stream, proxy, budget));
    }

    private static OptionalLong bound(int tokens) {
        return tokens == 0 ? OptionalLong.empty() : OptionalLong.of(tokens);
    }

    private static Limits limits(Environment env) {
        return new Limits(
                env.number("QUESTION_MAX_CHARS", 1_000, 20, 4_096),
                env.number("LLM_CONTEXT_TOKENS", CONTEXT, 200, MAX_CONTEXT),
                env.number("LLM_MEMORY_TOKENS", 1_000, 100, 100_000),
                env.number("ANSWER_WORKERS", 8, 1, 256),
                env.number("QUEUE_PER_CHAT", 5, 1, 100),
                env.duration("SHUTDOWN_TIMEOUT", Duration.ofSeconds(10)));
    }
}
