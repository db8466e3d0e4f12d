package dev.footnote.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.config.ProxyServer;
import dev.footnote.config.Secret;
import dev.footnote.testserver.BotApiServer;
import dev.footnote.testserver.ForwardProxy;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.GetMe;

/** Telegram reached through a proxy. */
class ProxyTest {

    private final BotApiServer server = new BotApiServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void callsGoThroughTheProxy() throws Exception {
        try (ForwardProxy proxy = new ForwardProxy();
                BotApi api = api(server.url(), proxy.server())) {
            api.call(new GetMe());

            assertThat(proxy.served()).singleElement().asString().startsWith("POST " + server.url());
        }
    }

    @Test
    void theProxyIsToldWhoCalls() throws Exception {
        try (ForwardProxy proxy = new ForwardProxy("me:s3cret");
                BotApi api = api(server.url(), proxy.server("me", "s3cret"))) {
            api.call(new GetMe());

            assertThat(proxy.served()).isNotEmpty();
        }
    }

    @Test
    void aProxyThatRefusesIsAFailureThatShowsNoPassword() {
        try (ForwardProxy proxy = new ForwardProxy("me:s3cret");
                BotApi api = api(server.url(), proxy.server("me", "wrong-s3cret"))) {
            assertThatThrownBy(() -> api.call(new GetMe()))
                    .isInstanceOf(CallFailedException.class)
                    .hasMessageContaining("407")
                    .hasMessageNotContaining("s3cret");
            assertThat(proxy.served()).isEmpty();
        }
    }

    @Test
    void aTunnelIsOpenedForAnHttpsAddressWithTheLogin() {
        URI secure = URI.create(server.url().toString().replace("http:", "https:"));
        try (ForwardProxy proxy = new ForwardProxy("me:s3cret");
                BotApi api = api(secure, proxy.server("me", "s3cret"))) {
            assertThatThrownBy(() -> api.call(new GetMe())).isInstanceOf(CallFailedException.class); // no TLS there

            assertThat(proxy.served()).contains("CONNECT 127.0.0.1:" + secure.getPort() + " HTTP/1.1");
        }
    }

    private static BotApi api(URI server, ProxyServer proxy) {
        return new BotApi(
                new Secret(BotApiServer.TOKEN),
                ApiAddress.of(server).through(Optional.of(proxy)),
                Duration.ofSeconds(5));
    }
}
