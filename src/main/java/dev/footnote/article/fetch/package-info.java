/**
 * Brings the bytes behind a link that a stranger sent, and nothing else: every address checked, every size and time
 * bounded. Front door: {@link dev.footnote.article.fetch.Fetcher}.
 */
@NullMarked
package dev.footnote.article.fetch;

import org.jspecify.annotations.NullMarked;
