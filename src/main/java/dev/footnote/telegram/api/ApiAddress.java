package dev.footnote.telegram.api;

import dev.footnote.config.ProxyServer;
import java.net.URI;
import java.util.Optional;
import org.telegram.telegrambots.meta.TelegramUrl;

/**
 * Where a Bot API server listens: {@code https://api.telegram.org} or another one's scheme, host and port.
 *
 * @param proxy that it is reached through
 */
public record ApiAddress(String scheme, String host, int port, Optional<ProxyServer> proxy) {

    /**
     * Reads {@code http://host:port} or {@code https://host}; throws {@link IllegalArgumentException} naming the value
     * and the remedy for anything else, a path included.
     */
    public static ApiAddress of(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme();
        boolean secure = scheme.equalsIgnoreCase("https");
        if ((!secure && !scheme.equalsIgnoreCase("http")) || uri.getHost() == null) {
            throw new IllegalArgumentException("the Bot API address \"" + uri
                    + "\" must be http or https, a host and perhaps a port, like http://127.0.0.1:8081");
        }
        boolean path = uri.getRawPath() != null && !uri.getRawPath().matches("/?");
        if (path || uri.getRawQuery() != null || uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("the Bot API address \"" + uri
                    + "\" has more than a scheme, a host and a port; a path cannot be used, so serve the API at the"
                    + " host's root, like " + scheme + "://" + uri.getHost());
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
        return new ApiAddress(scheme, uri.getHost(), port, Optional.empty());
    }

    /** The same, reached through a proxy if there is one. */
    public ApiAddress through(Optional<ProxyServer> server) {
        return new ApiAddress(scheme, host, port, server);
    }

    TelegramUrl url() {
        return new TelegramUrl(scheme, host, port, false);
    }
}
