package dev.footnote.article.fetch;

import static dev.footnote.article.fetch.HostileSite.problem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetches from a real local server: where a fetcher goes, where it refuses to, how it behaves there. */
class FetcherTest {

    private static final String PAGE = "<!DOCTYPE html><title>A page</title><p>Ships sailed.";
    private final HostileSite site = new HostileSite();
    private final Fetcher fetcher = new Fetcher(site.policy());

    @AfterEach
    void stop() throws IOException {
        site.close();
    }

    @Test
    void fetchesAPageAndTellsWhereItWasFound() {
        site.redirect("/old", "/new#part").page("/new", "text/html; charset=windows-1251", PAGE);
        Fetched fetched = fetcher.fetch(URI.create(site.url("/old")));
        assertThat(fetched.finalUri()).hasToString(site.url("/new"));
        assertThat(fetched.body()).asString(UTF_8).isEqualTo(PAGE);
        assertThat(fetched.mediaType()).isEqualTo("text/html");
        assertThat(fetched.charset()).isEqualTo("windows-1251");
        assertThat(site.headersOf("/new"))
                .contains("User-Agent: Footnote/0.1 (test)")
                .noneMatch(h -> h.startsWith("Cookie"));
    }

    @Test
    void refusesLoopbackUnlessTrusted() {
        FetchPolicy policy = site.policy();
        var untrusting = new FetchPolicy.Access(Set.of(site.port()), Set.of());
        Fetcher standard = new Fetcher(new FetchPolicy(untrusting, policy.limits(), policy.manners()));
        assertThat(problem(standard, "http://127.0.0.1:" + site.port() + "/")).isEqualTo(Problem.ADDRESS_FORBIDDEN);
        assertThat(problem(standard, site.url("/"))).isEqualTo(Problem.ADDRESS_FORBIDDEN);
        assertThat(site.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:%d/secret", "http://[::ffff:127.0.0.1]:%d/secret", "//127.1:%d/secret"})
    void refusesARedirectToALoopbackAddress(String location) {
        site.redirect("/", location.formatted(site.port())).page("/secret", "text/html", PAGE);
        assertThat(site.problemAt("/")).isEqualTo(Problem.ADDRESS_FORBIDDEN);
        assertThat(site.requests()).doesNotContain("/secret");
    }

    @Test
    void refusesAHostOfWhichOneAddressIsPrivate() {
        Fetcher misled = new Fetcher(
                site.policy(),
                host -> List.of(InetAddress.getByName("93.184.216.34"), InetAddress.getByName("10.0.0.5")));
        assertThat(problem(misled, "http://news.example/")).isEqualTo(Problem.ADDRESS_FORBIDDEN);
    }

    @Test
    void resolvesAHostOnceSoThatRebindingGainsNothing() {
        AtomicInteger lookups = new AtomicInteger();
        String origin = "rebinding.example:" + site.port();
        FetchPolicy policy = site.policy(origin);
        var manners = new FetchPolicy.Manners("Footnote/0.1", false, Duration.ZERO);
        Fetcher rebound = new Fetcher(
                new FetchPolicy(policy.access(), policy.limits(), manners),
                host -> List.of(InetAddress.getByName("127.0.0." + lookups.incrementAndGet())));
        site.page("/", "text/html", PAGE);
        assertThat(rebound.fetch("http://" + origin + "/").body()).isNotEmpty();
        assertThat(lookups).hasValue(1);
    }

    @Test
    void saysThatAHostDoesNotExist() {
        Fetcher lost = new Fetcher(FetchPolicy.STANDARD, host -> {
            throw new UnknownHostException(host);
        });
        assertThat(problem(lost, "https://nowhere.example/")).isEqualTo(Problem.UNKNOWN_HOST);
    }

    @Test
    void givesUpOnANameServerThatDoesNotAnswer() {
        Fetcher waiting = new Fetcher(site.policy(), host -> {
            try {
                Thread.sleep(10_000);
            } catch (InterruptedException e) {
                throw new UnknownHostException(host);
            }
            return List.of();
        });
        assertThat(problem(waiting, "https://slow.example/")).isEqualTo(Problem.TOO_SLOW);
    }

    @Test
    void refusesAnEndlessChainOfRedirects() {
        site.redirect("/", "/");
        assertThat(site.problemAt("/")).isEqualTo(Problem.REDIRECTS);
        assertThat(site.requests()).filteredOn("/"::equals).hasSize(4);
    }

    @Test
    void obeysRobotsAndAsksForThemOnce() {
        site.page(
                "/robots.txt", "text/plain", "User-agent: *\nDisallow: /\n\nUser-agent: footnote\nDisallow: /private");
        site.page("/public", "text/html", PAGE).page("/private/a", "text/html", PAGE);
        assertThat(fetcher.fetch(site.url("/public")).body()).isNotEmpty();
        assertThat(problem(fetcher, site.url("/private/a"))).isEqualTo(Problem.ROBOTS);
        assertThat(site.requests()).containsExactly("/robots.txt", "/public");
    }

    @Test
    void staysAwayWhileASitesRobotsAreInTrouble() {
        site.status("/robots.txt", "503 Service Unavailable").page("/", "text/html", PAGE);
        assertThat(site.problemAt("/")).isEqualTo(Problem.ROBOTS);
    }

    @Test
    void refusesRobotsThatRedirectToALoopbackAddress() {
        site.redirect("/robots.txt", "http://127.0.0.1:" + site.port() + "/secret")
                .page("/", "text/html", PAGE);
        assertThat(site.problemAt("/")).isEqualTo(Problem.ADDRESS_FORBIDDEN);
        assertThat(site.requests()).containsExactly("/robots.txt");
    }

    @Test
    void asksAHostForOnePageAtATimeWithAPauseBetween() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Long> starts = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 4; i++) {
            site.on("/" + i, out -> {
                starts.add(System.nanoTime());
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                Thread.sleep(20);
                HostileSite.head(out, "200 OK", List.of("Content-Type: text/html"));
                now.decrementAndGet();
                out.write(PAGE.getBytes(UTF_8));
            });
        }
        var fetches = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> fetcher.fetch(site.url("/" + i))))
                .toList();
        fetches.forEach(CompletableFuture::join);
        assertThat(most).hasValue(1);
        assertThat(starts.get(3) - starts.get(0))
                .isGreaterThan(Duration.ofMillis(300).toNanos());
    }

    @Test
    void tellsTheStatusOfAnError() {
        site.status("/", "404 Not Found");
        var failure = catchThrowableOfType(FetchException.class, () -> fetcher.fetch(site.url("/")));
        assertThat(failure.problem()).isEqualTo(Problem.HTTP_STATUS);
        assertThat(failure.status()).isEqualTo(404);
    }

    @Test
    void saysThatNoSecureConnectionIsToBeHad() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            CompletableFuture.runAsync(() -> speakPlainly(plain));
            String origin = "localhost:" + plain.getLocalPort();
            assertThat(problem(new Fetcher(site.policy(origin)), "https://" + origin + "/"))
                    .isEqualTo(Problem.TLS);
        }
    }

    private static void speakPlainly(ServerSocket listening) {
        try (Socket socket = listening.accept()) {
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        site.close();
        assertThat(site.problemAt("/")).isEqualTo(Problem.NETWORK);
    }
}
