/**
 * Tells a page's article from what surrounds it. A page is cut into passages, each passage's place is judged by the
 * names around it, the container with the most prose is found, and its edges are trimmed. Front door: {@link
 * dev.footnote.article.html.body.ArticleFinder}.
 */
@NullMarked
package dev.footnote.article.html.body;

import org.jspecify.annotations.NullMarked;
