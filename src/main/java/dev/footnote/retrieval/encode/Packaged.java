package dev.footnote.retrieval.encode;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.Objects;

/** What of the models lies on the class path, by its name beside this class or, after a slash, from the root. */
final class Packaged {

    private Packaged() {}

    static InputStream resource(String name) {
        return Objects.requireNonNull(Packaged.class.getResourceAsStream(name), name);
    }

    /** What the resource holds, outside the heap, which would keep the room. */
    static ByteBuffer content(String name) {
        try {
            URLConnection resource = Objects.requireNonNull(Packaged.class.getResource(name), name)
                    .openConnection();
            try (ReadableByteChannel in = Channels.newChannel(resource.getInputStream())) {
                ByteBuffer content = ByteBuffer.allocateDirect(resource.getContentLength());
                while (content.hasRemaining()) {
                    if (in.read(content) < 0) {
                        throw new EOFException(name);
                    }
                }
                return content.flip();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
