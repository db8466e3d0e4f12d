package dev.footnote.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer;
import dev.footnote.chat.shelf.Archive;
import dev.footnote.chat.shelf.Progress.Stage;
import dev.footnote.chat.shelf.Source.Upload;
import dev.footnote.retrieval.RetrievalChain;
import dev.footnote.store.ArticleId;
import dev.footnote.store.Store;
import dev.footnote.store.sql.SqlStore;
import dev.footnote.testserver.NewsSite;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reading room on SQLite. */
class StoredReadingRoomTest extends ReadingRoomContract {

    private static final ChatId READER = new ChatId(300);
    private static final byte[] PLAN = ("# The bridge\n\nThe bridge is closed until May. Oswin Tarrant will paint the"
                    + " bridge green.\n\nThe mayor has asked for more money.")
            .getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private @Nullable Store store;

    @Override
    Archive archive() {
        if (store == null) {
            store = SqlStore.inFolder(folder, Clock.systemUTC());
        }
        return Archive.of(store);
    }

    @AfterEach
    void closeStore() {
        if (store != null) {
            store.close();
            store = null;
        }
    }

    @Test
    void anArticleIsNotEmbeddedAgainAfterARestart() throws InterruptedException {
        assertThat(stagesOfThePlan()).contains(Stage.INDEXING);
        closeStore();
        assertThat(stagesOfThePlan()).containsExactly(Stage.READING);
    }

    @Test
    void aDamagedIndexIsMadeAgainAndMended() throws InterruptedException {
        assertThat(stagesOfThePlan()).contains(Stage.INDEXING);
        ArticleId plan = archive().library().list(READER.value()).get(0).article();
        archive().articles().keepIndex(plan, RetrievalChain.MODEL, new byte[] {1, 2, 3});
        assertThat(stagesOfThePlan()).contains(Stage.INDEXING);
        assertThat(stagesOfThePlan()).containsExactly(Stage.READING);
    }

    /** Brings a file to a room that has just been opened and asks about it; tells what had to be done for that. */
    private Set<Stage> stagesOfThePlan() throws InterruptedException {
        Set<Stage> stages = ConcurrentHashMap.newKeySet();
        try (NewsSite none = new NewsSite();
                Room room = new Room(archive(), none, Clock.systemUTC())) {
            room.librarian.bring(READER, new Upload("plan.md", PLAN), (stage, percent) -> stages.add(stage));
            assertThat(room.desk.ask(READER, "Who will paint the bridge?"))
                    .isInstanceOfSatisfying(Answer.Answered.class, answer -> assertThat(
                                    answer.citations().get(0).quote())
                            .contains("Oswin Tarrant"));
        }
        return stages;
    }
}
