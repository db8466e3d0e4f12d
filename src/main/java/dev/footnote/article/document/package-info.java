/**
 * Reads articles that come as files: PDF, DOCX and EPUB, all of them taken for hostile. Front door: {@link
 * dev.footnote.article.document.DocumentParser}.
 */
@NullMarked
package dev.footnote.article.document;

import org.jspecify.annotations.NullMarked;
