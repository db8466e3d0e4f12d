package dev.footnote.telegram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That Telegram finds nothing to tap in words of others; its patterns are those of tdlib's MessageEntity.cpp. */
class InertTest {

    private static final Pattern MENTION = Pattern.compile("(?U)(?<=\\B|^)@([a-zA-Z0-9_]{2,32})\\b");
    private static final Pattern COMMAND =
            Pattern.compile("(?U)(?<!\\b|[/<>])/([a-zA-Z0-9_]{1,64})(?:@([a-zA-Z0-9_]{3,32}))?(?!\\B|[/<>])");
    private static final Pattern HASHTAG = Pattern.compile("(?<=^|[^\\d_\\p{L}\u200c])#([\\d_\\p{L}\u200c]{1,256})");
    private static final Pattern CASHTAG =
            Pattern.compile("(?<=^|[^$\\d_\\p{L}])\\$(1INCH|[A-Z]{1,8})(?![$\\d_\\p{L}])");
    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\d_~-]\\.[\\p{L}_-]{2,}|(?:tg|ton|https?|ftp)://");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ask @admin now",
                "@admin",
                "Run /forget or /start@some_bot.",
                "(/forget)",
                "It is #trending and $TSLA, #правда",
            })
    void aQuotationMentionsNobodyAndCommandsNothing(String text) {
        assertThat(text).matches(alive -> live(alive));
        assertThat(Inert.quoted(text)).matches(quoted -> !live(quoted));
        assertThat(Inert.quoted(text).replace("\u2060", "")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See evil.example for more",
                "https://evil.example/a?b=c",
                "http://1.2.3.4/x",
                "tg://resolve?domain=admin",
                "write to me@evil.example",
                "читай новости.рф и xn--e1afmkfd.xn--p1ai",
                "evil.example/@admin",
            })
    void aModelsWordsLeadNowhere(String text) {
        assertThat(ADDRESS.matcher(text).find()).isTrue();
        String words = Inert.words(text);
        assertThat(ADDRESS.matcher(words).find() || live(words)).isFalse();
        assertThat(words.replace("\u2060", "")).isEqualTo(text);
    }

    @Test
    void ordinaryWordsStayAsTheyAre() {
        String text = "5.5 % of them and/or 3 km/h. The U.S. Navy (No. 7) paid $1,000; e.g. x@y.";
        assertThat(Inert.words(text)).isEqualTo(text);
    }

    private static boolean live(String text) {
        return MENTION.matcher(text).find()
                || COMMAND.matcher(text).find()
                || HASHTAG.matcher(text).find()
                || CASHTAG.matcher(text).find();
    }
}
