/** Puts the parts together, each by its constructor, in one place. Front door: {@link dev.footnote.wiring.Wiring}. */
@NullMarked
package dev.footnote.wiring;

import org.jspecify.annotations.NullMarked;
