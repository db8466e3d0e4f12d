/**
 * Reads what a model wrote: thoughts, markup and links away, citation marks of every style understood, the rest parted
 * into claims. Nothing is judged here. Front door: {@link dev.footnote.answer.reply.ReplyParser}.
 */
@NullMarked
package dev.footnote.answer.reply;

import org.jspecify.annotations.NullMarked;
