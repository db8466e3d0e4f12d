package dev.footnote.answer.model;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.Timeout;
import dev.failsafe.TimeoutExceededException;
import dev.footnote.answer.model.ModelOutcome.Broken;
import dev.footnote.answer.model.ModelOutcome.Broken.Cause;
import dev.footnote.answer.model.ModelOutcome.OverBudget;
import dev.footnote.answer.model.ModelOutcome.Replied;
import dev.footnote.answer.model.ModelOutcome.Slow;
import dev.footnote.answer.model.ModelOutcome.Unavailable;
import dev.footnote.retrieval.prompt.TokenEstimate;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks a model within a deadline: passing faults (429, 5xx, a broken connection) are tried again as long as no word has
 * come, no sooner than {@code Retry-After} says; after repeated failures it is not asked for a while, so that readers
 * don't wait for a time-out each time. Safe for use by many threads; the calling thread does the waiting.
 */
public final class ModelClient {

    /** Tries after the first one. */
    private static final int RETRIES = 2;

    /** Waits between tries where the endpoint names none, doubled each time. */
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);

    /** Failed questions in a row after which the circuit opens. */
    private static final int FAILURES = 3;

    /** Tokens that frame a message. */
    private static final int MESSAGE = 4;

    private final ModelLine line;
    private final CircuitBreaker<Object> circuit;

    /** @param pause for how long an endpoint that keeps failing is left alone */
    public ModelClient(ModelLine line, Duration pause) {
        this.line = line;
        circuit = CircuitBreaker.builder()
                .withFailureThreshold(FAILURES)
                .withDelay(pause)
                .withSuccessThreshold(1)
                .build();
    }

    /** Asks within the allowance and counts there what it cost. Never throws for what the endpoint does. */
    public ModelOutcome ask(List<ChatMessage> messages, Duration deadline, Allowance allowance) {
        return ask(messages, deadline, allowance, null);
    }

    /**
     * The same, and tells a listener all the words so far each time that there are more, where the endpoint streams.
     *
     * @param listener runs on the calling thread and throws nothing; {@code null}: nobody listens
     */
    public ModelOutcome ask(
            List<ChatMessage> messages, Duration deadline, Allowance allowance, @Nullable Consumer<String> listener) {
        long estimate = tokens(messages);
        if (!allowance.covers(estimate)) {
            return new OverBudget();
        }
        StreamedReply reply = new StreamedReply(listener);
        ModelOutcome outcome = outcome(messages, deadline, reply, estimate);
        if (outcome.tokens() > 0) {
            allowance.spend(outcome.tokens());
        }
        return outcome;
    }

    /** What messages cost to send, as estimated. */
    public static long tokens(List<ChatMessage> messages) {
        return messages.stream()
                .mapToLong(message -> MESSAGE + TokenEstimate.of(textOf(message)))
                .sum();
    }

    private static String textOf(ChatMessage message) {
        if (message instanceof UserMessage user) {
            return user.singleText();
        }
        return message instanceof SystemMessage system ? system.text() : ((AiMessage) message).text();
    }

    private ModelOutcome outcome(List<ChatMessage> messages, Duration deadline, StreamedReply reply, long estimate) {
        Timeout<Object> timeout = Timeout.builder(deadline).withInterrupt().build();
        try {
            ChatResponse response =
                    Failsafe.with(circuit, timeout, retries(deadline, reply)).get(() -> line.ask(messages, reply));
            return response == null ? broken(reply, Cause.TOO_LONG, estimate) : replied(response, estimate);
        } catch (TimeoutExceededException e) {
            return reply.hasBegun() ? broken(reply, Cause.SLOW, estimate) : new Slow(estimate);
        } catch (CircuitBreakerOpenException e) {
            return new Unavailable("it failed " + FAILURES + " times in a row and is left alone for now");
        } catch (FailsafeException e) {
            Thread.currentThread().interrupt();
            return new Unavailable("interrupted");
        } catch (RuntimeException e) {
            if (reply.hasBegun()) {
                return broken(reply, isTimeout(e) ? Cause.SLOW : Cause.FAILED, estimate);
            }
            return isTimeout(e) ? new Slow(estimate) : new Unavailable(nature(e));
        }
    }

    private static ModelOutcome replied(ChatResponse response, long estimate) {
        String text =
                response.aiMessage().text() == null ? "" : response.aiMessage().text();
        Integer counted =
                response.tokenUsage() == null ? null : response.tokenUsage().totalTokenCount();
        long tokens = counted == null || counted == 0 ? estimate + TokenEstimate.of(text) : counted;
        boolean cut = response.finishReason() == FinishReason.LENGTH && !text.isBlank();
        return cut ? new Broken(text, tokens, Cause.TOO_LONG) : new Replied(text, tokens);
    }

    private static Broken broken(StreamedReply reply, Cause cause, long estimate) {
        return new Broken(reply.text(), estimate + TokenEstimate.of(reply.text()), cause);
    }

    /** A failure without its message, which may repeat what was sent, the key included. */
    private static String nature(RuntimeException failure) {
        return Refusal.in(failure)
                .map(refusal -> "HTTP status " + refusal.statusCode())
                .orElseGet(() -> Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                        .map(cause -> cause.getClass().getSimpleName())
                        .distinct()
                        .collect(Collectors.joining(" by ")));
    }

    /** The client's own clock may strike just before the deadline does. */
    private static boolean isTimeout(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof HttpTimeoutException || cause instanceof TimeoutException);
    }

    private static RetryPolicy<Object> retries(Duration deadline, StreamedReply reply) {
        return RetryPolicy.builder()
                .withMaxRetries(RETRIES)
                .withDelayFnOn(context -> wait(context.getLastException(), context.getAttemptCount()), Exception.class)
                .handleIf(failure -> !reply.hasBegun() && isPassing(failure, deadline))
                .build();
    }

    private static boolean isPassing(Throwable failure, Duration deadline) {
        if (isTimeout(failure)) {
            return false;
        }
        return Refusal.in(failure)
                .map(refusal -> refusal.isPassing() && refusal.retryAfter().compareTo(deadline) < 0)
                .orElseGet(() ->
                        failure instanceof UncheckedIOException || failure.getCause() instanceof UncheckedIOException);
    }

    private static Duration wait(Throwable failure, int tries) {
        Duration backOff = FIRST_WAIT.multipliedBy(1L << Math.max(0, tries - 1));
        return Refusal.in(failure)
                .map(Refusal::retryAfter)
                .filter(asked -> asked.compareTo(backOff) > 0)
                .orElse(backOff);
    }
}
