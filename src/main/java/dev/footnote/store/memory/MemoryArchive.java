package dev.footnote.store.memory;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.footnote.article.Article;
import dev.footnote.store.ArticleId;
import dev.footnote.store.Articles;
import dev.footnote.store.Chats;
import dev.footnote.store.Conversations;
import dev.footnote.store.Library;
import dev.footnote.store.PersonalData;
import dev.footnote.store.TokenUsage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Articles, lists and conversations that end with the process. */
public final class MemoryArchive implements Articles, Library, Chats, Conversations, PersonalData {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** An article and whose it is. */
    private record Kept(Article article, @Nullable Long owner, Instant addedAt) {}

    /** A chat's own things. */
    private static final class Chat {
        private final Map<ArticleId, Entry> entries = new HashMap<>();
        private final Map<String, String> settings = new HashMap<>();
        private final Map<Long, Long> carriers = new HashMap<>();
        private final List<Turn> turns = new ArrayList<>();
        private int startedOver;
        private @Nullable ArticleId active;
        private @Nullable Locale locale;
    }

    private final Clock clock;
    private final Map<ArticleId, Kept> articles = new HashMap<>();
    private final Map<String, Edition> addresses = new HashMap<>();
    private final Map<Long, Chat> chats = new HashMap<>();
    private final MemoryTokenUsage usage = new MemoryTokenUsage();

    public MemoryArchive(Clock clock) {
        this.clock = clock;
    }

    public TokenUsage usage() {
        return usage;
    }

    @Override
    public synchronized ArticleId add(Article article, Visibility visibility) {
        Long owner = visibility instanceof Private mine ? mine.chat() : null;
        ArticleId id = id(owner + "\n" + article.metadata() + "\n" + article.text());
        articles.putIfAbsent(id, new Kept(article, owner, clock.instant()));
        if (visibility instanceof Public found) {
            found.addresses().forEach(address -> addresses.put(address, new Edition(id, clock.instant())));
        }
        return id;
    }

    private static ArticleId id(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return new ArticleId(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public synchronized Optional<Article> find(ArticleId id, long reader) {
        return Optional.ofNullable(articles.get(id))
                .filter(kept -> kept.owner() == null || kept.owner() == reader)
                .map(Kept::article);
    }

    @Override
    public synchronized Optional<Edition> latest(String address) {
        return Optional.ofNullable(addresses.get(address));
    }

    /** Does without: the indexes in use are in this process's memory already, and bounded there. */
    @Override
    public void keepIndex(ArticleId id, String model, byte[] index) {}

    @Override
    public Optional<byte[]> index(ArticleId id, String model) {
        return Optional.empty();
    }

    @Override
    public synchronized List<Entry> list(long chat) {
        return of(chat).entries.values().stream()
                .sorted(Comparator.comparing(Entry::usedAt)
                        .thenComparing(Entry::addedAt)
                        .reversed())
                .toList();
    }

    @Override
    public synchronized void add(long chat, ArticleId article, String title, @Nullable Long addedBy) {
        Instant now = clock.instant();
        of(chat).entries.merge(article, new Entry(article, title, addedBy, now, now), (old, added) -> used(old));
    }

    @Override
    public synchronized void rename(long chat, ArticleId article, String title) {
        of(chat).entries
                .computeIfPresent(
                        article, (id, old) -> new Entry(article, title, old.addedBy(), old.addedAt(), old.usedAt()));
    }

    @Override
    public synchronized void touch(long chat, ArticleId article) {
        of(chat).entries.computeIfPresent(article, (id, old) -> used(old));
    }

    private Entry used(Entry old) {
        return new Entry(old.article(), old.title(), old.addedBy(), old.addedAt(), clock.instant());
    }

    @Override
    public synchronized void replace(long chat, ArticleId old, ArticleId edition) {
        Chat owner = of(chat);
        Entry before = owner.entries.get(old);
        if (before == null || old.equals(edition)) {
            touch(chat, old);
            return;
        }
        owner.entries.put(
                edition, new Entry(edition, before.title(), before.addedBy(), before.addedAt(), clock.instant()));
        if (old.equals(owner.active)) {
            owner.active = edition;
        }
        remove(chat, old);
    }

    @Override
    public synchronized void remove(long chat, ArticleId article) {
        Chat owner = of(chat);
        owner.entries.remove(article);
        if (article.equals(owner.active)) {
            owner.active = null;
        }
        articles.computeIfPresent(article, (id, kept) -> Objects.equals(kept.owner(), chat) ? null : kept);
    }

    @Override
    public synchronized Optional<ArticleId> activeArticle(long chat) {
        return Optional.ofNullable(of(chat).active);
    }

    @Override
    public synchronized void activate(long chat, ArticleId article) {
        of(chat).active = article;
    }

    @Override
    public synchronized Optional<Locale> locale(long chat) {
        return Optional.ofNullable(of(chat).locale);
    }

    @Override
    public synchronized void setLocale(long chat, Locale locale) {
        of(chat).locale = locale;
    }

    @Override
    public synchronized Optional<String> setting(long chat, String name) {
        return Optional.ofNullable(of(chat).settings.get(name));
    }

    @Override
    public synchronized void set(long chat, String name, String value) {
        of(chat).settings.put(name, value);
    }

    @Override
    public synchronized void move(long from, long to) {
        Chat moved = chats.remove(from);
        if (moved != null) {
            chats.putIfAbsent(to, moved);
        }
        articles.replaceAll(
                (id, kept) -> Objects.equals(kept.owner(), from) ? new Kept(kept.article(), to, kept.addedAt()) : kept);
    }

    @Override
    public synchronized Turn add(
            long chat, ArticleId article, String question, String answer, @Nullable Origin origin) {
        List<Turn> turns = of(chat).turns;
        for (int i = 0; i < turns.size(); i++) {
            Turn known = turns.get(i);
            Origin before = known.origin();
            if (origin != null && before != null && before.update() == origin.update()) {
                turns.set(i, new Turn(known.number(), article, question, answer, origin, known.askedAt()));
                return turns.get(i);
            }
        }
        long number = turns.isEmpty() ? 1 : turns.get(turns.size() - 1).number() + 1;
        Turn turn = new Turn(number, article, question, answer, origin, clock.instant());
        turns.add(turn);
        return turn;
    }

    @Override
    public synchronized Optional<Turn> askedBy(long chat, long message) {
        return of(chat).turns.stream()
                .filter(turn ->
                        turn.origin() != null && Objects.equals(turn.origin().message(), message))
                .reduce((first, last) -> last);
    }

    @Override
    public synchronized List<Turn> recent(long chat, ArticleId article, int limit) {
        Chat owner = of(chat);
        List<Turn> turns = owner.turns.subList(owner.startedOver, owner.turns.size()).stream()
                .filter(turn -> turn.article().equals(article))
                .toList();
        return turns.subList(Math.max(0, turns.size() - limit), turns.size());
    }

    @Override
    public synchronized void startOver(long chat) {
        Chat owner = of(chat);
        owner.startedOver = owner.turns.size();
    }

    @Override
    public synchronized void delivered(long chat, long number, long message) {
        of(chat).carriers.put(message, number);
    }

    @Override
    public synchronized Optional<Turn> carriedBy(long chat, long message) {
        Long number = of(chat).carriers.get(message);
        return of(chat).turns.stream()
                .filter(turn -> Objects.equals(turn.number(), number))
                .findFirst();
    }

    @Override
    public synchronized void forget(long chat) {
        chats.remove(chat);
        usage.forget(chat);
        articles.values().removeIf(kept -> Objects.equals(kept.owner(), chat));
    }

    @Override
    public synchronized String export(long chat) {
        ObjectNode json = MAPPER.createObjectNode().put("chat", chat);
        ArrayNode entries = json.putArray("articles");
        list(chat).forEach(entry -> entries.addObject()
                .put("id", entry.article().value())
                .put("title", entry.title())
                .put("text", articles.get(entry.article()).article().text()));
        ArrayNode turns = json.putArray("turns");
        of(chat).turns.forEach(turn -> turns.addObject()
                .put("question", turn.question())
                .putRawValue("answer", new RawValue(turn.answer())));
        return json.toPrettyString();
    }

    @Override
    public synchronized int expire(Instant before) {
        int known = articles.size();
        chats.values().forEach(chat -> chat.entries.values().removeIf(entry -> entry.usedAt()
                .isBefore(before)));
        articles.values().removeIf(kept -> kept.addedAt().isBefore(before));
        return known - articles.size();
    }

    private Chat of(long chat) {
        return chats.computeIfAbsent(chat, ignored -> new Chat());
    }
}
