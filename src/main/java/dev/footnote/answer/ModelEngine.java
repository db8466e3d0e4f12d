package dev.footnote.answer;

import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Answer.NotStated;
import dev.footnote.answer.Answer.Notice;
import dev.footnote.answer.reply.Claim;
import dev.footnote.answer.reply.ModelReply;
import dev.footnote.answer.reply.ReplyParser;
import dev.footnote.article.Article;
import dev.footnote.article.Sentence;
import dev.footnote.retrieval.Evidence;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.model.chat.ChatModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers with a language model's words and the article's sentences: what it writes is taken apart into claims, and
 * only those go out that cite a sentence which it was given. When it fails, the extractive engine answers.
 */
public final class ModelEngine implements AnswerEngine {

    private static final Logger LOG = LoggerFactory.getLogger(ModelEngine.class);

    private final ChatModel model;
    private final SystemMessage instructions;
    private final AnswerEngine fallback;
    private final Duration timeout;
    private final ExecutorService calls;
    private final ReplyParser parser = new ReplyParser();

    /**
     * @param fallback answers when the model does not
     * @param timeout for a whole answer
     * @param calls runs the calls to the model, one thread each
     */
    public ModelEngine(
            ChatModel model, Prompts prompts, AnswerEngine fallback, Duration timeout, ExecutorService calls) {
        this.model = model;
        this.instructions = prompts.instructions()
                .apply(Map.of("not_stated", ReplyParser.NOT_STATED))
                .toSystemMessage();
        this.fallback = fallback;
        this.timeout = timeout;
        this.calls = calls;
    }

    @Override
    public Answer answer(Article article, Evidence evidence) {
        if (evidence.context().isEmpty()) {
            return fallback.answer(article, evidence);
        }
        Future<String> call = calls.submit(
                () -> model.chat(instructions, evidence.message()).aiMessage().text());
        try {
            String reply = call.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return read(reply == null ? "" : reply, article, evidence);
        } catch (TimeoutException e) {
            call.cancel(true);
            return instead(Notice.MODEL_SLOW, article, evidence);
        } catch (ExecutionException e) {
            LOG.warn("the model did not answer: {}", String.valueOf(e.getCause()));
            return instead(Notice.MODEL_UNAVAILABLE, article, evidence);
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            return instead(Notice.MODEL_UNAVAILABLE, article, evidence);
        }
    }

    private Answer instead(Notice notice, Article article, Evidence evidence) {
        return fallback.answer(article, evidence).noting(notice);
    }

    private Answer read(String reply, Article article, Evidence evidence) {
        ModelReply parsed = parser.parse(reply);
        if (parsed instanceof ModelReply.Claims written) {
            return cite(written.claims(), article, evidence);
        }
        List<Citation> nearest = evidence.ranked().stream()
                .limit(1)
                .map(ranked -> new Citation(1, article, ranked.sentence(), null))
                .toList();
        return new NotStated(nearest, Engine.MODEL, null);
    }

    private Answer cite(List<Claim> claims, Article article, Evidence evidence) {
        Map<Integer, Sentence> given =
                evidence.context().stream().collect(Collectors.toMap(Evidence::numberOf, Function.identity()));
        Map<Integer, Citation> cited = new LinkedHashMap<>();
        List<Inline> text = new ArrayList<>();
        int dropped = 0;
        for (Claim claim : claims) {
            List<Integer> known =
                    claim.numbers().stream().filter(given::containsKey).toList();
            if (known.isEmpty()) {
                dropped++;
                continue;
            }
            text.add(new Inline.Words(separator(claim, text) + claim.text() + " "));
            for (int number : known) {
                Citation citation =
                        cited.computeIfAbsent(number, n -> new Citation(cited.size() + 1, article, given.get(n), null));
                text.add(new Inline.Reference(citation.number()));
            }
        }
        if (cited.isEmpty()) {
            return instead(Notice.MODEL_UNCITED, article, evidence);
        }
        return new Answered(
                text, List.copyOf(cited.values()), Engine.MODEL, dropped == 0 ? null : Notice.PARTLY_UNCONFIRMED);
    }

    private static String separator(Claim claim, List<Inline> before) {
        return switch (claim.place()) {
            case RUN_ON -> before.isEmpty() ? "" : " ";
            case PARAGRAPH -> before.isEmpty() ? "" : "\n\n";
            case LIST_ITEM -> before.isEmpty() ? "• " : "\n• ";
        };
    }
}
