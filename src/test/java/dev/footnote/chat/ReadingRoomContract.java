package dev.footnote.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Citation;
import dev.footnote.chat.shelf.Archive;
import dev.footnote.chat.shelf.Progress;
import dev.footnote.chat.shelf.ShelfEntry;
import dev.footnote.chat.shelf.Source.Link;
import dev.footnote.chat.shelf.Source.Pasted;
import dev.footnote.chat.shelf.Source.Upload;
import dev.footnote.store.ArticleId;
import dev.footnote.testserver.NewsSite;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers may rely on when they bring and choose articles, whatever keeps them. */
abstract class ReadingRoomContract {

    private static final ChatId ANN = new ChatId(100);
    private static final ChatId BOB = new ChatId(200);

    private static final String FLOOD = "The flood in Ardelton reached its highest level at four in the morning.";
    private static final String BRIDGE = "Engineers found two cracks in the middle pillar of the old bridge.";
    private static final String SCHOOL = "The school of Ardelton opens again on Monday after repairs to its heating.";
    private static final String BAKER = "A baker named Oswin Tarrant gave away three hundred loaves to his neighbours.";

    private final NewsSite site = new NewsSite();
    private Room room;

    /** The archive under test; the same one each time within a test. */
    abstract Archive archive();

    @BeforeEach
    void open() {
        room = new Room(archive(), site, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        room.close();
        site.close();
    }

    @Test
    void everyChatHasTheHousesArticleFromTheStart() {
        assertThat(titles(ANN)).containsExactly(house());
        assertThat(quote(room.desk.ask(ANN, "How many warships did China send?")))
                .contains("five warships");
    }

    @Test
    void aLinkIsShelvedActiveAndAnswersQuestions() throws InterruptedException {
        Set<Progress.Stage> stages = ConcurrentHashMap.newKeySet();

        Arrival arrival = room.librarian.bring(ANN, new Link(flood()), (stage, percent) -> stages.add(stage));

        assertThat(arrival).isInstanceOfSatisfying(Arrival.Shelved.class, shelved -> {
            assertThat(shelved.receipt().article().metadata().title()).isEqualTo("Flood in Ardelton");
            assertThat(shelved.receipt().questions()).hasSize(3);
            assertThat(shelved.receipt().firstWords()).startsWith("The flood in Ardelton");
        });
        assertThat(stages).containsExactlyInAnyOrder(Progress.Stage.values());
        assertThat(titles(ANN)).containsExactly("Flood in Ardelton", house());
        assertThat(quote(room.desk.ask(ANN, "What did engineers find in the bridge?")))
                .isEqualTo(BRIDGE);
        assertThat(titles(BOB)).containsExactly(house());
    }

    @Test
    void theSameLinkIsFetchedOnceForManyReaders() throws Exception {
        String address = flood();
        CountDownLatch opens = site.shut();
        List<Future<Arrival.Shelved>> readers = List.of(brings(ANN, address), brings(BOB, address + "#comments"));
        await().until(() -> site.visits("/flood") == 1);
        opens.countDown();

        assertThat(readers.get(0).get().id()).isEqualTo(readers.get(1).get().id());
        room.bring(new ChatId(300), new Link(address));
        assertThat(site.visits("/flood")).isEqualTo(1);
    }

    @Test
    void aFileAndAPasteAreOnlyTheirSenders() throws InterruptedException {
        byte[] file = ("# Secret plan\n\n" + BAKER + " " + SCHOOL).getBytes(StandardCharsets.UTF_8);
        ArticleId uploaded = room.bring(ANN, new Upload("plan.md", file)).id();
        ArticleId pasted = room.bring(ANN, new Pasted(FLOOD + "\n\n" + BRIDGE)).id();

        assertThat(titles(ANN)).contains("Secret plan");
        assertThat(titles(BOB)).containsExactly(house());
        for (ArticleId id : List.of(uploaded, pasted)) {
            assertThat(room.librarian.choose(BOB, id)).isFalse();
            assertThat(room.librarian.rename(BOB, id, "mine")).isFalse();
            assertThat(room.librarian.remove(BOB, id)).isFalse();
            assertThat(archive().articles().find(id, BOB.value())).isEmpty();
        }
        assertThat(quote(room.desk.askAll(BOB, "Who gave away loaves?"))).doesNotContain("Tarrant");
        assertThat(room.librarian.export(BOB)).doesNotContain("Tarrant");
    }

    @Test
    void twoChatsWithTheSameFileHaveOneEach() throws InterruptedException {
        byte[] file = ("# Plan\n\n" + BAKER).getBytes(StandardCharsets.UTF_8);
        ArticleId anns = room.bring(ANN, new Upload("plan.md", file)).id();
        ArticleId bobs = room.bring(BOB, new Upload("plan.md", file)).id();

        room.librarian.remove(ANN, anns);

        assertThat(anns).isNotEqualTo(bobs);
        assertThat(quote(room.desk.ask(BOB, "Who gave away loaves?"))).isEqualTo(BAKER);
        assertThat(titles(ANN)).containsExactly(house());
    }

    @Test
    void aReaderSwitchesRenamesAndRemoves() throws InterruptedException {
        ArticleId flood = room.bring(ANN, new Link(flood())).id();
        ArticleId house = room.librarian.shelf(ANN).get(1).id();

        assertThat(room.librarian.choose(ANN, house)).isTrue();
        assertThat(active(ANN)).isEqualTo(house());
        assertThat(room.librarian.rename(ANN, flood, " Wet ")).isTrue();
        assertThat(room.librarian.rename(ANN, flood, " ")).isFalse();
        assertThat(titles(ANN)).containsExactly(house(), "Wet");
        assertThat(room.librarian.remove(ANN, house)).isTrue();
        assertThat(titles(ANN)).containsExactly("Wet");
        assertThat(active(ANN)).isEqualTo("Wet");
        assertThat(room.librarian.remove(ANN, flood)).isTrue();
        assertThat(titles(ANN)).containsExactly(house());
        assertThat(room.librarian.remove(ANN, house)).isFalse();
    }

    @Test
    void aCancelledArticleIsNotShelved() throws Exception {
        String address = flood();
        CountDownLatch opens = site.shut();
        FutureTask<Arrival> bringing =
                new FutureTask<>(() -> room.librarian.bring(ANN, new Link(address), Progress.NONE));
        Thread reader = new Thread(bringing);
        reader.start();
        await().until(() -> site.visits("/flood") == 1);

        reader.interrupt();

        assertThatThrownBy(bringing::get).hasCauseInstanceOf(InterruptedException.class);
        opens.countDown();
        assertThat(titles(ANN)).containsExactly(house());
        room.bring(ANN, new Link(address));
        assertThat(active(ANN)).isEqualTo("Flood in Ardelton");
    }

    @Test
    void aQuestionToAllNamesEachCitationsArticle() throws InterruptedException {
        room.bring(ANN, new Link(flood()));
        room.bring(ANN, new Pasted("Bread for all\n\n" + BAKER));

        Answer bread = room.desk.askAll(ANN, "Who gave away loaves?");
        Answer ships = room.desk.askAll(ANN, "How many warships did China send?");

        assertThat(citations(bread).get(0).article().metadata().title()).isEqualTo("Bread for all");
        assertThat(citations(ships).get(0).quote()).contains("five warships");
        List<Integer> numbers = citations(ships).stream().map(Citation::number).toList();
        assertThat(numbers).isSorted().doesNotHaveDuplicates().startsWith(1);
    }

    @Test
    void aFreshEditionTellsWhatBecameOfCitedSentences() throws InterruptedException {
        ArticleId old = room.bring(ANN, new Link(flood())).id();
        room.desk.ask(ANN, "What did engineers find in the old bridge?");
        room.desk.ask(ANN, "When does the school open again?");
        room.desk.ask(ANN, "When did the flood reach its highest level?");
        room.desk.askAll(ANN, "How many warships did China send?"); // quotes the house's article, which stays as it is
        room.librarian.rename(ANN, old, "Wet");

        assertThat(room.librarian.refresh(ANN, old, Progress.NONE)).isInstanceOf(Renewal.Unchanged.class);
        String mended = "Engineers found three cracks in the middle pillar of the old bridge.";
        site.publish("/flood", "Flood in Ardelton", FLOOD, mended);
        Renewal renewal = room.librarian.refresh(ANN, old, Progress.NONE);

        assertThat(renewal).isInstanceOfSatisfying(Renewal.Renewed.class, renewed -> assertThat(renewed.cited())
                .containsExactlyInAnyOrder(new Revision(BRIDGE, mended), new Revision(SCHOOL, null)));
        assertThat(titles(ANN)).containsExactly("Wet", house());
        assertThat(quote(room.desk.ask(ANN, "What did engineers find in the old bridge?")))
                .isEqualTo(mended);
    }

    @Test
    void aPasteCannotBeFetchedAgain() throws InterruptedException {
        ArticleId pasted = room.bring(ANN, new Pasted(FLOOD)).id();

        assertThat(room.librarian.refresh(ANN, pasted, Progress.NONE)).isInstanceOf(Renewal.NoAddress.class);
    }

    @Test
    void everythingIsThereAgainAfterARestart() throws InterruptedException {
        room.bring(ANN, new Link(flood()));
        room.desk.ask(ANN, "When does the school open again?");
        room.close();
        room = new Room(archive(), site, Clock.systemUTC());

        assertThat(active(ANN)).isEqualTo("Flood in Ardelton");
        Answered reason = (Answered) room.desk.ask(ANN, "And why is it?");
        assertThat(reason.citations()).extracting(Citation::quote).contains(SCHOOL);
        room.bring(BOB, new Link(site.address("/flood")));
        assertThat(site.visits("/flood")).isEqualTo(1);
    }

    @Test
    void whatIsForgottenIsGone() throws InterruptedException {
        room.bring(ANN, new Pasted("Bread for all\n\n" + BAKER));
        room.desk.ask(ANN, "Who gave away loaves?");
        assertThat(room.librarian.export(ANN)).contains("Tarrant").contains("Who gave away loaves?");

        room.librarian.forget(ANN);

        assertThat(room.librarian.export(ANN)).doesNotContain("Tarrant").doesNotContain("loaves");
        assertThat(titles(ANN)).containsExactly(house());
        assertThat(quote(room.desk.ask(ANN, "How many warships did China send?")))
                .contains("five warships");
    }

    @Test
    void aSummaryCitesSentencesInTheArticlesOrder() throws InterruptedException {
        room.bring(ANN, new Link(flood()));

        List<Citation> citations = citations(room.desk.summary(ANN));

        assertThat(citations).isNotEmpty();
        assertThat(citations.stream().map(citation -> citation.sentence().index()))
                .isSorted();
    }

    private String flood() {
        return site.publish("/flood", "Flood in Ardelton", FLOOD, BRIDGE, SCHOOL);
    }

    private Future<Arrival.Shelved> brings(ChatId chat, String address) {
        FutureTask<Arrival.Shelved> task = new FutureTask<>(() -> room.bring(chat, new Link(address)));
        new Thread(task).start();
        return task;
    }

    private String house() {
        return "Russia and China End Military Exercises in Sea of Japan";
    }

    private List<String> titles(ChatId chat) {
        return room.librarian.shelf(chat).stream().map(ShelfEntry::title).toList();
    }

    private String active(ChatId chat) {
        return room.librarian.shelf(chat).stream()
                .filter(ShelfEntry::active)
                .findFirst()
                .orElseThrow()
                .title();
    }

    private static List<Citation> citations(Answer answer) {
        return answer instanceof Answered answered ? answered.citations() : ((Answer.NotStated) answer).nearest();
    }

    private static String quote(Answer answer) {
        return citations(answer).get(0).quote();
    }
}
