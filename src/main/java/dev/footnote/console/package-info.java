/** The command line: chat, ask, read, and the way to serve. Only standard output carries answers. */
@NullMarked
package dev.footnote.console;

import org.jspecify.annotations.NullMarked;
