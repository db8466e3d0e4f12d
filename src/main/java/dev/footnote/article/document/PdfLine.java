package dev.footnote.article.document;

/**
 * A line of a PDF's page, or of one of its columns. Lengths are in points (1/72 inch), from the page's top left.
 *
 * @param y of its baseline
 * @param size of most of its letters
 */
record PdfLine(String text, double left, double right, double y, double size) {}
