package dev.footnote.answer;

import dev.footnote.answer.model.BoundedHttpClientBuilder;
import dev.footnote.config.Config.ModelConfig;
import dev.footnote.config.Secret;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;

/** Connects to the configured language model, any that speaks OpenAI's chat API. */
public final class ChatModels {

    /** Sent where the endpoint wants no key, as LangChain4j insists on one. */
    private static final String NO_KEY = "none";

    private ChatModels() {}

    public static ChatModel open(ModelConfig config) {
        return OpenAiChatModel.builder()
                .baseUrl(config.baseUrl().toString())
                .apiKey(config.apiKey().map(Secret::reveal).orElse(NO_KEY))
                .modelName(config.name())
                .timeout(config.timeout())
                .temperature(0.0)
                .maxRetries(0)
                .httpClientBuilder(new BoundedHttpClientBuilder())
                .build();
    }
}
