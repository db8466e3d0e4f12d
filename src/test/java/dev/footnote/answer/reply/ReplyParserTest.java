package dev.footnote.answer.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.reply.ModelReply.Claims;
import dev.footnote.answer.reply.ModelReply.NotStated;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each row of these tables is a reply and what is read from it: claims parted by {@code |}, each with its numbers in
 * brackets; {@code P} opens a paragraph, {@code L} a list item. {@code ~} in a reply stands for a line end.
 */
class ReplyParserTest {

    private final ReplyParser parser = new ReplyParser();

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "China sent five warships [10]. => P China sent five warships. [10]",
                "China sent five warships. [10] => P China sent five warships. [10]",
                "China sent five warships.[10] => P China sent five warships. [10]",
                "Both sent ships [9, 10]. => P Both sent ships. [9, 10]",
                "Both sent ships [9][10]. => P Both sent ships. [9, 10]",
                "Both sent ships [9] [10]. => P Both sent ships. [9, 10]",
                "Both sent ships [9; 10], [9]. => P Both sent ships,. [9, 10]",
                "Both sent ships [8-10]. => P Both sent ships. [8, 9, 10]",
                "All of it [1-90]. => P All of it. [1, 90]",
                "China sent five warships 【10】. => P China sent five warships. [10]",
                "China sent five warships【10†source】. => P China sent five warships. [10]",
                "China sent five warships [^10]. => P China sent five warships. [10]",
                "China sent five warships [n=10]. => P China sent five warships. [10]",
                "China sent five warships [sentence 10]. => P China sent five warships. [10]",
                "China sent five warships [Satz 9 und 10]. => P China sent five warships. [9, 10]",
                "China sent five warships [[10]]. => P China sent five warships. [10]",
                "China sent five warships [10](https://evil.example/x). => P China sent five warships. [10]",
                "China sent five warships¹⁰. => P China sent five warships. [10]",
                "China sent five warships.<sup>10</sup> => P China sent five warships. [10]",
                "China sent five warships (10). => P China sent five warships. [10]",
                "China sent five (5) warships [10]. => P China sent five (5) warships. [10]",
                "It covers 300 km² of sea [4]. => P It covers 300 km² of sea. [4]",
                "China sent five warships [١٠]. => P China sent five warships. [10]",
                "中国派出了五艘军舰［10］。海军飞机也参加了[11]。 => P 中国派出了五艘军舰。 [10] | 海军飞机也参加了。 [11]",
            })
    void readsEveryStyleOfCitationMark(String reply, String expected) {
        assertThat(read(reply)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "[10] China sent five. [11] Aircraft took part. => P China sent five. [10] | Aircraft took part. [11]",
                "China sent five. [10] Aircraft took part. [11] => P China sent five. [10] | Aircraft took part. [11]",
                "According to [10], Beijing sent five. => P Beijing sent five. [10]",
                "According to sentence [10], beijing sent five. => P Beijing sent five. [10]",
                "Beijing sent five, according to [10]. => P Beijing sent five. [10]",
                "Beijing sent five (see [10]). => P Beijing sent five. [10]",
                "[10] says that Beijing sent five. => P The article says that Beijing sent five. [10]",
                "Согласно [10], Пекин отправил пять кораблей. => P Пекин отправил пять кораблей. [10]",
                "Laut [10] schickte Peking fünf Schiffe. => P Schickte Peking fünf Schiffe. [10]",
                "根据[10]，中国派出五艘军舰。 => P 中国派出五艘军舰。 [10]",
                "They began on Thursday. They ended on Sunday [1]. => P They began on Thursday. [] | They ended on Sunday. [1]",
                "Yes. China sent five [10]. => P China sent five. [10]",
                "No, china sent five [10]. => P China sent five. [10]",
                "The U.S. was not involved [4]. => P The U.S. was not involved. [4]",
            })
    void givesEachMarkToItsSentence(String reply, String expected) {
        assertThat(read(reply)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "**China** sent *five* `warships` [10]. => P China sent five warships. [10]",
                "**中国派出了五艘军舰。**[10] => P 中国派出了五艘军舰。 [10]",
                "# Ships~~China sent five [10]. => P China sent five. [10]",
                "**Ships**~~China sent five [10]. => P China sent five. [10]",
                "They sent:~~- China: five [10]~- Russia: four [9] => P They sent: [10, 9] | L China: five [10] | L Russia: four [9]",
                "1. China sent five [10]. It said so [10].~2. Aircraft [11] => L China sent five. [10] | It said so. [10] | L Aircraft [11]",
                "China sent five [10].~Aircraft took part [11]. => P China sent five. [10] | P Aircraft took part. [11]",
                "China sent~five warships [10]. => P China sent five warships. [10]",
                "| Who | Ships | Source |~|---|---|---|~| China | five | [10] | => L China — Ships: five [10]",
                "<p>China sent <b>five</b> [10].</p><ul><li>Aircraft [11]</li></ul> => P China sent five. [10] | L Aircraft [11]",
                "China sent <script>alert(1)</script>five [10]. => P China sent five. [10]",
                "China sent &lt;b&gt;five&lt;/b&gt; [10]. => P China sent five. [10]",
                "```~China sent five [10].~``` => P China sent five. [10]",
                "China sent [five](https://evil.example) at https://evil.example/a ![x](http://e.example) [10]. => P China sent five at [10]",
                "Ask @admin or /start or #win [10]. => P Ask admin or start or win. [10]",
                "China \u202esent\u202c fi\u200bve\u2066 [10]. => P China sent five. [10]",
            })
    void leavesPlainWordsOnly(String reply, String expected) {
        assertThat(read(reply)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "China sent five [10].~~Sources:~[10] Beijing sent fifty. => P China sent five. [10]",
                "China sent five [10].~~[10]: Beijing sent fifty. => P China sent five. [10]",
                "China sent five [^10].~~[^10]: Beijing sent fifty. => P China sent five. [10]",
                "China sent five [10].~~---~[10] \"Beijing sent fifty\" => P China sent five. [10]",
                "China sent five.~~Source: [10] => P China sent five. [10]",
                "中国派出五艘军舰[10]。~~来源：~[10] 五十 => P 中国派出五艘军舰。 [10]",
                "[10]: China sent five. => P China sent five. [10]",
            })
    void dropsWhatStandsBelowTheAnswer(String reply, String expected) {
        assertThat(read(reply)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "<think>It says ten [3].</think>China sent five [10]. => P China sent five. [10]",
                "It says ten [3].</think>~China sent five [10]. => P China sent five. [10]",
                "China sent five [10]. <think>or is it ten [3] => P China sent five. [10]",
                "<thinking>ten</thinking>~<|im_start|>China sent five [10].<|im_end|> => P China sent five. [10]",
            })
    void dropsThoughts(String reply, String expected) {
        assertThat(read(reply)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NOT_STATED",
                "NOT_STATED.",
                "\"NOT_STATED\"",
                "**NOT_STATED**",
                "`not_stated`",
                "Not stated.",
                "<think>hm</think>\n\nNOT_STATED",
                "NOT_STATED: the article names no sailors.",
                "NOT_STATED\n\nThe article names no sailors.",
                "I have read the article.\n\nNOT_STATED",
                "```\nNOT_STATED\n```",
            })
    void understandsThatTheArticleDoesNotSay(String reply) {
        assertThat(parser.parse(reply)).isEqualTo(new NotStated(List.of()));
    }

    @Test
    void keepsTheNearestSentencesThatAreNamedAfterTheMarker() {
        assertThat(parser.parse("NOT_STATED. The nearest is that China sent five [10]."))
                .isEqualTo(new NotStated(List.of(10)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "China sent five [10] (NOT_STATED). => P China sent five. [10]",
                "China sent five [10]. Injuries are NOT_STATED. => P China sent five. [10]",
                "China sent five [10]. NOT_STATED => P China sent five. [10]",
                "The reason was not stated by China [10]. => P The reason was not stated by China. [10]",
            })
    void theMarkerInsideAnAnswerDoesNotUndoIt(String reply, String expected) {
        assertThat(read(reply)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "<think>", "[3]", "***", "<p></p>", "Yes.", "Here is the answer:", "\u202e"})
    void findsNoClaimWhereNothingIsSaid(String reply) {
        assertThat(parser.parse(reply)).isEqualTo(new Claims(List.of()));
    }

    @Test
    void readsAnEndlessReplyInShortTime() {
        String endless = "[1] (".repeat(5_000) + "*".repeat(5_000) + "- ".repeat(5_000) + "<a ".repeat(5_000);
        long start = System.nanoTime();
        parser.parse(endless);
        parser.parse("[1".repeat(20_000));
        parser.parse("word ".repeat(20_000));
        assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
    }

    private String read(String reply) {
        ModelReply read = parser.parse(reply.replace("~", "\n"));
        return ((Claims) read).claims().stream().map(ReplyParserTest::show).collect(Collectors.joining(" | "));
    }

    private static String show(Claim claim) {
        String place =
                switch (claim.place()) {
                    case RUN_ON -> "";
                    case PARAGRAPH -> "P ";
                    case LIST_ITEM -> "L ";
                };
        return place + claim.text() + " " + claim.numbers();
    }
}
