package dev.footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.chat.Room;
import dev.footnote.testserver.BotApiServer.Call;
import dev.footnote.testserver.NewsSite;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What readers see when they bring, choose and forget articles. */
class ArticlesTest {

    private static final String FLOOD = "The flood in Ardelton reached its highest level at four in the morning.";
    private static final String BRIDGE = "Engineers found two cracks in the middle pillar of the old bridge.";
    private static final String BAKER = "A baker named Oswin Tarrant gave away three hundred loaves to his neighbours.";

    @AutoClose
    private final NewsSite site = new NewsSite();

    @AutoClose
    private final Room room = Room.inMemory(site);

    private final RunningBot bot = new RunningBot(room);

    @AfterEach
    void theServerHasNothingToObjectTo() {
        bot.close();
        assertThat(bot.server.violations()).isEmpty();
    }

    @Test
    void aLinkGetsAReceiptWithQuestionsAndIsAskedAboutFromThenOn() {
        sayLink(5, flood());
        String receipt = reply("Flood in Ardelton");
        bot.server.updates().say(5, "What did engineers find in the bridge?");

        assertThat(receipt).contains("words", "to read", "English", "This is very short");
        assertThat(buttons()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(reply("two cracks")).contains(BRIDGE);
    }

    @Test
    void progressShowsInOneMessageWhichBecomesTheReceipt() {
        CountDownLatch opens = site.shut();
        sayLink(5, flood());
        assertThat(reply("fetching…")).contains("/flood");
        opens.countDown();

        reply("Flood in Ardelton");
        assertThat(bot.server.messages(5)).hasSize(1);
    }

    @Test
    void cancelStopsAtAnyTimeAndNothingIsShelved() {
        CountDownLatch opens = site.shut();
        sayLink(5, flood());
        reply("fetching…");
        bot.server.updates().press(5, buttons().get(0).path("callback_data").asText());

        reply("Cancelled.");
        opens.countDown();
        bot.server.updates().say(5, "/articles");
        assertThat(reply("Your articles")).doesNotContain("Flood");
    }

    @Test
    void aLinkWithAQuestionIsBroughtAndAnswered() {
        String address = flood();
        bot.server
                .updates()
                .send(
                        5,
                        "\"text\":\"/ask " + address + " What did engineers find in the bridge?\",\"entities\":"
                                + entity("url", 5, address.length(), ""));

        reply("Flood in Ardelton");
        assertThat(reply("[1]")).contains(BRIDGE);
    }

    @Test
    void aHiddenLinkInACaptionIsFollowed() {
        bot.server
                .updates()
                .send(
                        5,
                        "\"photo\":[{\"file_id\":\"p\",\"file_unique_id\":\"p\",\"width\":1,\"height\":1}],\"caption\":\"The"
                                + " whole story\",\"caption_entities\":"
                                + entity("text_link", 4, 5, ",\"url\":\"" + flood() + "\""));

        reply("Flood in Ardelton");
    }

    @Test
    void aFileIsDownloadedAndIsOnlyItsSenders() {
        bot.server.keepFile("F1", ("# Bread for all\n\n" + BAKER).getBytes(StandardCharsets.UTF_8));
        bot.server
                .updates()
                .send(
                        5,
                        "\"document\":{\"file_id\":\"F1\",\"file_unique_id\":\"u\",\"file_name\":\"b.md\",\"file_size\":99}");
        reply("Bread for all");
        bot.server.updates().say(6, "/articles");

        assertThat(bot.replies(6, 1).get(0)).doesNotContain("Bread");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWithTheRemedy() {
        bot.server
                .updates()
                .send(
                        5,
                        "\"document\":{\"file_id\":\"F2\",\"file_unique_id\":\"u\",\"file_name\":\"b.pdf\",\"file_size\":20971521}");

        assertThat(reply("too large")).contains("b.pdf", "20 MB", "paste");
        assertThat(bot.server.calls("getFile")).isEmpty();
    }

    @Test
    void aPasteInSeveralMessagesBecomesOneArticle() {
        String part = (FLOOD + " ").repeat(55);
        bot.server.updates().say(5, "Flood chronicle\n\n" + part.strip());
        bot.server.updates().say(5, part.strip());
        bot.server.updates().say(5, BAKER);

        assertThat(reply("to read"))
                .startsWith("Flood chronicle")
                .contains("1,4")
                .contains("neighbours.");
        bot.server.updates().say(5, "/articles");
        reply("Your articles");
        assertThat(bot.server.messages(5)).hasSize(2);
    }

    @Test
    void whatCannotBeHadIsToldInTheReadersLanguage() {
        String address = site.put("/wall", 200, NewsSite.html("Just a moment...", "<p>Checking your browser.</p>"));
        bot.server.updates().send(5, "de", linked(address));

        assertThat(reply("ob ich ein Mensch bin")).contains("fügen Sie den Text ein");
    }

    @Test
    void theListSwitchesRenamesAndRemoves() {
        sayLink(5, flood());
        reply("Flood in Ardelton");
        bot.server.updates().say(5, "/articles");
        reply("Your articles");
        press("Russia and China End");
        reply("✓ Russia and China End");
        press("Flood in Ardelton");
        reply("✓ Flood in Ardelton");
        press("Rename");
        reply("What shall “Flood in Ardelton” be called?");
        bot.server.updates().say(5, "Wet");
        reply("It is called “Wet” now.");
        bot.server.updates().say(5, "/articles");
        reply("✓ Wet");
        press("Remove");
        reply("Remove “Wet” from this chat?");
        press("Keep it");
        await().until(() -> last().contains("✓ Wet"));
        press("Remove");
        await().until(() -> last().startsWith("Remove “Wet”"));
        press("Remove");

        await().until(() -> bot.server.messages(5).stream()
                .filter(message -> message.startsWith("Your articles"))
                .reduce((first, last) -> last)
                .filter(message -> !message.contains("Wet"))
                .isPresent());
    }

    @Test
    void refreshTellsWhatBecameOfCitedSentences() {
        sayLink(5, flood());
        reply("Flood in Ardelton");
        bot.server.updates().say(5, "What did engineers find in the bridge?");
        reply("two cracks");
        site.publish("/flood", "Flood in Ardelton", FLOOD, BRIDGE.replace("two", "three"));
        bot.server.updates().say(5, "/articles");
        reply("Your articles");
        press("Refresh");

        assertThat(reply("has changed")).contains("1 sentence", BRIDGE, "is now: Engineers found three cracks");
    }

    @Test
    void aQuestionToAllNamesTheArticles() {
        sayLink(5, flood());
        reply("Flood in Ardelton");
        bot.server.updates().say(5, "/all How many warships did China send?");

        assertThat(reply("five warships"))
                .contains("Russia and China End Military Exercises in Sea of Japan, paragraph");
        bot.server.updates().say(5, "/all");
        reply("after the command");
    }

    @Test
    void forgettingAsksFirstAndIsDoneAtOnce() {
        sayLink(5, flood());
        reply("Flood in Ardelton");
        bot.server.updates().say(5, "/forget");
        reply("Delete everything:");
        press("Delete everything");
        reply("I have deleted all");
        bot.server.updates().say(5, "/articles");

        assertThat(reply("Your articles")).doesNotContain("Flood");
    }

    @Test
    void exportPrivacySummaryAndOutlineAreAtHand() {
        bot.server.updates().say(5, "How many warships did China send?");
        reply("five warships");
        bot.server.updates().say(5, "/export");
        await().until(() -> !bot.server.calls("sendDocument").isEmpty());
        assertThat(bot.server
                        .calls("sendDocument")
                        .get(0)
                        .parameters()
                        .path("body")
                        .asText())
                .contains("footnote.json", "How many warships did China send?", "five warships");
        bot.server.updates().say(5, "/privacy");
        assertThat(reply("I keep")).contains("model.example", "30 days", "/forget");
        bot.server.updates().say(5, "/summary");
        reply("[5]");
        bot.server.updates().say(5, "/outline");
        reply("Outline");
    }

    private String flood() {
        return site.publish("/flood", "Flood in Ardelton", FLOOD, BRIDGE);
    }

    private void sayLink(long user, String address) {
        bot.server.updates().send(user, linked(address));
    }

    private static String linked(String address) {
        return "\"text\":\"" + address + "\",\"entities\":" + entity("url", 0, address.length(), "");
    }

    private static String entity(String type, int offset, int length, String more) {
        return "[{\"type\":\"" + type + "\",\"offset\":" + offset + ",\"length\":" + length + more + "}]";
    }

    /** Waits for a message, new or edited, that holds the words. */
    private String reply(String words) {
        return bot.reply(5, words);
    }

    /** The buttons of the last message that has some. */
    private List<JsonNode> buttons() {
        return shown().reduce((first, last) -> last).orElseThrow().findParents("callback_data");
    }

    private String last() {
        return bot.last(5);
    }

    /** Presses the last button of this name, under the chat's last message. */
    private void press(String label) {
        JsonNode button = shown().flatMap(markup -> markup.findParents("callback_data").stream())
                .filter(known -> known.path("text").asText().contains(label))
                .reduce((first, last) -> last)
                .orElseThrow();
        bot.server
                .updates()
                .press(
                        5,
                        bot.server.lastMessage(5),
                        button.path("callback_data").asText());
    }

    private Stream<JsonNode> shown() {
        return Stream.of("sendMessage", "editMessageText")
                .flatMap(method -> bot.server.calls(method).stream())
                .sorted(Comparator.comparing(Call::nanos))
                .map(call -> call.parameters().path("reply_markup"))
                .filter(markup -> !markup.isMissingNode());
    }
}
