package dev.footnote.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a monitor gets to see. */
class HealthServerTest {

    private volatile boolean well = true;
    private HealthServer server;

    @BeforeEach
    void open() throws IOException {
        server = new HealthServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                () -> new Health(well, Map.of("store", well ? "ok" : "full")));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aMonitorSeesByTheStatusWhetherItIsWell() throws IOException, InterruptedException {
        HttpResponse<String> good = call("GET", "/healthz");
        well = false;
        HttpResponse<String> bad = call("GET", "/healthz");

        assertThat(good.statusCode()).isEqualTo(200);
        assertThat(good.body()).isEqualTo("{\"status\":\"ok\",\"store\":\"ok\"}");
        assertThat(bad.statusCode()).isEqualTo(503);
        assertThat(bad.body()).isEqualTo("{\"status\":\"failing\",\"store\":\"full\"}");
        assertThat(call("HEAD", "/healthz").statusCode()).isEqualTo(503);
    }

    @Test
    void thereIsNothingElseToSeeOrDo() throws IOException, InterruptedException {
        assertThat(call("GET", "/").statusCode()).isEqualTo(404);
        assertThat(call("GET", "/healthz/more").statusCode()).isEqualTo(404);
        assertThat(call("POST", "/healthz").statusCode()).isEqualTo(405);
    }

    private HttpResponse<String> call(String method, String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
