package dev.footnote.answer;

import dev.footnote.answer.model.BoundedHttpClientBuilder;
import dev.footnote.config.EmbeddingConfig.Endpoint;
import dev.footnote.config.Secret;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import java.time.Duration;

/** Connects to the configured embedding model at any endpoint that speaks OpenAI's embeddings API. */
public final class EmbeddingModels {

    /** Sent where the endpoint wants no key, as LangChain4j insists on one. */
    private static final String NO_KEY = "none";

    /** Bytes: sixteen vectors of 4,096 components in 60 digits each, which is thrice what any model writes. */
    private static final int LONGEST_BODY = 4 << 20;

    /** In one request; the caller asks for fewer. */
    private static final int MOST_TEXTS = 256;

    private EmbeddingModels() {}

    /** @param longest how long any request may take; the caller has clocks of its own */
    public static EmbeddingModel open(Endpoint endpoint, Duration longest) {
        return OpenAiEmbeddingModel.builder()
                .baseUrl(endpoint.baseUrl().toString())
                .apiKey(endpoint.apiKey().map(Secret::reveal).orElse(NO_KEY))
                .modelName(endpoint.model())
                .timeout(longest)
                .maxRetries(0)
                .maxSegmentsPerBatch(MOST_TEXTS)
                .httpClientBuilder(new BoundedHttpClientBuilder(LONGEST_BODY))
                .build();
    }
}
