package dev.footnote.answer.condense;

import dev.footnote.answer.model.Allowance;
import dev.footnote.answer.model.ModelClient;
import dev.footnote.answer.model.ModelOutcome;
import dev.footnote.answer.model.ModelOutcome.Replied;
import dev.footnote.answer.reply.ReplyParser;
import dev.footnote.retrieval.prompt.Fenced;
import dev.footnote.retrieval.prompt.TokenEstimate;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.input.PromptTemplate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a model what a follow-up means, with the conversation so far. The conversation goes to the model for this alone:
 * the question that comes of it is answered from the article as any other is, so that an old answer can never be cited.
 */
public final class Condenser {

    private static final Logger LOG = LoggerFactory.getLogger(Condenser.class);

    private final ModelClient model;
    private final PromptTemplate prompt;
    private final Duration timeout;
    private final int memory;

    /**
     * @param model one that nothing else is asked with, so that its failures keep no answer from being tried
     * @param prompt placeholders {@code conversation}, {@code picked}, {@code message}, {@code not_stated}
     * @param memory how much of the conversation it is given, in tokens
     */
    public Condenser(ModelClient model, PromptTemplate prompt, Duration timeout, int memory) {
        this.model = model;
        this.prompt = prompt;
        this.timeout = timeout;
        this.memory = memory;
    }

    /**
     * The question that the reader means; empty when the model doesn't say in time, or says what can't be believed.
     *
     * @param said oldest first
     * @param picked what the reader has picked from an answer; empty for nothing
     */
    public Optional<String> condense(List<Exchange> said, String picked, String asked, Allowance allowance) {
        List<String> conversation = recent(said);
        UserMessage message = prompt.apply(Map.of(
                        "conversation", String.join("\n", conversation),
                        "picked", Fenced.text(picked),
                        "message", Fenced.text(asked),
                        "not_stated", ReplyParser.NOT_STATED))
                .toUserMessage();
        ModelOutcome outcome = model.ask(List.of(message), timeout, allowance);
        if (!(outcome instanceof Replied replied)) {
            LOG.info("the model did not condense a follow-up: {}", outcome);
            return Optional.empty();
        }
        List<String> known =
                Stream.concat(conversation.stream(), Stream.of(picked)).toList();
        Optional<String> question = new Plausibility(asked, known).check(replied.text());
        if (question.isEmpty()) {
            LOG.info("what the model made of a follow-up can't be believed");
        }
        LOG.debug("the follow-up '{}' was condensed to {}", asked, question);
        return question;
    }

    /** The last exchanges, as many as the memory holds; of a last one that is too long, the beginning. */
    private List<String> recent(List<Exchange> said) {
        List<String> lines = new ArrayList<>();
        int left = memory;
        for (int i = said.size() - 1; i >= 0 && left > 0; i--) {
            String line = line(said.get(i));
            int tokens = TokenEstimate.of(line);
            if (tokens > left && !lines.isEmpty()) {
                break;
            }
            lines.add(tokens > left ? line.substring(0, (int) ((long) line.length() * left / tokens)) : line);
            left -= tokens;
        }
        Collections.reverse(lines);
        return lines;
    }

    private static String line(Exchange exchange) {
        String answer = exchange.answer().isBlank() ? ReplyParser.NOT_STATED : Fenced.text(exchange.answer());
        return "Reader: " + Fenced.text(exchange.question()) + "\nAnswer: " + answer;
    }
}
