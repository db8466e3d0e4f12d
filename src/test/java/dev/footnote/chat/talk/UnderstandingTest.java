package dev.footnote.chat.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Answer.NotStated;
import dev.footnote.answer.ChatModels;
import dev.footnote.answer.Inline;
import dev.footnote.answer.Lies;
import dev.footnote.answer.LyingModelServer;
import dev.footnote.answer.LyingModelServer.Behaviour;
import dev.footnote.answer.Prompts;
import dev.footnote.answer.condense.Condenser;
import dev.footnote.answer.model.Allowance;
import dev.footnote.answer.model.ModelClient;
import dev.footnote.chat.talk.Standalone.Borrowed;
import dev.footnote.config.Config.ModelConfig;
import dev.footnote.store.ArticleId;
import dev.footnote.store.Conversations.Turn;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a model is asked what a reader means, and when the rules have the last word. */
class UnderstandingTest {

    private static final String WARSHIPS = "How many warships did China send?";
    private static final Conversation SAID =
            Conversation.of(List.of(turn(WARSHIPS, WARSHIPS, model("Beijing sent five"))));

    @Test
    void aModelIsAskedWhatAFollowUpMeans() {
        String meant = "How many warships did China send in the last weekend?";

        assertThat(understand(SAID, "last weekend?", Lies.says(meant)).question())
                .isEqualTo(meant);
    }

    @Test
    void noModelIsAskedAtTheBeginningNorAboutAWholeQuestion() {
        try (LyingModelServer server = LyingModelServer.that(Lies.says("How many warships?"))) {
            Understanding understanding = understanding(server);
            Conversation empty = Conversation.of(List.of());

            assertThat(understanding
                            .of(empty, "And Russia?", Allowance.UNLIMITED)
                            .question())
                    .isEqualTo("And Russia?");
            assertThat(understanding
                            .of(SAID, "Who signed the declaration in Moscow?", Allowance.UNLIMITED)
                            .question())
                    .isEqualTo("Who signed the declaration in Moscow?");
            assertThat(server.calls()).isEmpty();
        }
    }

    @Test
    void theRulesDoItWhenTheModelDoesNot() {
        String russia = "How many warships did Russia send?";

        assertThat(understand(SAID, "And Russia?", Lies.refuses(500)).question())
                .isEqualTo(russia);
        assertThat(understand(SAID, "And Russia?", Lies.says("Ask Joe Biden about 900 missiles."))
                        .question())
                .isEqualTo(russia);
        assertThat(understand(SAID, "And Russia?", Lies.says("And Russia?")).question())
                .isEqualTo(russia);
    }

    @Test
    void aModelMayTellThatAPronounRefersToNothing() {
        assertThat(understand(SAID, "Did it rain at sea?", Lies.says("Did it rain at sea?")))
                .isEqualTo(new Standalone("Did it rain at sea?", Borrowed.NOTHING));
    }

    @Test
    void theModelSeesTheConversationAsItWasUnderstoodAndWithoutReferences() {
        Conversation said = Conversation.of(List.of(
                turn(WARSHIPS, WARSHIPS, model("Beijing sent five")),
                turn("And Russia?", "How many warships did Russia send?", new NotStated(List.of(), Engine.MODEL, null)),
                turn("crash", "crash", new Answer.Failed(Answer.Reason.INTERNAL, Engine.MODEL))));
        try (LyingModelServer server = LyingModelServer.that(Lies.says("Why did China send warships?"))) {
            understanding(server).of(said, "why?", Allowance.UNLIMITED);

            assertThat(server.calls().get(0).user())
                    .contains(
                            "Answer: Beijing sent five\nReader: How many warships did Russia send?\nAnswer: NOT_STATED\n")
                    .doesNotContain("[1]", "crash");
        }
    }

    private static Answer model(String words) {
        return new Answered(
                List.of(new Inline.Words(words + " "), new Inline.Reference(1)), List.of(), Engine.MODEL, null);
    }

    private static Turn turn(String asked, String standalone, Answer answer) {
        String kept = Conversation.kept(asked, standalone, answer);
        return new Turn(1, new ArticleId("a".repeat(64)), asked, kept, null, Instant.EPOCH);
    }

    private static Standalone understand(Conversation said, String asked, Behaviour behaviour) {
        try (LyingModelServer server = LyingModelServer.that(behaviour)) {
            return understanding(server).of(said, asked, Allowance.UNLIMITED);
        }
    }

    private static Understanding understanding(LyingModelServer server) {
        Duration ample = Duration.ofSeconds(5);
        ModelConfig config = new ModelConfig(URI.create(server.baseUrl()), Optional.empty(), "liar", ample);
        ModelClient client = new ModelClient(ChatModels.open(config), Duration.ofSeconds(30));
        return new Understanding(
                Optional.of(new Condenser(client, Prompts.load(Optional.empty()).condense(), ample, 1_000)));
    }
}
