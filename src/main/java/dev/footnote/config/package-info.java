/** Reads the settings that Footnote starts with and fails, by name, on those that cannot be used. */
@NullMarked
package dev.footnote.config;

import org.jspecify.annotations.NullMarked;
