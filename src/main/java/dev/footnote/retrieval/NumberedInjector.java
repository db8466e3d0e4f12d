package dev.footnote.retrieval;

import dev.footnote.article.Sentence;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.input.PromptTemplate;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.injector.ContentInjector;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the sentences into the prompt, one a line, {@code [n] sentence}, and names the most relevant ones. Neither the
 * article nor the question is to be trusted, so both are {@link Fenced}.
 */
record NumberedInjector(PromptTemplate template, Reading reading) implements ContentInjector {

    /** How many sentences are named as the most relevant ones. */
    private static final int NAMED = 5;

    @Override
    public ChatMessage inject(List<Content> contents, ChatMessage question) {
        List<Sentence> best = contents.stream()
                .map(content -> ((Candidate) content).sentence())
                .toList();
        String sentences = reading.of(best).stream().map(reading.lines()::of).collect(Collectors.joining("\n"));
        String relevant = best.stream().limit(NAMED).map(PromptLines::mark).collect(Collectors.joining(" "));
        Map<String, Object> values = Map.of(
                "question", Fenced.text(((UserMessage) question).singleText()),
                "sentences", sentences,
                "relevant", relevant);
        return template.apply(values).toUserMessage();
    }
}
