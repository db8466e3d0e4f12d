package dev.footnote.telegram.shelf;

import java.time.Duration;
import java.util.Optional;

/**
 * What readers are told about their data.
 *
 * @param modelHost where questions and sentences of articles are sent; empty when no model is asked
 * @param embeddingHost where articles and questions are sent to be embedded; empty when that is done here
 * @param retention after which what is not used is deleted; empty when it is kept until they want it deleted
 */
public record Privacy(Optional<String> modelHost, Optional<String> embeddingHost, Optional<Duration> retention) {}
