/**
 * Finds the article in a web page and leaves out what surrounds it. Front door: {@link
 * dev.footnote.article.html.HtmlParser}.
 */
@NullMarked
package dev.footnote.article.html;

import org.jspecify.annotations.NullMarked;
