package dev.footnote.answer.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of a reply is certain while it is written; {@code ~} is a line break. */
class GrowingReplyTest {

    private final GrowingReply growing = new GrowingReply(new ReplyParser());

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "China sent five warships => ''",
                "China sent five warships. [7 => ''",
                "China sent five warships. [7] => ''",
                "China sent five warships. [7][8] Russia => ''",
                "China sent five warships. [7][8] Russia sent => China sent five warships. [7, 8]",
                "China sent five. [7] Russia sent two. [6] => China sent five. [7]",
                "China sent five. Russia sent two [6]. Navy air => China sent five. [] | Russia sent two. [6]",
                "China sent five. Russia sent two. Navy air => ''",
                "They sent:~- China: five [7]~- Rus => ''",
                "They sent:~- China: five [7]~- Russia: two => They sent: [7] | China: five [7]",
                "[7] China sent five. [8] Aircraft => ''",
                "[7] China sent five. [8] Aircraft took part => China sent five. [7]",
                "<think>China sent five [7]. Russia sent two [6]. And => ''",
                "<think>Ten?</think>China sent five [7]. Russia sent => China sent five. [7]",
                "<!-- China sent five [7]. Russia sent two [6]. And => ''",
                "<|channel|>analysis<|message|>China sent five [7]. Russia sent two => ''",
                "中国派出了五艘军舰[7]。俄罗斯派出了两艘护卫舰和两艘反潜舰以及其他船只 => 中国派出了五艘军舰。 [7]",
                "NOT_STATED => ''",
            })
    void knowsWhichClaimsAreComplete(String soFar, String expected) {
        assertThat(settled(soFar)).isEqualTo(expected);
    }

    @Test
    void growsOnlyAtItsEnd() {
        String reply = "They sent:\n\n- **China**: five, it said [7]\n- Russia: two [6]\n\nIt ended on Sunday [1]. Navy"
                + " aircraft took part [8]. That is all that is known.";
        String before = "";
        for (int length = 1; length <= reply.length(); length++) {
            String now = settled(reply.substring(0, length));
            assertThat(now.replaceFirst("They sent: \\[[\\d, ]*]", "")).startsWith(before);
            before = now.replaceFirst("They sent: \\[[\\d, ]*]", "");
        }
        assertThat(before).contains("Navy aircraft took part");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "China sent five [7].",
                "China sent five. [7]",
                "中国派出了五艘军舰。[7]",
                "China sent five.¹⁰ ",
                "It said \"five.\""
            })
    void knowsWhenAReplyBrokeOffAtAClaimsEnd(String broken) {
        assertThat(growing.endsWithAClaim(broken)).isTrue();
    }

    @Test
    void leavesOutTheClaimThatAReplyBrokeOffIn() {
        assertThat(claims(growing.whole("China sent five [7]. Russia sent no"))).isEqualTo("China sent five. [7]");
        assertThat(claims(growing.whole("China sent five [7]. Russia sent two [6")))
                .isEqualTo("China sent five. [7]");
        assertThat(claims(growing.whole("China sent five [7]."))).isEqualTo("China sent five. [7]");
        assertThat(claims(growing.whole("China sent"))).isEmpty();
    }

    @Test
    void holdsBackWhatMayBeAThoughtOnceAReplyEndedOneWithoutATag() {
        growing.learn("China sent ten [7]. So: </think>China sent five [7].");

        assertThat(settled("China sent five [7]. Russia sent two")).isEmpty();
        assertThat(settled("Hm.</think>China sent five [7]. Russia sent two")).isEqualTo("China sent five. [7]");
    }

    private String settled(String soFar) {
        return claims(new ModelReply.Claims(growing.settled(soFar.replace('~', '\n'))));
    }

    private static String claims(ModelReply read) {
        List<Claim> claims = ((ModelReply.Claims) read).claims();
        return claims.stream()
                .map(claim -> claim.text() + " " + claim.numbers())
                .collect(Collectors.joining(" | "));
    }
}
