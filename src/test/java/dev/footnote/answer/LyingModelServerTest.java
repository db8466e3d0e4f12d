package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** That the server speaks the protocol well enough for LangChain4j's own client to be deceived by it. */
class LyingModelServerTest {

    @Test
    void repliesFromTheRequestAndRecordsIt() {
        try (LyingModelServer server =
                LyingModelServer.that(Lies.says(call -> "It sent five [" + call.numberOf("five warships") + "]."))) {
            String reply = model(server).chat("[1] Hello.\n[7] Beijing said it was sending five warships.");
            assertThat(reply).isEqualTo("It sent five [7].");
            assertThat(server.calls()).singleElement().satisfies(call -> {
                assertThat(call.authorization()).isEqualTo("Bearer key");
                assertThat(call.sentences()).isEqualTo(2);
                assertThat(call.stream()).isFalse();
            });
        }
    }

    @Test
    void streamsWordByWord() {
        try (LyingModelServer server =
                LyingModelServer.that(Lies.trickles(Duration.ofMillis(1), "It sent five [7]."))) {
            CompletableFuture<AiMessage> reply = new CompletableFuture<>();
            StringBuilder partial = new StringBuilder();
            streaming(server).chat("How many?", new StreamingChatResponseHandler() {
                @Override
                public void onPartialResponse(String words) {
                    partial.append(words).append('|');
                }

                @Override
                public void onCompleteResponse(ChatResponse response) {
                    reply.complete(response.aiMessage());
                }

                @Override
                public void onError(Throwable error) {
                    reply.completeExceptionally(error);
                }
            });
            assertThat(reply.orTimeout(10, TimeUnit.SECONDS).join().text()).isEqualTo("It sent five [7].");
            assertThat(partial).hasToString("It |sent |five |[7].|");
        }
    }

    @Test
    void behavesDifferentlyFromCallToCall() {
        try (LyingModelServer server =
                LyingModelServer.that(Lies.refuses(429, "1"), Lies.refuses(500), Lies.hangsUp(), Lies.says("Fine."))) {
            ChatModel model = model(server);
            assertThatThrownBy(() -> model.chat("?")).isInstanceOf(RateLimitException.class);
            assertThatThrownBy(() -> model.chat("?")).hasRootCauseInstanceOf(HttpException.class);
            assertThatThrownBy(() -> model.chat("?")).isInstanceOf(RuntimeException.class);
            assertThat(model.chat("?")).isEqualTo("Fine.");
            assertThat(model.chat("?")).isEqualTo("Fine.");
            assertThat(server.calls()).hasSize(5);
        }
    }

    @Test
    void cutsAReplyShort() {
        try (LyingModelServer server = LyingModelServer.that(Lies.cutsOffAfter("It sent five"))) {
            assertThatThrownBy(() -> model(server).chat("?")).isInstanceOf(RuntimeException.class);
        }
    }

    /** The client's own time-out ends with the headers, so that a body without end outlives it. */
    @Test
    void neverEndsUntilTheClientGivesUp() throws Exception {
        try (LyingModelServer server = LyingModelServer.that(Lies.neverEnds("and so on "))) {
            FutureTask<String> call = new FutureTask<>(() -> model(server).chat("?"));
            Thread caller = new Thread(call);
            caller.start();
            caller.join(1_000);
            assertThat(call.isDone()).isFalse();
            caller.interrupt();
            assertThatThrownBy(() -> call.get(5, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
        }
    }

    private static ChatModel model(LyingModelServer server) {
        return OpenAiChatModel.builder()
                .baseUrl(server.baseUrl())
                .apiKey("key")
                .modelName("liar")
                .maxRetries(0)
                .timeout(Duration.ofMillis(700))
                .build();
    }

    private static OpenAiStreamingChatModel streaming(LyingModelServer server) {
        return OpenAiStreamingChatModel.builder()
                .baseUrl(server.baseUrl())
                .apiKey("key")
                .modelName("liar")
                .build();
    }
}
