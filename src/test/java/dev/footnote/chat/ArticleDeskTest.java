package dev.footnote.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer;
import dev.footnote.answer.AnswerEngine;
import dev.footnote.answer.AnswerListener;
import dev.footnote.answer.ExtractiveEngine;
import dev.footnote.answer.Inline;
import dev.footnote.chat.shelf.Archive;
import dev.footnote.store.memory.MemoryArchive;
import dev.footnote.testserver.NewsSite;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a question brings to the engine besides its words. */
class ArticleDeskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final List<Inline> WORDS = List.of(new Inline.Words("Five."));

    private final MemoryArchive memory = new MemoryArchive(NOON);

    /** Grows once and costs 70 tokens a question. */
    private final AnswerEngine costly = brief -> {
        brief.listener().grown(WORDS);
        brief.allowance().spend(70);
        return new ExtractiveEngine().answer(brief);
    };

    @Test
    void whoAsksHearsTheAnswerGrowAndPaysForIt() {
        try (NewsSite site = new NewsSite();
                Room room = new Room(Archive.inMemory(memory), site, NOON, costly)) {
            List<List<Inline>> heard = new ArrayList<>();
            Inquiry inquiry = new Inquiry(new Asker(new ChatId(-700), 101), "How many warships did China send?", null);

            Answer answer = room.desk.ask(inquiry, heard::add).answer();

            assertThat(answer).isInstanceOf(Answer.Answered.class);
            assertThat(heard).containsExactly(WORDS);
            assertThat(memory.usage().of(101, TODAY)).isEqualTo(70);
            assertThat(memory.usage().of(TODAY)).isEqualTo(70);
        }
    }

    @Test
    void aForgottenChatsTokensAreNobodysButCounted() {
        try (NewsSite site = new NewsSite();
                Room room = new Room(Archive.inMemory(memory), site, NOON, costly)) {
            room.desk.ask(new ChatId(101), "How many warships did China send?");
            room.librarian.forget(new ChatId(101));

            assertThat(memory.usage().of(101, TODAY)).isZero();
            assertThat(memory.usage().of(TODAY)).isEqualTo(70);
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    en, hello
                    en, Hi there!
                    en, 'OK, thanks a lot 👍'
                    de, Hallo
                    de, danke!
                    de, gut
                    zh, 好的
                    zh, 好的，谢谢你！
                    ru, привет
                    ru, Спасибо.
                    zh, 你好！
                    zh, 谢谢
                    es, hola
                    es, ¡Gracias!
                    fr, bonjour
                    fr, Merci beaucoup
                    """)
    void aGreetingIsNoQuestionAndIsAnsweredInItsLanguage(String language, String greeting) {
        try (NewsSite site = new NewsSite();
                Room room = new Room(Archive.inMemory(memory), site, NOON)) {
            assertThat(room.desk.ask(new ChatId(101), greeting))
                    .isEqualTo(new Answer.Failed(Answer.Reason.COURTESY, Answer.Engine.EXTRACTIVE));
            assertThat(room.desk.languageOf(greeting, Locale.ITALIAN).getLanguage())
                    .isEqualTo(language);
        }
    }

    @Test
    void anOkIsAnsweredInTheReadersLanguage() {
        try (NewsSite site = new NewsSite();
                Room room = new Room(Archive.inMemory(memory), site, NOON)) {
            assertThat(room.desk.languageOf("ok", Locale.GERMAN)).isEqualTo(Locale.GERMAN);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Hello, how many warships did China send?     | how many warships did China send?
                    Hi how many warships did China send?         | how many warships did China send?
                    Thanks. And how many did Russia send?        | And how many did Russia send?
                    Привет! Сколько кораблей отправил Китай?     | Сколько кораблей отправил Китай?
                    你好，中国派了几艘军舰？                         | 中国派了几艘军舰？
                    Thanks, and South Korea?                     | and South Korea?
                    Hello, Dolly! was written by whom?           | Hello, Dolly! was written by whom?
                    Good Night, and Good Luck was filmed by whom? | Good Night, and Good Luck was filmed by whom?
                    好处有哪些？                                   | 好处有哪些？
                    好莱坞有什么反应？                               | 好莱坞有什么反应？
                    感谢信是谁写的？                                | 感谢信是谁写的？
                    好的，有哪些国家？                               | 有哪些国家？
                    Hello Kitty sells how many warships to China? | Hello Kitty sells how many warships to China?
                    """)
    void aGreetingBeforeAQuestionIsNoPartOfIt(String asked, String understood) {
        try (NewsSite site = new NewsSite();
                Room room = new Room(Archive.inMemory(memory), site, NOON)) {
            Reply reply = room.desk.ask(new Inquiry(new ChatId(101), asked), AnswerListener.NONE);

            assertThat(reply.question()).isEqualTo(understood);
        }
    }
}
