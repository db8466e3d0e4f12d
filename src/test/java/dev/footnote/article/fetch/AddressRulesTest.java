package dev.footnote.article.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Set;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spells addresses in every way that has fooled a fetcher. */
class AddressRulesTest {

    private final AddressRules rules = new AddressRules(FetchPolicy.STANDARD.access());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://example.org/a b?q=ü#part | https://example.org/a%20b?q=%C3%BC",
                "HTTP://Example.ORG:80        | http://example.org/",
                "https://example.org./x       | https://example.org/x",
                "https://пример.рф/статья     | https://xn--e1afmkfd.xn--p1ai/%D1%81%D1%82%D0%B0%D1%82%D1%8C%D1%8F",
                "http://8.8.8.8/              | http://8.8.8.8/",
                "http://[2606:4700::1111]/    | http://[2606:4700::1111]/",
                "https://1984.example/        | https://1984.example/",
            })
    void passesAPublicAddress(String address, String read) {
        assertThat(rules.check(address)).hasToString(read);
    }

    @ParameterizedTest
    @CsvSource({
        "file:///etc/passwd, SCHEME",
        "data:text/html;base64;aGk=, SCHEME",
        "ftp://example.org/, SCHEME",
        "jar:http://example.org/!/a, SCHEME",
        "javascript:alert(1), SCHEME",
        "example.org/page, BAD_URL",
        "'', BAD_URL",
        "http://, BAD_URL",
        "http://example.org../, BAD_URL",
        "http://./, BAD_URL",
        "http://exa mple.org/, BAD_URL",
        "http://user:secret@example.org/, CREDENTIALS",
        "http://example.org@127.0.0.1/, CREDENTIALS",
        "http://example.org:22/, PORT",
        "https://example.org:8443/, PORT",
        "http://example.org:0/, BAD_URL",
    })
    void refusesAnAddressThatIsNoPublicPage(String address, Problem problem) {
        assertThat(problemOf(address)).isEqualTo(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.0.0.1.",
                "127.1",
                "2130706433",
                "0x7f000001",
                "0x7f.0.0.1",
                "0177.0.0.1",
                "017700000001",
                "127.0.0.0x1",
                "%31%32%37.0.0.1",
                "１２７.0.0.1",
                "127。0。0。1",
                "0.0.0.0",
                "0",
                "10.1.2.3",
                "100.64.0.1",
                "100.100.100.200",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "999.1.1.1",
                "8.8.8.08",
                "[::]",
                "[::1]",
                "[::127.0.0.1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::ffff:0:127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b:1::a00:1]",
                "[2002:7f00:1::]",
                "[2001:0:7f00:1::]",
                "[2001:db8::1]",
                "[3fff::1]",
                "[fc00::1]",
                "[fd00:ec2::254]",
                "[fe80::1]",
                "[fec0::1]",
                "[ff02::1]",
                "[100::1]",
                "[5f00::1]"
            })
    void refusesASpecialAddressInEverySpelling(String host) {
        assertThat(problemOf("http://" + host + "/")).isIn(Problem.ADDRESS_FORBIDDEN, Problem.BAD_URL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "gopher://example.org/", "http://127.0.0.1/", "//[::1]/", "http://a@b/"})
    void refusesARedirectToWhatItWouldNotFetch(String location) {
        HttpUrl from = rules.check("https://example.org/page");
        var refusal = catchThrowableOfType(FetchException.class, () -> rules.follow(from, location));
        assertThat(refusal.problem()).isIn(Problem.SCHEME, Problem.ADDRESS_FORBIDDEN, Problem.CREDENTIALS);
    }

    @Test
    void followsARelativeRedirect() {
        HttpUrl from = rules.check("https://example.org/a/page");
        assertThat(rules.follow(from, "../b?c")).hasToString("https://example.org/b?c");
        assertThat(rules.follow(from, "//other.example/x")).hasToString("https://other.example/x");
    }

    @Test
    void letsATrustedHostHaveAnyPortAndAddress() {
        var trusting = new AddressRules(new FetchPolicy.Access(Set.of(80, 443), Set.of("Wiki.intra:8080")));
        assertThat(trusting.check("http://wiki.intra:8080/")).hasToString("http://wiki.intra:8080/");
        assertThat(catchThrowableOfType(FetchException.class, () -> trusting.check("http://wiki.intra:8081/")))
                .extracting(FetchException::problem)
                .isEqualTo(Problem.PORT);
    }

    @Test
    void saysInPlainWordsWhatIsWrongAndWhatToDo() {
        assertThat(catchThrowableOfType(FetchException.class, () -> rules.check("http://127.0.0.1:1/x")))
                .hasMessage("cannot fetch http://127.0.0.1:1/x: port 1 is not one of [80, 443];"
                        + " give a web address such as https://example.org/page");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://me:secret@example.org/page",
                "http:\\\\me:secret@example.org/page",
                "http:/me:secret@example.org/page",
                "https://me:secret/secret@example.org/page"
            })
    void keepsAPasswordOutOfItsMessage(String address) {
        var refusal = catchThrowableOfType(FetchException.class, () -> rules.check(address));
        assertThat(refusal).hasMessageNotContaining("secret").hasMessageContaining("example.org/page");
    }

    @Test
    void refusesThisMachinesOwnAddresses() throws SocketException {
        assertThat(NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses))
                .isNotEmpty()
                .noneMatch(PublicAddresses::contain);
    }

    private Problem problemOf(String address) {
        return catchThrowableOfType(FetchException.class, () -> rules.check(address))
                .problem();
    }
}
