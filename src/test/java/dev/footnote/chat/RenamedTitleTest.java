package dev.footnote.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer.Answered;
import dev.footnote.chat.shelf.Progress;
import dev.footnote.chat.shelf.Source.Link;
import dev.footnote.store.ArticleId;
import dev.footnote.testserver.NewsSite;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Where the title shows that a reader gave an article. */
class RenamedTitleTest {

    private static final ChatId ANN = new ChatId(100);
    private static final ChatId BOB = new ChatId(200);

    @AutoClose
    private final NewsSite site = new NewsSite();

    @AutoClose
    private final Room room = Room.inMemory(site);

    @Test
    void anArticleIsCalledAsItsReaderCallsIt() throws InterruptedException {
        String address = site.publish(
                "/flood", "Flood in Ardelton", "Engineers found two cracks in the middle pillar of the old bridge.");
        ArticleId flood = room.bring(ANN, new Link(address)).id();
        room.librarian.rename(ANN, flood, "Wet");
        room.bring(BOB, new Link(address));

        Answered answer = (Answered) room.desk.askAll(ANN, "What did engineers find in the bridge?");

        assertThat(answer.citations().get(0).article().metadata().title()).isEqualTo("Wet");
        assertThat(title(ANN)).isEqualTo("Wet");
        assertThat(title(BOB)).isEqualTo("Flood in Ardelton");
    }

    @Test
    void anArticleThatIsFetchedAgainKeepsItsReadersTitle() throws InterruptedException {
        String bridge = "Engineers found two cracks in the middle pillar of the old bridge.";
        String address = site.publish("/flood", "Flood in Ardelton", bridge);
        ArticleId flood = room.bring(ANN, new Link(address)).id();
        room.librarian.rename(ANN, flood, "Wet");

        assertThat(room.librarian.refresh(ANN, flood, Progress.NONE)).isEqualTo(new Renewal.Unchanged("Wet"));
        site.publish("/flood", "Flood in Ardelton", bridge, "The bridge is closed.");
        assertThat(room.librarian.refresh(ANN, flood, Progress.NONE))
                .isInstanceOfSatisfying(Renewal.Renewed.class, renewed -> assertThat(renewed.title())
                        .isEqualTo("Wet"));
    }

    private String title(ChatId chat) {
        return room.desk.card(chat).article().metadata().title();
    }
}
