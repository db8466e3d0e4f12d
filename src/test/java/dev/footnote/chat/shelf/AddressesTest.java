package dev.footnote.chat.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same page is known under one name. */
class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "HTTPS://Example.ORG/A?b=C#top, https://example.org/A?b=C",
        "example.org/a, https://example.org/a",
        "example.org, https://example.org/",
        "example.org:8080/a, https://example.org:8080/a",
        "http://example.org, http://example.org/",
        "http://example.org?x, http://example.org/?x",
        "ftp://example.org/a, ftp://example.org/a",
        "javascript:alert(1), javascript:alert(1)",
    })
    void writesAnAddressInOneWay(String written, String normal) {
        assertThat(Addresses.normal(written)).isEqualTo(normal);
    }
}
