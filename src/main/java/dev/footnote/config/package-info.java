/** What can be tuned, read from the environment and checked once at start. Serves every other package. */
@NullMarked
package dev.footnote.config;

import org.jspecify.annotations.NullMarked;
