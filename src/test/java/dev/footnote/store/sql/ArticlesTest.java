package dev.footnote.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.article.Article;
import dev.footnote.store.ArticleId;
import dev.footnote.store.Articles.Edition;
import dev.footnote.store.Articles.Private;
import dev.footnote.store.Articles.Public;
import dev.footnote.store.Library.Entry;
import dev.footnote.store.StoreException;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the articles and the chats' libraries promise, on each engine. */
class ArticlesTest extends StoreContract {

    private static final Public WEB = new Public(Set.of("https://short.example/1", "https://news.example/ships"));

    @Test
    void givesAnArticleBackAsItWas() {
        Article article = article("Ships", "Five ships sailed.", "«Пять кораблей» — 五艘 🚢.", "Nobody was hurt.");
        ArticleId id = store.articles().add(article, WEB);
        reopen();
        assertThat(store.articles().find(id, ANN)).contains(article);
    }

    @Test
    void keepsOffsetsRightAroundCharactersThatPostgresRefuses() {
        ArticleId id = store.articles().add(article("A\0B", "Zero \0 here.", "Half \uD83D pair.", "After."), WEB);
        Article found = store.articles().find(id, ANN).orElseThrow();
        assertThat(found.sentences())
                .extracting(sentence -> sentence.span().of(found.text()))
                .containsExactly("Zero \uFFFD here.", "Half \uFFFD pair.", "After.");
    }

    @Test
    void keepsOneCopyForAllWhoSendTheSameAddress() {
        ArticleId first = store.articles().add(article("Ships", "Five ships."), WEB);
        clock.advance(Duration.ofHours(1));
        ArticleId second = store.articles().add(article("Ships", "Five ships."), WEB);
        assertThat(second).isEqualTo(first);
        for (String address : WEB.addresses()) {
            assertThat(store.articles().latest(address)).contains(new Edition(first, clock.instant()));
        }
    }

    @Test
    void pointsAnAddressToItsLatestEdition() {
        ArticleId old = store.articles().add(article("Ships", "Five ships."), WEB);
        ArticleId edition = store.articles().add(article("Ships", "Six ships."), WEB);
        assertThat(edition).isNotEqualTo(old);
        assertThat(store.articles().latest("https://short.example/1").map(Edition::article))
                .contains(edition);
        assertThat(store.articles().find(old, ANN)).isPresent();
    }

    @Test
    void hidesAPrivateArticleFromOtherChats() {
        Article letter = article("Letter", "My secret.");
        ArticleId anns = store.articles().add(letter, new Private(ANN));
        assertThat(store.articles().find(anns, ANN)).contains(letter);
        assertThat(store.articles().find(anns, BEN)).isEmpty();
        assertThat(store.articles().add(letter, new Private(BEN))).isNotEqualTo(anns);
    }

    @Test
    void keepsTheLatestIndexOfAnArticle() {
        ArticleId id = store.articles().add(article("Ships", "Five ships."), WEB);
        store.articles().keepIndex(id, "e5/1", new byte[] {9});
        byte[] large = new byte[3_000_000];
        new Random(4711).nextBytes(large);
        store.articles().keepIndex(id, "e5/1", large);
        reopen();
        assertThat(store.articles().index(id, "e5/1"))
                .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(large));
        assertThat(store.articles().index(id, "e5/2")).isEmpty();
        store.articles().keepIndex(id, "e5/2", new byte[] {0, -1, 1});
        assertThat(store.articles().index(id, "e5/1")).isEmpty();
        assertThat(store.articles().index(id, "e5/2").orElseThrow()).containsExactly(0, -1, 1);
    }

    @Test
    void keepsNoIndexOfAnArticleThatIsGone() {
        ArticleId letter = store.articles().add(article("Letter", "My secret."), new Private(ANN));
        store.library().add(ANN, letter, "Letter");
        store.articles().keepIndex(letter, "e5/1", new byte[] {9});
        store.library().remove(ANN, letter);
        assertThat(store.articles().index(letter, "e5/1")).isEmpty();
        assertThatThrownBy(() -> store.articles().keepIndex(letter, "e5/1", new byte[] {9}))
                .isInstanceOf(StoreException.class);
        assertThat(store.articles().index(letter, "e5/1")).isEmpty();
    }

    @Test
    void listsAChatsArticlesTheLastUsedFirst() {
        ArticleId ships = library(ANN, "Ships");
        ArticleId trains = library(ANN, "Trains");
        library(BEN, "Planes");
        store.library().rename(ANN, ships, "My ships");
        clock.advance(Duration.ofMinutes(1));
        store.library().touch(ANN, ships);
        store.library().add(ANN, ships, "Ships");
        assertThat(store.library().list(ANN)).extracting(Entry::title).containsExactly("My ships", "Trains");
        store.library().remove(ANN, trains);
        assertThat(store.library().list(ANN)).extracting(Entry::article).containsExactly(ships);
    }

    @Test
    void replacesAnArticleByItsNewEditionUnderItsName() {
        ArticleId old = library(ANN, "Ships");
        store.library().rename(ANN, old, "My ships");
        store.chats().activate(ANN, old);
        ArticleId edition = store.articles().add(article("Ships", "Six ships."), WEB);
        store.library().replace(ANN, old, edition);
        assertThat(store.library().list(ANN)).extracting(Entry::title).containsExactly("My ships");
        assertThat(store.chats().activeArticle(ANN)).contains(edition);
    }

    @Test
    void deletesAPrivateArticleWithItsEntry() {
        ArticleId letter = store.articles().add(article("Letter", "My secret."), new Private(ANN));
        store.library().add(ANN, letter, "Letter");
        store.chats().activate(ANN, letter);
        store.library().remove(ANN, letter);
        assertThat(store.articles().find(letter, ANN)).isEmpty();
        assertThat(store.chats().activeArticle(ANN)).isEmpty();
    }

    private ArticleId library(long chat, String title) {
        clock.advance(Duration.ofMinutes(1));
        ArticleId id = store.articles().add(article(title, "About " + title + "."), WEB);
        store.library().add(chat, id, title);
        return id;
    }
}
