package dev.footnote.config;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An HTTP proxy that stands between the program and one of its services. */
public record ProxyServer(String host, int port, Optional<Login> login) {

    /** What the proxy wants to know of who uses it. */
    public record Login(String user, Secret password) {

        /** For a {@code Proxy-Authorization} header. */
        public String basic() {
            byte[] pair = (user + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(pair);
        }
    }

    /** Reads {@code http://[user:password@]host:port}; the variable's value is never shown, as it may hold a password. */
    static ProxyServer of(String variable, String value) {
        try {
            URI uri = new URI(value.replaceAll("/+$", ""));
            boolean plain = "http".equalsIgnoreCase(uri.getScheme())
                    && uri.getRawPath().isEmpty()
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
            if (plain && uri.getHost() != null && uri.getPort() > 0 && uri.getPort() <= 65_535) {
                return new ProxyServer(uri.getHost(), uri.getPort(), login(variable, uri.getUserInfo()));
            }
        } catch (URISyntaxException e) {
            // told below without the value
        }
        throw new ConfigException(
                variable,
                "is not an HTTP proxy's address",
                "write it like http://proxy:3128 or http://me:secret@proxy:3128");
    }

    private static Optional<Login> login(String variable, @Nullable String info) {
        if (info == null) {
            return Optional.empty();
        }
        int colon = info.indexOf(':');
        if (colon < 1) {
            throw new ConfigException(
                    variable, "names a user without a password", "write user:password@ before the host");
        }
        return Optional.of(new Login(info.substring(0, colon), new Secret(info.substring(colon + 1))));
    }

    /** Resolved anew for each connection. */
    public InetSocketAddress address() {
        return InetSocketAddress.createUnresolved(host, port);
    }
}
