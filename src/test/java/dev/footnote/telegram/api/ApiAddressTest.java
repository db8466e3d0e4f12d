package dev.footnote.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses of Bot API servers can be used. */
class ApiAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://api.telegram.org, https, api.telegram.org, 443",
        "http://127.0.0.1:8081/, http, 127.0.0.1, 8081",
        "http://bots, http, bots, 80"
    })
    void aSchemeAHostAndPerhapsAPortAreRead(URI uri, String scheme, String host, int port) {
        assertThat(ApiAddress.of(uri)).isEqualTo(new ApiAddress(scheme, host, port, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://host/prefix", "http://host/?a=b", "http://me@host", "http://host/#x"})
    void anythingMoreIsRefusedByName(String uri) {
        assertThatThrownBy(() -> ApiAddress.of(URI.create(uri)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(uri)
                .hasMessageContaining("path cannot be used");
    }

    @Test
    void otherSchemesAreRefused() {
        assertThatThrownBy(() -> ApiAddress.of(URI.create("ftp://host"))).hasMessageContaining("http or https");
        assertThatThrownBy(() -> ApiAddress.of(URI.create("host:8081"))).hasMessageContaining("http or https");
    }
}
