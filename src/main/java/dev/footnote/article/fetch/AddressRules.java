package dev.footnote.article.fetch;

import dev.footnote.article.fetch.FetchPolicy.Access;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether an address as written may be asked at all, before its name is resolved. The same parser reads it
 * here and connects later, so no two readings of one address can differ.
 */
final class AddressRules {

    private static final int LONGEST = 8192;
    private static final Pattern SCHEME = Pattern.compile("^\\s*([A-Za-z][A-Za-z0-9+.-]*):");
    private static final Pattern PLAIN_V4 = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
    /** A last label that a resolver may take for a number: {@code 2130706433}, {@code 0x7f000001}, {@code 127.1}. */
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0[xX][0-9A-Fa-f]*)");

    private final Access access;

    AddressRules(Access access) {
        this.access = access;
    }

    /** The address to ask; throws {@link FetchException} for one that must not be. */
    HttpUrl check(String address) {
        if (address.length() > LONGEST) {
            throw FetchException.of(address, Problem.BAD_URL, "longer than " + LONGEST + " characters");
        }
        checkScheme(address);
        return check(address, HttpUrl.parse(address));
    }

    /** Where a redirect leads, checked as any address. */
    HttpUrl follow(HttpUrl from, String location) {
        if (location.length() > LONGEST) {
            throw FetchException.of(location, Problem.BAD_URL, "longer than " + LONGEST + " characters");
        }
        if (SCHEME.matcher(location).find()) {
            checkScheme(location);
        }
        return check(location, from.resolve(location));
    }

    private static void checkScheme(String address) {
        Matcher scheme = SCHEME.matcher(address);
        if (!scheme.find()) {
            throw FetchException.of(address, Problem.BAD_URL, "must begin with http:// or https://");
        }
        if (!scheme.group(1).equalsIgnoreCase("http") && !scheme.group(1).equalsIgnoreCase("https")) {
            throw FetchException.of(address, Problem.SCHEME, "only http and https are fetched");
        }
    }

    private HttpUrl check(String address, @Nullable HttpUrl parsed) {
        if (parsed == null) {
            throw FetchException.of(address, Problem.BAD_URL, "not an address such as https://example.org/page");
        }
        if (!parsed.encodedUsername().isEmpty() || !parsed.encodedPassword().isEmpty()) {
            throw FetchException.of(address, Problem.CREDENTIALS, "must not contain a user name or password");
        }
        HttpUrl url = withoutFragmentAndDot(address, parsed);
        if (access.trusts(url.host(), url.port())) {
            return url;
        }
        if (!access.ports().contains(url.port())) {
            throw FetchException.of(
                    address, Problem.PORT, "port " + url.port() + " is not one of " + new TreeSet<>(access.ports()));
        }
        checkHost(address, url.host());
        return url;
    }

    private static HttpUrl withoutFragmentAndDot(String address, HttpUrl url) {
        String host = url.host();
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (bare.isEmpty() || bare.endsWith(".")) {
            throw FetchException.of(address, Problem.BAD_URL, "the host's name must not end in dots");
        }
        return url.newBuilder().host(bare).fragment(null).build();
    }

    private static void checkHost(String address, String host) {
        boolean literal = host.contains(":") || PLAIN_V4.matcher(host).matches();
        if (!literal && ENDS_IN_NUMBER.matcher(host).matches()) {
            throw FetchException.of(
                    address, Problem.ADDRESS_FORBIDDEN, "a numeric host must be written as four decimal numbers");
        }
        if (literal && !PublicAddresses.contain(literal(address, host))) {
            throw FetchException.of(address, Problem.ADDRESS_FORBIDDEN, host + " is not a public address");
        }
    }

    private static InetAddress literal(String address, String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw FetchException.because(address, Problem.BAD_URL, e);
        }
    }
}
