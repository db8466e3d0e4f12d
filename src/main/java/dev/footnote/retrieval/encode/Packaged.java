package dev.footnote.retrieval.encode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What of the models lies on the class path, by its name beside this class or, after a slash, from the root. */
final class Packaged {

    private Packaged() {}

    static InputStream resource(String name) {
        return Objects.requireNonNull(Packaged.class.getResourceAsStream(name), name);
    }

    static byte[] bytes(String name) {
        try (InputStream in = resource(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
