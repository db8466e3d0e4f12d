/** Real local servers for tests, strict about what they accept and with named ways to misbehave. */
package dev.footnote.testserver;
