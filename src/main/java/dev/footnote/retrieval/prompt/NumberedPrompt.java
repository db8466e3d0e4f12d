package dev.footnote.retrieval.prompt;

import dev.footnote.article.Sections;
import dev.footnote.article.Sentence;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.input.PromptTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the sentences into the prompt, one a line, {@code [n] sentence}, under {@code # heading}, and names the most
 * relevant ones. Neither the article nor the question is to be trusted, so both are {@link Fenced}.
 */
public record NumberedPrompt(PromptTemplate template, PromptLines lines) {

    /** How many sentences are named as the most relevant ones. */
    private static final int NAMED = 5;

    /**
     * The question with what a model is to read.
     *
     * @param best the most relevant ones first
     * @param context in the article's order
     */
    public UserMessage of(String question, List<Sentence> best, List<Sentence> context) {
        List<String> shown = new ArrayList<>();
        int section = Sections.NONE;
        for (Sentence sentence : context) {
            if (lines.section(sentence) != section) {
                section = lines.section(sentence);
                shown.add(lines.heading(sentence));
            }
            shown.add(lines.of(sentence));
        }
        String relevant = best.stream().limit(NAMED).map(PromptLines::mark).collect(Collectors.joining(" "));
        Map<String, Object> values =
                Map.of("question", Fenced.text(question), "sentences", String.join("\n", shown), "relevant", relevant);
        return template.apply(values).toUserMessage();
    }
}
