package dev.footnote.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.store.ArticleId;
import dev.footnote.store.Articles.Public;
import dev.footnote.store.Conversations;
import dev.footnote.store.Conversations.Origin;
import dev.footnote.store.Conversations.Turn;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What conversations, chats and usage promise, on each engine. */
class ConversationsTest extends StoreContract {

    private static final String JSON = "{\"outcome\":\"answered\",\"citations\":[{\"n\":1}]}";

    private Conversations conversations;
    private ArticleId ships;
    private ArticleId trains;

    @BeforeEach
    void addArticles() {
        conversations = store.conversations();
        ships = store.articles().add(article("Ships", "Five ships."), new Public(Set.of("https://a.example/")));
        trains = store.articles().add(article("Trains", "Six trains."), new Public(Set.of("https://b.example/")));
    }

    @Test
    void remembersTheLastTurnsOfAChatAboutAnArticle() {
        for (int i = 1; i <= 4; i++) {
            conversations.add(ANN, ships, "Question " + i, JSON, new Origin(i, null));
        }
        conversations.add(ANN, trains, "About trains", JSON, null);
        conversations.add(BEN, ships, "Ben's", JSON, new Origin(5, null));
        reopen();
        assertThat(store.conversations().recent(ANN, ships, 2))
                .containsExactly(
                        new Turn(3, ships, "Question 3", JSON, new Origin(3, null), clock.instant()),
                        new Turn(4, ships, "Question 4", JSON, new Origin(4, null), clock.instant()));
        assertThat(store.conversations().recent(ANN, trains, 9))
                .extracting(Turn::number)
                .containsExactly(5L);
    }

    @Test
    void keepsOneTurnForAnUpdateThatIsAnsweredAgain() {
        Turn first = conversations.add(ANN, ships, "Why?", "{}", new Origin(77, 12L));
        Turn again = conversations.add(ANN, ships, "Why?", JSON, new Origin(77, 12L));
        assertThat(again.number()).isEqualTo(first.number());
        assertThat(conversations.recent(ANN, ships, 9)).extracting(Turn::answer).containsExactly(JSON);
    }

    @Test
    void findsWhatAMessageAskedLast() {
        conversations.add(ANN, ships, "How many?", JSON, new Origin(1, 12L));
        conversations.add(ANN, ships, "How many ships?", JSON, new Origin(2, 12L));
        conversations.add(ANN, ships, "Why?", JSON, new Origin(3, 13L));
        conversations.add(ANN, ships, "By a button", JSON, new Origin(4, null));
        assertThat(conversations.askedBy(ANN, 12)).map(Turn::question).contains("How many ships?");
        assertThat(conversations.askedBy(ANN, 14)).isEmpty();
        assertThat(conversations.askedBy(BEN, 12)).isEmpty();
        store.personalData().forget(ANN);
        assertThat(conversations.askedBy(ANN, 12)).isEmpty();
    }

    @Test
    void numbersTurnsThatComeAtTheSameTimeOneAfterTheOther() {
        IntStream.range(0, 40)
                .parallel()
                .forEach(i -> conversations.add(ANN, ships, "Question " + i, JSON, new Origin(i, null)));
        assertThat(conversations.recent(ANN, ships, 99))
                .extracting(Turn::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void startsOver() {
        conversations.add(ANN, ships, "Before", JSON, null);
        conversations.startOver(ANN);
        assertThat(conversations.recent(ANN, ships, 9)).isEmpty();
        conversations.add(ANN, ships, "After", JSON, null);
        assertThat(conversations.recent(ANN, ships, 9))
                .extracting(Turn::question)
                .containsExactly("After");
        conversations.startOver(ANN);
        assertThat(conversations.recent(ANN, ships, 9)).isEmpty();
    }

    @Test
    void findsTheTurnThatAMessageCarries() {
        Turn turn = conversations.add(ANN, ships, "Why?", JSON, null);
        conversations.delivered(ANN, turn.number(), 900);
        conversations.delivered(ANN, turn.number(), 901);
        conversations.delivered(ANN, 99, 902);
        assertThat(conversations.carriedBy(ANN, 901)).contains(turn);
        assertThat(conversations.carriedBy(ANN, 902)).isEmpty();
        assertThat(conversations.carriedBy(BEN, 901)).isEmpty();
    }

    @Test
    void remembersAChatsChoices() {
        assertThat(store.chats().activeArticle(ANN)).isEmpty();
        store.chats().setLocale(ANN, Locale.forLanguageTag("pt-BR"));
        store.chats().activate(ANN, ships);
        store.chats().activate(ANN, trains);
        store.chats().set(ANN, "citations", "short");
        store.chats().set(ANN, "citations", "long");
        reopen();
        assertThat(store.chats().activeArticle(ANN)).contains(trains);
        assertThat(store.chats().locale(ANN)).contains(Locale.forLanguageTag("pt-BR"));
        assertThat(store.chats().setting(ANN, "citations")).contains("long");
        assertThat(store.chats().setting(BEN, "citations")).isEmpty();
        assertThat(store.chats().locale(BEN)).isEmpty();
    }

    @Test
    void movesAGroupToItsSupergroup() {
        conversations.startOver(ANN);
        conversations.add(ANN, ships, "Old", JSON, null);
        store.library().add(ANN, ships, "Our ships");
        store.chats().activate(ANN, ships);
        store.chats().set(ANN, "a", "old");
        store.chats().set(ANN, "b", "old");
        store.usage().add(ANN, ANN, LocalDate.EPOCH, 5);
        store.inbox().accept(1, ANN, "waiting");
        conversations.add(BEN, ships, "New", JSON, null);
        store.library().add(BEN, ships, "Ships");
        store.chats().set(BEN, "b", "new");
        store.usage().add(BEN, BEN, LocalDate.EPOCH, 2);

        store.chats().move(ANN, BEN);

        assertThat(conversations.recent(BEN, ships, 9))
                .extracting(Turn::question)
                .containsExactly("Old", "New");
        assertThat(store.library().list(BEN)).hasSize(1);
        assertThat(store.chats().activeArticle(BEN)).contains(ships);
        assertThat(store.chats().setting(BEN, "a")).contains("old");
        assertThat(store.chats().setting(BEN, "b")).contains("new");
        assertThat(store.usage().of(BEN, LocalDate.EPOCH)).isEqualTo(7);
        assertThat(store.inbox().unfinished().get(0).chat()).isEqualTo(BEN);
        assertThat(store.library().list(ANN)).isEmpty();
        assertThat(conversations.recent(ANN, ships, 9)).isEmpty();
    }

    @Test
    void countsAPersonsTokensByDayInAllChatsTogether() {
        long group = -700;
        LocalDate monday = LocalDate.of(2026, 11, 23);
        store.usage().add(ANN, ANN, monday, 100);
        store.usage().add(group, ANN, monday, 20);
        store.usage().add(group, BEN, monday, 3);
        store.usage().add(ANN, ANN, monday.plusDays(1), 5_000_000_000L);
        assertThat(store.usage().of(ANN, monday)).isEqualTo(120);
        assertThat(store.usage().of(monday)).isEqualTo(123);
        assertThat(store.usage().of(monday.plusDays(1))).isEqualTo(5_000_000_000L);
        assertThat(store.usage().of(monday.plusDays(2))).isZero();
    }
}
