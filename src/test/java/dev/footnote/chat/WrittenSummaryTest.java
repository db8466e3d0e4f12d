package dev.footnote.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Answer.Notice;
import dev.footnote.answer.AnswerEngine;
import dev.footnote.answer.AnswerListener;
import dev.footnote.answer.ChatModels;
import dev.footnote.answer.Citation;
import dev.footnote.answer.ExtractiveEngine;
import dev.footnote.answer.Lies;
import dev.footnote.answer.LyingModelServer;
import dev.footnote.answer.ModelEngine;
import dev.footnote.answer.Prompts;
import dev.footnote.answer.claim.ClaimChecker;
import dev.footnote.answer.claim.PremiseCheck;
import dev.footnote.answer.model.ModelClient;
import dev.footnote.article.LanguageDetector;
import dev.footnote.chat.shelf.Archive;
import dev.footnote.chat.shelf.Source.Link;
import dev.footnote.config.Config.ModelConfig;
import dev.footnote.store.memory.MemoryArchive;
import dev.footnote.testserver.NewsSite;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a summary is when a model writes it. */
class WrittenSummaryTest {

    private static final ChatId ANN = new ChatId(100);
    private static final String FLOOD = "The flood in Ardelton reached its highest level at four in the morning.";
    private static final String BRIDGE = "Engineers found two cracks in the middle pillar of the old bridge.";

    private final NewsSite site = new NewsSite();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aModelWritesItAndWhatTheArticleDoesNotSayIsWithheld() throws InterruptedException {
        AtomicReference<String> prompt = new AtomicReference<>("");
        try (LyingModelServer server = LyingModelServer.that(Lies.says(call -> {
            prompt.compareAndSet("", call.user()); // it is asked again about what is withheld
            return "The flood in Ardelton was highest at four in the morning [1]. Engineers found two cracks in the old"
                    + " bridge [2]. Engineers found nine cracks in the town hall [2].";
        }))) {
            Answered summary = (Answered) summary(server, Locale.GERMAN);

            assertThat(summary.engine()).isEqualTo(Engine.MODEL);
            assertThat(summary.citations()).extracting(Citation::quote).containsExactly(FLOOD, BRIDGE);
            assertThat(summary.text().toString()).contains("two cracks").doesNotContain("nine");
            assertThat(prompt.get()).contains(FLOOD, BRIDGE, "Worum geht es?", "Sum this article up");
        }
    }

    @Test
    void withoutTheModelItIsTheCentralSentencesAndSaysSo() throws InterruptedException {
        try (LyingModelServer server = LyingModelServer.that(Lies.hangsUp())) {
            Answered summary = (Answered) summary(server, Locale.ENGLISH);

            assertThat(summary.engine()).isEqualTo(Engine.EXTRACTIVE);
            assertThat(summary.notice()).isEqualTo(Notice.MODEL_UNAVAILABLE);
            assertThat(summary.citations()).extracting(Citation::quote).isEqualTo(List.of(FLOOD, BRIDGE));
        }
    }

    private Answer summary(LyingModelServer server, Locale language) throws InterruptedException {
        Duration timeout = Duration.ofSeconds(20);
        LanguageDetector languages = new LanguageDetector();
        ModelConfig config = new ModelConfig(URI.create(server.baseUrl()), Optional.empty(), "liar", timeout);
        AnswerEngine engine = new ModelEngine(
                new ModelClient(ChatModels.open(config), Duration.ofSeconds(30)),
                Prompts.load(Optional.empty()),
                new ExtractiveEngine(),
                new ClaimChecker(languages, null),
                new PremiseCheck(languages),
                timeout);
        Clock clock = Clock.systemUTC();
        try (Room room = new Room(Archive.inMemory(new MemoryArchive(clock)), site, clock, engine)) {
            room.bring(ANN, new Link(site.publish("/flood", "Flood in Ardelton", FLOOD, BRIDGE)));
            return room.desk.summary(Asker.in(ANN), language, AnswerListener.NONE);
        }
    }
}
