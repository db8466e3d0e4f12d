/** What a reader is told of an article that has just been read, and whether it can be trusted to be whole. */
@NullMarked
package dev.footnote.chat.receipt;

import org.jspecify.annotations.NullMarked;
