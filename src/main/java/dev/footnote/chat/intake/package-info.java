/** Tells what a message brings: a question, links to articles, or the text of one. Knows no channel. */
@NullMarked
package dev.footnote.chat.intake;

import org.jspecify.annotations.NullMarked;
