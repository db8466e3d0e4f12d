/** The entry point. */
@NullMarked
package dev.footnote;

import org.jspecify.annotations.NullMarked;
