package dev.footnote.article.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Serves bodies that are too long, too slow, broken or bombs, and watches each one refused. */
class BoundedBodyTest {

    private static final String PAGE = "<!DOCTYPE html><title>A page</title><p>Ships sailed.";
    /** What the reference encoder makes of {@code <html>} and forty times {@code hello }. */
    private static final String BROTLI = "G/UA+I2ULt6Sqgwt2UDeqpDZ6gCTLCZSHA==";
    /** Eighty bytes that unpack to fifty million. */
    private static final String BROTLI_BOMB =
            "y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIgDgsAdO//8g9eD/8EQBwWAOig6wE=";

    private final HostileSite site = new HostileSite();

    @AfterEach
    void stop() throws IOException {
        site.close();
    }

    @Test
    void refusesABodyThatAnnouncesTooMuchWithoutReadingIt() {
        site.on(
                "/",
                out -> HostileSite.head(
                        out, "200 OK", List.of("Content-Type: text/html", "Content-Length: 999999999999")));
        assertThat(site.problemAt("/")).isEqualTo(Problem.TOO_LARGE);
    }

    @Test
    void refusesABodyThatNeverEnds() {
        site.on("/", out -> {
            HostileSite.head(out, "200 OK", List.of("Content-Type: text/html"));
            byte[] more = "<p>and on ".repeat(1000).getBytes(UTF_8);
            for (int i = 0; i < 1_000_000; i++) {
                out.write(more);
            }
        });
        assertThat(site.problemAt("/")).isEqualTo(Problem.TOO_LARGE);
    }

    @Test
    void refusesHeadersThatNeverEnd() {
        site.on("/", out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
            for (int i = 0; i < 1_000_000; i++) {
                out.write(("X-" + i + ": " + "y".repeat(1000) + "\r\n").getBytes(UTF_8));
            }
        });
        assertThat(site.problemAt("/")).isEqualTo(Problem.NETWORK);
    }

    @Test
    void refusesAGzipBomb() throws IOException {
        byte[] bomb = gzip(new byte[50_000_000]);
        assertThat(bomb.length).isLessThan(200_000);
        site.page("/", "text/html", bomb, "Content-Encoding: gzip");
        assertThat(site.problemAt("/")).isEqualTo(Problem.TOO_LARGE);
    }

    @Test
    void refusesADeflateBomb() throws IOException {
        site.page("/", "text/html", deflate(new byte[50_000_000], false), "Content-Encoding: deflate");
        assertThat(site.problemAt("/")).isEqualTo(Problem.TOO_LARGE);
    }

    @Test
    void refusesCompressionWithinCompression() throws IOException {
        site.page("/", "text/html", gzip(gzip(new byte[1000])), "Content-Encoding: gzip, gzip");
        assertThat(site.problemAt("/")).isEqualTo(Problem.CONTENT_TYPE);
    }

    @Test
    void readsEveryCompressionThatItAsksFor() throws IOException {
        byte[] page = PAGE.getBytes(UTF_8);
        site.page("/gzip", "text/html", gzip(page), "Content-Encoding: gzip");
        site.page("/zlib", "text/html", deflate(page, false), "Content-Encoding: deflate");
        site.page("/bare", "text/html", deflate(page, true), "Content-Encoding: deflate");
        site.page("/br", "text/html", Base64.getDecoder().decode(BROTLI), "Content-Encoding: br");
        Fetcher fetcher = new Fetcher(site.policy());
        for (String path : List.of("/gzip", "/zlib", "/bare")) {
            assertThat(fetcher.fetch(site.url(path)).body()).asString(UTF_8).isEqualTo(PAGE);
        }
        assertThat(fetcher.fetch(site.url("/br")).body()).asString(UTF_8).startsWith("<html>hello hello");
    }

    @Test
    void refusesABrokenArchive() {
        site.page("/gzip", "text/html", PAGE.getBytes(UTF_8), "Content-Encoding: gzip");
        site.page("/br", "text/html", PAGE.getBytes(UTF_8), "Content-Encoding: br");
        assertThat(site.problemAt("/gzip")).isEqualTo(Problem.NETWORK);
        assertThat(site.problemAt("/br")).isEqualTo(Problem.NETWORK);
    }

    @Test
    void refusesABrotliBomb() {
        site.page("/", "text/html", Base64.getDecoder().decode(BROTLI_BOMB), "Content-Encoding: br");
        assertThat(site.problemAt("/")).isEqualTo(Problem.TOO_LARGE);
    }

    @Test
    void givesUpOnASiteThatFallsSilent() {
        site.on("/", out -> {
            HostileSite.head(out, "200 OK", List.of("Content-Type: text/html"));
            out.write("<html>".getBytes(UTF_8));
            out.flush();
            Thread.sleep(10_000);
        });
        assertThat(timed(() -> assertThat(site.problemAt("/")).isEqualTo(Problem.TOO_SLOW)))
                .isLessThan(Duration.ofMillis(1400));
    }

    @Test
    void givesUpOnASiteThatNeverAnswers() {
        site.on("/", out -> Thread.sleep(10_000));
        assertThat(site.problemAt("/")).isEqualTo(Problem.TOO_SLOW);
    }

    @Test
    void givesUpOnASiteThatDripsAByteAtATime() {
        site.on("/", out -> {
            HostileSite.head(out, "200 OK", List.of("Content-Type: text/html"));
            for (int i = 0; i < 1000; i++) {
                out.write('<');
                out.flush();
                Thread.sleep(50);
            }
        });
        assertThat(timed(() -> assertThat(site.problemAt("/")).isEqualTo(Problem.TOO_SLOW)))
                .isLessThan(Duration.ofMillis(3000));
    }

    @Test
    void saysThatABodyBrokeOff() {
        site.on("/", out -> {
            HostileSite.head(out, "200 OK", List.of("Content-Type: text/html", "Content-Length: 1000"));
            out.write("<html>".getBytes(UTF_8));
        });
        assertThat(site.problemAt("/")).isEqualTo(Problem.NETWORK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/json", "application/xml", "video/mp4", "application/zip"})
    void refusesWhatIsNoDocument(String type) {
        site.page("/", type, "{\"a\": 1}");
        assertThat(site.problemAt("/")).isEqualTo(Problem.CONTENT_TYPE);
    }

    @Test
    void refusesAnEmptyBody() {
        site.page("/", "text/html", "");
        assertThat(site.problemAt("/")).isEqualTo(Problem.CONTENT_TYPE);
    }

    private static Duration timed(Runnable action) {
        long start = System.nanoTime();
        action.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] plain, boolean bare) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream deflate = new DeflaterOutputStream(out, new Deflater(Deflater.DEFAULT_COMPRESSION, bare))) {
            deflate.write(plain);
        }
        return out.toByteArray();
    }
}
