package dev.footnote.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Failed;
import dev.footnote.chat.shelf.Archive;
import dev.footnote.chat.shelf.Obstacle;
import dev.footnote.chat.shelf.Progress;
import dev.footnote.chat.shelf.Source.Upload;
import dev.footnote.store.ArticleId;
import dev.footnote.store.Articles;
import dev.footnote.store.StoreException;
import dev.footnote.store.StoreException.Kind;
import dev.footnote.store.memory.MemoryArchive;
import dev.footnote.testserver.NewsSite;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of questions on a reader's own article while it cannot be had from the store. */
class StoreFaultTest {

    private static final ChatId ANN = new ChatId(100);

    /** The bundled article answers this one. */
    private static final String HOUSES = "How many warships did China send?";

    private static final String BRIDGE = "Engineers found two cracks in the middle pillar of the old bridge.";

    private final NewsSite site = new NewsSite();
    private final MemoryArchive memory = new MemoryArchive(Clock.systemUTC());
    private final Archive archive = new Archive(frail(memory), memory, memory, memory, memory.usage(), memory);
    private @Nullable StoreException trouble;
    private Room room;

    @BeforeEach
    void shelveAnArticleAndStartAgain() throws InterruptedException {
        try (Room before = new Room(archive, site, Clock.systemUTC())) {
            byte[] bytes = ("# Flood\n\n" + BRIDGE + " The flood went down.\n").getBytes(StandardCharsets.UTF_8);
            before.bring(ANN, new Upload("flood.md", bytes));
        }
        room = new Room(archive, site, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        room.close();
        site.close();
    }

    @Test
    void aPassingFaultIsPassedOnAndTheQuestionIsAnsweredFromTheRightArticleAfterIt() {
        trouble = new StoreException(Kind.LOCKED, "busy");
        assertThatThrownBy(() -> room.desk.ask(ANN, HOUSES)).isSameAs(trouble);
        assertThatThrownBy(() -> room.desk.askAll(ANN, HOUSES)).isSameAs(trouble);
        assertThatThrownBy(() -> room.desk.summary(ANN)).isSameAs(trouble);
        assertThatThrownBy(() -> room.desk.card(ANN)).isSameAs(trouble);
        trouble = null;

        assertThat(room.desk.ask(ANN, HOUSES)).isNotInstanceOf(Answered.class);
        assertThat(quote(room.desk.ask(ANN, "What did engineers find in the bridge?")))
                .isEqualTo(BRIDGE);
    }

    @Test
    void anArticleIsNotRenewedDuringAFaultAndItsReaderIsTold() throws InterruptedException {
        ArticleId flood = room.librarian.shelf(ANN).get(0).id();
        trouble = new StoreException(Kind.FULL, "no room");

        assertThat(room.librarian.refresh(ANN, flood, Progress.NONE)).isEqualTo(new Renewal.Refused(Obstacle.STORE));
    }

    @Test
    void aFaultThatStaysIsSaidAndNeverAnsweredFromTheBundledArticle() {
        trouble = new StoreException(Kind.CORRUPT, "damaged");

        assertThat(room.desk.ask(ANN, HOUSES))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.reason()).isEqualTo(Answer.Reason.INTERNAL));
    }

    private static String quote(Answer answer) {
        return ((Answered) answer).citations().get(0).quote();
    }

    /** The same articles, which cannot be found while there is trouble. */
    private Articles frail(Articles sound) {
        return (Articles) Proxy.newProxyInstance(
                Articles.class.getClassLoader(), new Class<?>[] {Articles.class}, (proxy, method, arguments) -> {
                    if (trouble != null && method.getName().equals("find")) {
                        throw trouble;
                    }
                    try {
                        return method.invoke(sound, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
