/**
 * The line to a language model: bounded in time and size, patient where the endpoint asks for patience, closed for a
 * while where it is down. Front door: {@link dev.footnote.answer.model.ModelClient}.
 */
@NullMarked
package dev.footnote.answer.model;

import org.jspecify.annotations.NullMarked;
