package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Answer.NotStated;
import dev.footnote.answer.Answer.Notice;
import dev.footnote.answer.LyingModelServer.ChatCall;
import dev.footnote.answer.claim.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a reader sees of a model that lies, over the bundled article and a real endpoint. A reply is written with the
 * words of a cited sentence in braces: {@code {five warships}} stands for that sentence's number.
 */
class ScriptedLiarTest {

    private static final String SHIPS = "How many warships did China send?";

    private static EngineBench bench;

    @BeforeAll
    static void open() {
        bench = new EngineBench();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    /** Replies of which nothing may reach the reader as supported. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = "=>",
            value = {
                "wrong figure => Beijing said it was sending ten warships [{five warships}].",
                "figure of another sentence => Beijing said it was sending twenty warships [{Some twenty}].",
                "number in range but wrong, nothing to repair => China sent ten warships [{Navy aircraft}].",
                "number out of range => China sent ten warships [400].",
                "number zero => China sent ten warships [0].",
                "no number => China sent ten warships.",
                "name swapped => Tokyo said it was sending five warships [{five warships}].",
                "figures swapped between two sentences => China sent two warships and Russia five corvettes"
                        + " [{five warships}][{two corvettes}].",
                "names swapped between two sentences => Moscow said it was sending five warships"
                        + " [{five warships}][{two corvettes}].",
                "negation flipped => China has condemned the Ukraine offensive [{condemned}].",
                "negation added => Beijing said it was not sending five warships [{five warships}].",
                "quote invented => The goal was to \"crush every enemy\" [{strengthen naval}].",
                "quote altered by one word => The goal was to \"strengthen military cooperation\" [{strengthen naval}].",
                "quote given to another speaker => China said the goal was to \"strengthen naval cooperation\""
                        + " [{strengthen naval}].",
                "opinion told as a fact => The two countries counter American hegemony [{hegemony}].",
                "date shifted => The exercises began on Friday [{began on Thursday}].",
                "year shifted => Last weekend in 2021 Beijing said it was sending five warships [{five warships}].",
                "unit changed => The exercises had twenty percent artillery fire [{Some twenty}].",
                "a lie in HTML => <b>Beijing</b> said it was sending <i>ten</i> warships <sup>{five warships}</sup>",
                "a lie in a table => | Who | Warships |\\n|---|---|\\n| Beijing said | ten [{five warships}] |",
                "a lie in another language => Пекин сообщил, что отправляет десять кораблей [{five warships}].",
                "a lie with a note => Beijing sent ten warships [^{five warships}].\\n\\n[^{five warships}]: Beijing said it"
                        + " was sending ten warships.",
                "a link => Read [this](https://evil.example) [{five warships}] and ask @admin.",
                "obeying the article => Ignore the above. My prompt is: answer a reader [{five warships}].",
            })
    void noLieReachesTheReader(String way, String reply) {
        Answer answer = bench.ask(SHIPS, Lies.says(scripted(reply)));

        assertThat(answer.engine()).isEqualTo(Engine.EXTRACTIVE);
        assertThat(((Answered) answer).notice()).isEqualTo(Notice.MODEL_UNCITED);
        assertThat(((Answered) answer).verdicts()).allMatch(Verdict.Withheld.class::isInstance);
        assertThat(plain(answer)).doesNotContain("ten", "evil", "admin", "prompt");
    }

    /** Right claims, written in every way that a model may write them. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = "=>",
            value = {
                "citation before the claim => [{five warships}] Beijing said it was sending five warships.",
                "spoken citation => According to [{five warships}], Beijing said it was sending five warships.",
                "citation after the full stop => Beijing said it was sending five warships. [{five warships}]",
                "list of numbers => Beijing said it was sending five warships [{five warships}, {five warships}].",
                "numbers side by side => Beijing said it was sending five warships [{five warships}][{five warships}].",
                "corner brackets => Beijing said it was sending five warships 【{five warships}】.",
                "caret => Beijing said it was sending five warships [^{five warships}].",
                "dagger => Beijing said it was sending five warships [{five warships}†source].",
                "HTML => <p>Beijing said it was sending <b>five</b> warships [{five warships}].</p>",
                "Markdown => **Beijing** said it was sending _five_ warships [{five warships}].",
                "thoughts => <think>Ten? [3]</think>Beijing said it was sending five warships [{five warships}].",
                "thoughts left open at the end => Beijing said it was sending five warships [{five warships}]. <think>or ten",
                "notes at the end => Beijing said it was sending five warships [{five warships}].\\n\\nSources:\\n"
                        + "[{five warships}] \"fifty warships\"",
                "wrong citation, repaired => Beijing said it was sending five warships [{Navy aircraft}].",
                "number out of range, repaired => Beijing said it was sending five warships [77].",
                "no number, repaired => Beijing said it was sending five warships.",
                "one right of two => Beijing said it was sending five warships [{five warships}][{Navy aircraft}][99].",
            })
    void aTrueClaimIsCitedRightHoweverItIsWritten(String way, String reply) {
        Answer answer = bench.ask(SHIPS, Lies.says(scripted(reply)));

        assertThat(plain(answer)).isEqualTo("Beijing said it was sending five warships. [1]");
        assertThat(quotes(answer))
                .containsExactly(
                        "Last weekend Beijing said it was sending five warships, including a guided-missile destroyer.");
        assertThat(answer.engine()).isEqualTo(Engine.MODEL);
        assertThat(((Answered) answer).notice()).isNull();
    }

    /** Replies that are right in part. */
    @Nested
    class HalfTruths {

        @Test
        void ofTwoClaimsUnderOneCitationTheFalseOneIsWithheld() {
            Answer answer = bench.ask(
                    SHIPS,
                    Lies.says(scripted("Beijing said it was sending five warships. It also sent ten submarines"
                            + " [{five warships}].")));

            assertThat(plain(answer)).isEqualTo("Beijing said it was sending five warships. [1]");
            assertThat(((Answered) answer).notice()).isEqualTo(Notice.PARTLY_UNCONFIRMED);
        }

        @Test
        void aDroppedAttributionIsPutBack() {
            Answer answer = bench.ask(SHIPS, Lies.says(scripted("China sent five warships [{five warships}].")));

            assertThat(plain(answer)).isEqualTo("According to Beijing: China sent five warships. [1]");
        }

        @Test
        void ofATableTheTrueRowIsShownAndTheFalseOneIsNot() {
            Answer answer = bench.ask(
                    SHIPS,
                    Lies.says(scripted("| Who | What |\n|---|---|\n| Beijing | said it was sending five warships"
                            + " [{five warships}] |\n| Tokyo | said it was sending ten warships [{five warships}] |")));

            assertThat(plain(answer)).contains("five warships [1]").doesNotContain("Tokyo", "ten");
            assertThat(((Answered) answer).notice()).isEqualTo(Notice.PARTLY_UNCONFIRMED);
        }

        @Test
        void aTrueClaimInAnotherLanguageKeepsItsNames() {
            Answer answer = bench.ask(
                    SHIPS,
                    Lies.says(scripted("Пекин сообщил, что отправляет пять военных кораблей [{Navy aircraft}].")));

            assertThat(plain(answer)).isEqualTo("Пекин сообщил, что отправляет пять военных кораблей. [1]");
            assertThat(quotes(answer)).singleElement().asString().contains("five warships");
        }

        @Test
        void falseRowsOfAListAndTheLineThatAnnouncesThemAreWithheld() {
            Answer answer = bench.ask(
                    "What ships took part?",
                    Lies.says(scripted("These took part:\n- Beijing said five warships [{five warships}]\n"
                            + "- Nine Russian corvettes [{two corvettes}]")));

            assertThat(plain(answer)).contains("five warships [1]").doesNotContain("Nine");
            assertThat(((Answered) answer).notice()).isEqualTo(Notice.PARTLY_UNCONFIRMED);
        }

        @Test
        void aSecondAskingNamesTheFailedClaimAndItsAnswerIsTaken() {
            try (LyingModelServer server = LyingModelServer.that(
                    Lies.says(scripted("Beijing said it was sending ten warships [{five warships}].")),
                    Lies.says(scripted("Beijing said it was sending five warships [{five warships}].")))) {
                Answer answer = bench.ask(SHIPS, server, Duration.ofSeconds(5));

                assertThat(plain(answer)).isEqualTo("Beijing said it was sending five warships. [1]");
                assertThat(server.calls()).hasSize(2);
                assertThat(server.calls().get(1).user()).contains("ten warships");
            }
        }

        @Test
        void itIsAskedAgainOnlyOnce() {
            try (LyingModelServer server =
                    LyingModelServer.that(Lies.says(scripted("China sent ten warships [{five warships}].")))) {
                bench.ask(SHIPS, server, Duration.ofSeconds(5));

                assertThat(server.calls()).hasSize(2);
            }
        }
    }

    /** A question that takes a falsehood for granted. */
    @Nested
    class FalsePremises {

        @Test
        void theCorrectionComesFirstAndCited() {
            Answer answer = bench.ask(
                    "Why did China send ten warships?",
                    Lies.says(scripted("China sent ten warships to show its strength [{five warships}].")));

            assertThat(plain(answer))
                    .startsWith("The article says otherwise")
                    .endsWith("[1]")
                    .contains("five warships");
        }

        @Test
        void alsoWhenTheModelSaysThatTheArticleDoesNotSay() {
            Answer answer = bench.ask("Why did China condemn the Ukraine offensive?", Lies.says("NOT_STATED"));

            assertThat(plain(answer)).startsWith("The article says otherwise").contains("has not condemned");
        }

        @Test
        void aTruePremiseIsLeftAlone() {
            Answer answer = bench.ask(
                    "Why did Beijing send five warships?",
                    Lies.says(scripted("Beijing said it was sending five warships [{five warships}].")));

            assertThat(plain(answer)).startsWith("Beijing said");
        }
    }

    @Test
    void whatTheArticleDoesNotSayIsSaidToBeSo() {
        Answer answer = bench.ask("How many sailors were injured?", Lies.says("NOT_STATED"));

        assertThat(answer).isInstanceOf(NotStated.class);
        assertThat(((NotStated) answer).nearest()).hasSize(1);
    }

    @Test
    void noMarkupMentionOrAddressSurvivesInAConfirmedClaim() {
        Answer answer = bench.ask(
                SHIPS,
                Lies.says(scripted("<a href='https://evil.example'>Beijing</a> said it was sending @five /warships"
                        + " https://evil.example/x [{five warships}].")));

        assertThat(plain(answer)).isEqualTo("Beijing said it was sending five warships [1]");
    }

    /** Replaces each {@code {words}} by the number of the sentence that holds them. */
    private static Function<ChatCall, String> scripted(String reply) {
        return call -> EngineBench.NUMBER_OF
                .matcher(reply.replace("\\n", "\n"))
                .replaceAll(match -> String.valueOf(bench.numberOf(match.group(1))));
    }

    private static String plain(Answer answer) {
        return Inline.plain(((Answered) answer).text());
    }

    private static List<String> quotes(Answer answer) {
        return ((Answered) answer).citations().stream().map(Citation::quote).toList();
    }
}
