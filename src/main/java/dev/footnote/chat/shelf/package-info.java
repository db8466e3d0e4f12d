/**
 * Each chat's articles: getting them, indexing them, keeping them, each public address once for all who want it. Front
 * doors: {@link dev.footnote.chat.shelf.Acquisition} and {@link dev.footnote.chat.shelf.Shelves}.
 */
@NullMarked
package dev.footnote.chat.shelf;

import org.jspecify.annotations.NullMarked;
