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
 * Writes the sentences into the prompt, one a line, {@code [n] sentence}. The article is not to be trusted: its line
 * breaks are folded, so that no sentence can pose as another numbered line, and its braces can fill no placeholder.
 */
record NumberedInjector(PromptTemplate template, Reading reading) implements ContentInjector {

    @Override
    public ChatMessage inject(List<Content> contents, ChatMessage question) {
        List<Sentence> best = contents.stream()
                .map(content -> ((Candidate) content).sentence())
                .toList();
        String sentences = reading.of(best).stream()
                .map(sentence -> "[" + Evidence.numberOf(sentence) + "] " + inert(sentence.text()))
                .collect(Collectors.joining("\n"));
        Map<String, Object> values =
                Map.of("question", inert(((UserMessage) question).singleText()), "sentences", sentences);
        return template.apply(values).toUserMessage();
    }

    private static String inert(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ").replace("{{", "{ {").strip();
    }
}
