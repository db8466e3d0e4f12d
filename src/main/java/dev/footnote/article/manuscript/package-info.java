/**
 * What every parser of a source hands over, whatever its format: blocks in reading order and the declared metadata.
 * Parsers write these values, the article package composes them.
 */
@NullMarked
package dev.footnote.article.manuscript;

import org.jspecify.annotations.NullMarked;
