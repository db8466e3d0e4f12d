/** What the store keeps of articles and conversations, kept in memory only, for commands that write nothing. */
@NullMarked
package dev.footnote.store.memory;

import org.jspecify.annotations.NullMarked;
