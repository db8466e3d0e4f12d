package dev.footnote.answer.model;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.Timeout;
import dev.failsafe.TimeoutExceededException;
import dev.footnote.answer.model.ModelOutcome.Replied;
import dev.footnote.answer.model.ModelOutcome.Slow;
import dev.footnote.answer.model.ModelOutcome.Unavailable;
import dev.langchain4j.data.message.ChatMessage;
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

    /** Never throws for what the endpoint does. */
    public ModelOutcome ask(List<ChatMessage> messages, Duration deadline) {
        Timeout<ChatResponse> timeout =
                Timeout.<ChatResponse>builder(deadline).withInterrupt().build();
        try {
            ChatResponse response =
                    Failsafe.with(circuit, timeout, retries(deadline)).get(() -> model.chat(messages));
            String text = response.aiMessage().text();
            return new Replied(text == null ? "" : text, tokens(response.tokenUsage()));
        } catch (TimeoutExceededException e) {
            return new Slow();
        } catch (CircuitBreakerOpenException e) {
            return new Unavailable("it failed " + FAILURES + " times in a row and is left alone for now");
        } catch (FailsafeException e) {
            Thread.currentThread().interrupt();
            return new Unavailable("interrupted");
        } catch (RuntimeException e) {
            return isTimeout(e) ? new Slow() : new Unavailable(nature(e));
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
