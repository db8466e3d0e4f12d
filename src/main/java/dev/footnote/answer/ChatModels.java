package dev.footnote.answer;

import dev.footnote.answer.model.BoundedHttpClientBuilder;
import dev.footnote.answer.model.ModelLine;
import dev.footnote.config.Config.ModelConfig;
import dev.footnote.config.Secret;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;

/** Connects to the configured language model, any that speaks OpenAI's chat API. */
public final class ChatModels {

    /** Sent where the endpoint wants no key, as LangChain4j insists on one. */
    private static final String NO_KEY = "none";

    private ChatModels() {}

    /** The line to it; it asks for streams unless that is switched off. */
    public static ModelLine open(ModelConfig config) {
        return new ModelLine(whole(config), config.stream() ? streaming(config) : null);
    }

    private static StreamingChatModel streaming(ModelConfig config) {
        return OpenAiStreamingChatModel.builder()
                .baseUrl(config.baseUrl().toString())
                .apiKey(config.apiKey().map(Secret::reveal).orElse(NO_KEY))
                .modelName(config.name())
                .timeout(config.timeout())
                .temperature(0.0)
                .httpClientBuilder(new BoundedHttpClientBuilder(config.proxy()))
                .build();
    }

    private static ChatModel whole(ModelConfig config) {
        return OpenAiChatModel.builder()
                .baseUrl(config.baseUrl().toString())
                .apiKey(config.apiKey().map(Secret::reveal).orElse(NO_KEY))
                .modelName(config.name())
                .timeout(config.timeout())
                .temperature(0.0)
                .maxRetries(0)
                .httpClientBuilder(new BoundedHttpClientBuilder(config.proxy()))
                .build();
    }
}
