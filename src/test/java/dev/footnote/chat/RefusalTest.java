package dev.footnote.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.chat.shelf.Obstacle;
import dev.footnote.chat.shelf.Progress;
import dev.footnote.chat.shelf.Source;
import dev.footnote.chat.shelf.Source.Link;
import dev.footnote.chat.shelf.Source.Upload;
import dev.footnote.testserver.NewsSite;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is no article is refused for its reason, and shelved nowhere. */
class RefusalTest {

    private static final ChatId ANN = new ChatId(100);

    @AutoClose
    private final NewsSite site = new NewsSite();

    @AutoClose
    private final Room room = Room.inMemory(site);

    @Test
    void whatCannotBeHadIsToldByItsReason() throws InterruptedException {
        site.put("/wall", 200, NewsSite.html("Just a moment...", "<p>Verifying you are human.</p>"));
        site.put("/app", 200, NewsSite.html("App", "<div id=root></div><script>run()</script>"));
        site.put("/shut", 403, NewsSite.html("No", "<p>No.</p>"));
        site.put("/broken", 500, NewsSite.html("Oh", "<p>Oh.</p>"));

        assertThat(obstacle(site.address("/wall"))).isEqualTo(Obstacle.BOT_WALL);
        assertThat(obstacle(site.address("/app"))).isEqualTo(Obstacle.EMPTY_PAGE);
        assertThat(obstacle(site.address("/shut"))).isEqualTo(Obstacle.LOCKED);
        assertThat(obstacle(site.address("/broken"))).isEqualTo(Obstacle.SITE_FAULT);
        assertThat(obstacle(site.address("/none"))).isEqualTo(Obstacle.NO_SUCH_PAGE);
        assertThat(obstacle("http://127.0.0.1:1/a")).isEqualTo(Obstacle.FORBIDDEN_ADDRESS);
        assertThat(obstacle("file:///etc/passwd")).isEqualTo(Obstacle.BAD_ADDRESS);
        assertThat(obstacle("/etc/passwd")).isEqualTo(Obstacle.BAD_ADDRESS);
        assertThat(room.librarian.shelf(ANN)).hasSize(1);
    }

    @Test
    void aConsentFormIsNoArticle() throws InterruptedException {
        site.put("/c", 200, NewsSite.html("Before you continue", "<p>We and our partners use cookies and data.</p>"));

        assertThat(obstacle(site.address("/c"))).isEqualTo(Obstacle.CONSENT_WALL);
    }

    @Test
    void aFileThatIsNoDocumentIsRefused() throws InterruptedException {
        byte[] picture = {-1, -40, 0, 16, 74};

        assertThat(obstacle(new Upload("a.jpg", picture))).isEqualTo(Obstacle.UNKNOWN_FORMAT);
        assertThat(obstacle(new Upload("a.txt", new byte[0]))).isEqualTo(Obstacle.NO_TEXT);
    }

    private Obstacle obstacle(String address) throws InterruptedException {
        return obstacle(new Link(address));
    }

    private Obstacle obstacle(Source source) throws InterruptedException {
        return ((Arrival.Refused) room.librarian.bring(ANN, source, Progress.NONE)).obstacle();
    }
}
