/** Tells whoever asks by HTTP how the program is. Front door: {@link dev.footnote.health.HealthServer}. */
@NullMarked
package dev.footnote.health;

import org.jspecify.annotations.NullMarked;
