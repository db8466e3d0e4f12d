package dev.footnote.answer.model;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.Timeout;
import dev.failsafe.TimeoutExceededException;
import dev.footnote.answer.model.ModelOutcome.OverBudget;
import dev.footnote.answer.model.ModelOutcome.Replied;
import dev.footnote.answer.model.ModelOutcome.Slow;
import dev.footnote.answer.model.ModelOutcome.Unavailable;
import dev.footnote.retrieval.TokenEstimate;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks a model within a deadline: passing faults (429, 5xx, a broken connection) are tried again, no sooner than {@code
 * Retry-After} says; after repeated failures it is not asked for a while, so that readers don't wait for a time-out
 * each time. Safe for use by many threads; the calling thread does the waiting.
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

    private final ChatModel model;
    private final CircuitBreaker<ChatResponse> circuit;

    /** @param pause for how long an endpoint that keeps failing is left alone */
    public ModelClient(ChatModel model, Duration pause) {
        this.model = model;
        circuit = CircuitBreaker.<ChatResponse>builder()
                .withFailureThreshold(FAILURES)
                .withDelay(pause)
                .withSuccessThreshold(1)
                .build();
    }

    /** Asks within the allowance and counts there what it cost. Never throws for what the endpoint does. */
    public ModelOutcome ask(List<ChatMessage> messages, Duration deadline, Allowance allowance) {
        long estimate = tokens(messages);
        if (!allowance.covers(estimate)) {
            return new OverBudget();
        }
        ModelOutcome outcome = ask(messages, deadline, estimate);
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

    private ModelOutcome ask(List<ChatMessage> messages, Duration deadline, long estimate) {
        Timeout<ChatResponse> timeout =
                Timeout.<ChatResponse>builder(deadline).withInterrupt().build();
        try {
            ChatResponse response =
                    Failsafe.with(circuit, timeout, retries(deadline)).get(() -> model.chat(messages));
            String text = response.aiMessage().text();
            String written = text == null ? "" : text;
            long counted = tokens(response.tokenUsage());
            return new Replied(written, counted > 0 ? counted : estimate + TokenEstimate.of(written));
        } catch (TimeoutExceededException e) {
            return new Slow(estimate);
        } catch (CircuitBreakerOpenException e) {
            return new Unavailable("it failed " + FAILURES + " times in a row and is left alone for now");
        } catch (FailsafeException e) {
            Thread.currentThread().interrupt();
            return new Unavailable("interrupted");
        } catch (RuntimeException e) {
            return isTimeout(e) ? new Slow(estimate) : new Unavailable(nature(e));
        }
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

    private static RetryPolicy<ChatResponse> retries(Duration deadline) {
        return RetryPolicy.<ChatResponse>builder()
                .withMaxRetries(RETRIES)
                .withDelayFnOn(context -> wait(context.getLastException(), context.getAttemptCount()), Exception.class)
                .handleIf(failure -> isPassing(failure, deadline))
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

    private static int tokens(TokenUsage usage) {
        return usage == null || usage.totalTokenCount() == null ? 0 : usage.totalTokenCount();
    }
}
