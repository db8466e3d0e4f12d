package dev.footnote.telegram;

import static dev.footnote.telegram.ArticleSample.cite;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Answer.Failed;
import dev.footnote.answer.Answer.NotStated;
import dev.footnote.answer.Answer.Notice;
import dev.footnote.answer.Answer.Reason;
import dev.footnote.answer.AnswerListener;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Inline;
import dev.footnote.article.Article;
import dev.footnote.chat.ArticleCard;
import dev.footnote.chat.Asker;
import dev.footnote.chat.ChatId;
import dev.footnote.chat.FrontDesk;
import dev.footnote.chat.Inquiry;
import dev.footnote.chat.Reply;
import dev.footnote.telegram.shelf.QuestionButton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** A front desk that answers by keywords of the question, such as {@code slow}, {@code model} or {@code crash}. */
public final class ScriptedDesk implements FrontDesk {

    /** What was asked, in the order in which the answers were begun. */
    public final List<String> asked = new CopyOnWriteArrayList<>();

    /** The chats that started over. */
    public final List<ChatId> restarted = new CopyOnWriteArrayList<>();

    /** What the questions pointed to, in their order. */
    public final List<Inquiry.Pointer> pointers = new CopyOnWriteArrayList<>();

    /** The turns' numbers by the messages that carry them. */
    public final Map<Long, Long> carriers = new ConcurrentHashMap<>();

    private final AtomicLong turns = new AtomicLong();
    private volatile CountDownLatch cards = new CountDownLatch(0);
    private volatile CountDownLatch answers = new CountDownLatch(0);
    private volatile Article article = ArticleSample.navalExercises();

    /** Lets no card be shown until the latch that is returned is counted down. */
    public CountDownLatch holdCards() {
        cards = new CountDownLatch(1);
        return cards;
    }

    /** Lets no question be answered until the latch that is returned is counted down. */
    public CountDownLatch holdAnswers() {
        answers = new CountDownLatch(1);
        return answers;
    }

    /** The data of the button that asks the present article's question of this index. */
    public String button(int index) {
        return QuestionButton.of(article, index).data();
    }

    /** From now on all chats are about another article. */
    public void changeArticle(Article other) {
        article = other;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer reply(String question) {
        asked.add(question);
        await(answers);
        if (question.isBlank()) {
            return new Failed(Reason.EMPTY_QUESTION, Engine.EXTRACTIVE);
        }
        if (question.length() > 2_000) {
            return new Failed(Reason.QUESTION_TOO_LONG, Engine.EXTRACTIVE);
        }
        if (question.contains("slow")) {
            sleep(question.contains("very slow") ? 6_000 : 600);
        }
        if (question.contains("crash")) {
            throw new IllegalStateException("scripted crash");
        }
        return answer(question.toLowerCase(Locale.ROOT));
    }

    /** Each answer is kept as a turn; their numbers go up from 1. */
    @Override
    public Reply ask(Inquiry inquiry, AnswerListener listener) {
        if (inquiry.pointer() != null) {
            pointers.add(inquiry.pointer());
        }
        return new Reply(grow(inquiry.question(), listener), inquiry.question(), turns.incrementAndGet());
    }

    /** Grows by a claim every 0.2 s, ten of them, when the question says {@code stream}. */
    private Answer grow(String question, AnswerListener listener) {
        if (!question.contains("stream")) {
            return reply(question);
        }
        asked.add(question);
        List<Inline> text = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            text.add(new Inline.Words("Claim " + i + " <of> ten "));
            text.add(new Inline.Reference(1));
            text.add(new Inline.Words(". "));
            listener.grown(List.copyOf(text));
            sleep(200);
        }
        return new Answered(text, List.of(cite(1, article, 2, null)), Engine.MODEL, null);
    }

    @Override
    public Reply askAll(Inquiry inquiry) {
        return ask(inquiry, AnswerListener.NONE);
    }

    @Override
    public void delivered(ChatId chat, long turn, long message) {
        carriers.put(message, turn);
    }

    @Override
    public boolean isReworded(Inquiry inquiry, Instant after) {
        return false;
    }

    @Override
    public Answer summary(Asker asker, Locale language, AnswerListener listener) {
        return extractive(cite(1, article, 0, null), cite(2, article, 2, null));
    }

    private Answer answer(String question) {
        if (question.contains("injured")) {
            return new NotStated(List.of(cite(1, article, 0, null)), Engine.EXTRACTIVE, null);
        }
        if (question.contains("model")) {
            return model();
        }
        if (question.contains("long")) {
            return lengthy();
        }
        if (question.contains("closest")) {
            return new Answered(
                    List.of(),
                    List.of(cite(1, article, 3, "Navy aircraft")),
                    Engine.EXTRACTIVE,
                    Notice.CLOSEST_PASSAGE);
        }
        if (question.contains("both") || question.contains("fleets")) {
            return extractive(cite(1, article, 2, "five warships"), cite(2, article, 1, "two corvettes"));
        }
        return extractive(cite(1, article, 2, "five warships"));
    }

    private static Answer extractive(Citation... citations) {
        List<Inline> text = new ArrayList<>();
        for (Citation citation : citations) {
            text.add(new Inline.Words(citation.quote() + " "));
            text.add(new Inline.Reference(citation.number()));
        }
        return new Answered(text, List.of(citations), Engine.EXTRACTIVE, null);
    }

    private Answer model() {
        return new Answered(
                List.of(
                        new Inline.Words("China announced that it was sending five warships "),
                        new Inline.Reference(1),
                        new Inline.Words(", and Russia took part with "),
                        new Inline.Strong("two anti-submarine ships & two corvettes"),
                        new Inline.Words(" "),
                        new Inline.Reference(2),
                        new Inline.Words(". Aircraft were there, too <b>really</b> "),
                        new Inline.Reference(3),
                        new Inline.Words(".")),
                List.of(cite(1, article, 2, null), cite(2, article, 1, null), cite(3, article, 3, null)),
                Engine.MODEL,
                Notice.PARTLY_UNCONFIRMED);
    }

    private Answer lengthy() {
        List<Inline> text = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            text.add(new Inline.Words(
                    "Claim " + i + " says that the exercises went on for a while and that <it> was so "));
            text.add(new Inline.Reference(i % 7 + 1));
            text.add(new Inline.Words(". "));
        }
        List<Citation> citations = new ArrayList<>();
        for (int i = 0; i < article.sentences().size(); i++) {
            citations.add(cite(i + 1, article, i, null));
        }
        return new Answered(text, citations, Engine.MODEL, null);
    }

    @Override
    public ArticleCard card(ChatId chat) {
        await(cards);
        return new ArticleCard(
                article,
                List.of(
                        "Russia and China have ended their joint naval exercises…",
                        "The Russian navy was represented by two…",
                        "Last weekend Beijing said it was sending…",
                        "Navy aircraft were also involved.",
                        "\"Some twenty combat exercises were carried…",
                        "Last month China and Russia carried out…",
                        "That was the sixth such China-Russia patrol…"),
                List.of(
                        "How many warships did China send?",
                        "Why did South Korea deploy fighter jets?",
                        "How often have such patrols taken place?"));
    }

    @Override
    public void startOver(ChatId chat) {
        restarted.add(chat);
    }

    @Override
    public Locale languageOf(String text, Locale hint) {
        if (text.contains("poison")) {
            throw new IllegalStateException("scripted poison");
        }
        boolean cyrillic =
                text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
        return cyrillic ? Locale.forLanguageTag("ru") : hint;
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
