package dev.footnote.article.fetch;

import dev.footnote.article.fetch.Exchange.Reply;
import java.net.URI;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Fetches what a link leads to:
 * <ol>
 *   <li>check the address, without asking anyone;
 *   <li>in the host's turn, ask robots.txt, then the page, over a connection to an address that was checked;
 *   <li>on a redirect, start again with the new address;
 *   <li>tell by the bytes what kind of document came.
 * </ol>
 * Safe for use by many threads; each call holds up to twice {@link FetchPolicy.Limits#bodyBytes} while it reads.
 */
public final class Fetcher {

    private final FetchPolicy policy;
    private final AddressRules addresses;
    private final Exchange exchange;
    private final Hosts hosts;
    private final Robots robots;

    public Fetcher(FetchPolicy policy) {
        this(policy, Dns.SYSTEM);
    }

    Fetcher(FetchPolicy policy, Dns resolver) {
        this.policy = policy;
        addresses = new AddressRules(policy.access());
        exchange = new Exchange(policy, resolver);
        hosts = new Hosts(policy.manners());
        robots = new Robots(exchange, addresses, policy.manners());
    }

    /** As {@link #fetch(String)}. */
    public Fetched fetch(URI address) {
        return fetch(address.toString());
    }

    /**
     * Fetches an address as a person wrote it; spaces and letters of any script in it are encoded as browsers do.
     *
     * @throws FetchException with the {@link Problem}, for anything that goes wrong
     */
    public Fetched fetch(String address) {
        Deadline deadline = Deadline.in(policy.limits().overall());
        HttpUrl url = addresses.check(address);
        String previousHost = "";
        for (int hop = 0; hop <= policy.limits().redirects(); hop++) {
            Reply reply = ask(url, url.host().equals(previousHost), deadline);
            if (!reply.isRedirect() || reply.location() == null) {
                return document(url, reply);
            }
            previousHost = url.host();
            url = addresses.follow(url, reply.location());
        }
        throw FetchException.of(
                address,
                Problem.REDIRECTS,
                "redirected more than " + policy.limits().redirects() + " times");
    }

    private Reply ask(HttpUrl url, boolean continued, Deadline deadline) {
        return hosts.inTurn(url, continued, deadline, () -> {
            robots.check(url, deadline);
            return exchange.get(url, deadline);
        });
    }

    private static Fetched document(HttpUrl url, Reply reply) {
        if (!reply.isSuccess()) {
            throw FetchException.status(url.toString(), reply.status());
        }
        String mediaType = mediaType(url, reply);
        if (mediaType == null) {
            throw FetchException.of(url.toString(), Problem.CONTENT_TYPE, described(reply));
        }
        return new Fetched(url.uri(), reply.body(), mediaType, Sniffer.charset(reply.contentType()));
    }

    private static @Nullable String mediaType(HttpUrl url, Reply reply) {
        return reply.body().length == 0
                ? null
                : Sniffer.mediaType(reply.body(), reply.contentType(), url.encodedPath());
    }

    private static String described(Reply reply) {
        return reply.body().length == 0 ? "empty" : reply.contentType() + " is no page, text, PDF, DOCX or EPUB";
    }
}
