package dev.footnote.article.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A document as it came from the network, decompressed.
 *
 * @param finalUri where it was found after all redirects, without fragment
 * @param body at most {@link FetchPolicy.Limits#bodyBytes} long; not copied, so not to be changed
 * @param mediaType what the bytes are, by their own look first and the server's word second: {@code text/html},
 *     {@code text/plain}, {@code text/markdown}, {@code application/pdf}, {@code application/epub+zip} or the DOCX type
 * @param charset the one that the server declared, if this Java knows it; {@code null} otherwise
 */
public record Fetched(URI finalUri, byte[] body, String mediaType, @Nullable String charset) {}
