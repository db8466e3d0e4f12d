package dev.footnote.article.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.footnote.article.fetch.Exchange.Reply;
import dev.footnote.article.fetch.FetchPolicy.Manners;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Asks sites' robots.txt for leave, as RFC 9309 says: a missing file allows all, a site in trouble allows nothing.
 * Files are kept for an hour, failures for a minute.
 */
final class Robots {

    private static final int REMEMBERED = 500;
    private static final int LONGEST_FILE = 512 << 10;
    private static final int REDIRECTS = 5;
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration FAILURE_KEPT = Duration.ofMinutes(1);

    private final Exchange exchange;
    private final AddressRules addresses;
    private final Manners manners;
    private final Map<HttpUrl, Rules> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<HttpUrl, Rules> eldest) {
            return size() > REMEMBERED;
        }
    };

    Robots(Exchange exchange, AddressRules addresses, Manners manners) {
        this.exchange = exchange;
        this.addresses = addresses;
        this.manners = manners;
    }

    /** A site's rules and how long they hold. */
    private record Rules(BaseRobotRules rules, Deadline until) {}

    /** Throws {@link FetchException} if the site asks to stay away from the address. To be called in the host's turn. */
    void check(HttpUrl url, Deadline deadline) {
        if (!manners.robots()) {
            return;
        }
        HttpUrl file = url.newBuilder().encodedPath("/robots.txt").query(null).build();
        Rules rules = remembered(file);
        if (rules == null || rules.until().passed()) {
            rules = read(file, deadline);
            remember(file, rules);
        }
        if (!rules.rules().isAllowed(url.toString())) {
            throw FetchException.of(url.toString(), Problem.ROBOTS, "the site's robots.txt says no");
        }
    }

    private Rules read(HttpUrl file, Deadline deadline) {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        Reply reply = follow(file, deadline);
        if (!reply.isSuccess()) {
            return new Rules(parser.failedFetch(reply.status()), Deadline.in(FAILURE_KEPT));
        }
        byte[] text = Arrays.copyOf(reply.body(), Math.min(reply.body().length, LONGEST_FILE));
        var rules = parser.parseContent(file.toString(), text, "text/plain", List.of(manners.product()));
        return new Rules(rules, Deadline.in(KEPT));
    }

    private Reply follow(HttpUrl file, Deadline deadline) {
        HttpUrl url = file;
        Reply reply = exchange.get(url, deadline);
        for (int hop = 0; hop < REDIRECTS && reply.isRedirect() && reply.location() != null; hop++) {
            url = addresses.follow(url, reply.location());
            reply = exchange.get(url, deadline);
        }
        return reply;
    }

    private synchronized @Nullable Rules remembered(HttpUrl file) {
        return known.get(file);
    }

    private synchronized void remember(HttpUrl file, Rules rules) {
        known.put(file, rules);
    }
}
