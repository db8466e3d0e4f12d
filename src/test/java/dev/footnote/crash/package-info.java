/** Kills real processes and counts what is lost and what comes twice. */
package dev.footnote.crash;
