/** Reads Markdown and plain text into manuscripts, their mastheads and footers into metadata. */
@NullMarked
package dev.footnote.article.text;

import org.jspecify.annotations.NullMarked;
