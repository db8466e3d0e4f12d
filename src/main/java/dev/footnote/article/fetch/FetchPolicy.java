package dev.footnote.article.fetch;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a fetcher may do: where it may go, how much and how long it takes, how it behaves towards a site. */
public record FetchPolicy(Access access, Limits limits, Manners manners) {

    /** Web ports only, nothing private; 20 MiB as Telegram's files; 20 s in all, 8 s of silence; robots obeyed. */
    public static final FetchPolicy STANDARD = new FetchPolicy(
            new Access(Set.of(80, 443), Set.of()),
            new Limits(20 << 20, 20 << 20, Duration.ofSeconds(20), Duration.ofSeconds(8), 8),
            new Manners("Footnote/0.1 (reads an article that a person sent it)", true, Duration.ofMillis(500)));

    /**
     * Where it may go.
     *
     * @param ports allowed on any public host
     * @param trusted {@code host:port} pairs that the operator vouches for, such as {@code wiki.intra:8080}: they are
     *     exempt from the checks of port and address
     */
    public record Access(Set<Integer> ports, Set<String> trusted) {

        public Access {
            ports = Set.copyOf(ports);
            trusted = trusted.stream()
                    .map(entry -> entry.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        }

        boolean trusts(String host, int port) {
            return trusted.contains(host + ":" + port);
        }
    }

    /**
     * How much it takes.
     *
     * @param wireBytes of one body as sent, compressed or not
     * @param bodyBytes of one body once decompressed
     * @param overall from the call to the last byte, redirects and waiting for other fetches included
     * @param silence until a connection stands, and between bytes
     * @param redirects followed for one link
     */
    public record Limits(int wireBytes, int bodyBytes, Duration overall, Duration silence, int redirects) {

        public Limits {
            if (wireBytes <= 0 || bodyBytes <= 0 || redirects < 0) {
                throw new IllegalArgumentException("limits must be positive: wireBytes " + wireBytes + ", bodyBytes "
                        + bodyBytes + ", redirects " + redirects);
            }
            if (overall.toMillis() <= 0 || silence.toMillis() <= 0) {
                throw new IllegalArgumentException(
                        "times must be at least 1 ms: overall " + overall + ", silence " + silence);
            }
        }
    }

    /**
     * How it behaves.
     *
     * @param userAgent sent with each request; its first word, up to a slash, is the name sought in robots.txt
     * @param robots whether robots.txt is obeyed
     * @param pause between two fetches from one host
     */
    public record Manners(String userAgent, boolean robots, Duration pause) {

        String product() {
            return userAgent.split("[/ ]", 2)[0].toLowerCase(Locale.ROOT);
        }
    }
}
