/**
 * Learns the weights and thresholds of the second look from questions with known answers, for {@code footnote eval
 * --calibrate}; nothing of it runs when a question is answered. Front door: {@code Calibrator}.
 */
@NullMarked
package dev.footnote.retrieval.learning;

import org.jspecify.annotations.NullMarked;
