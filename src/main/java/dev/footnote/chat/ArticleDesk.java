package dev.footnote.chat;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Answer.Failed;
import dev.footnote.answer.Answer.Reason;
import dev.footnote.answer.AnswerEngine;
import dev.footnote.answer.AnswerListener;
import dev.footnote.answer.Brief;
import dev.footnote.answer.model.Allowance;
import dev.footnote.answer.whole.WholeAnswers;
import dev.footnote.article.LanguageDetector;
import dev.footnote.chat.shelf.Edition;
import dev.footnote.chat.shelf.ShelfEntry;
import dev.footnote.chat.talk.Conversation;
import dev.footnote.chat.talk.Courtesy;
import dev.footnote.chat.talk.Standalone;
import dev.footnote.chat.talk.Standalone.Borrowed;
import dev.footnote.chat.talk.Surroundings;
import dev.footnote.chat.talk.Understanding;
import dev.footnote.config.Texts;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.RetrievalChain;
import dev.footnote.store.ArticleId;
import dev.footnote.store.Conversations.Turn;
import dev.footnote.store.StoreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers questions on a chat's articles: a question is checked, condensed with what was said before, tried on the
 * article's metadata, and else taken through the retrieval chain to the engine.
 */
public final class ArticleDesk implements FrontDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ArticleDesk.class);

    /** How many articles a question to all of them goes to, the last used ones. */
    private static final int SEARCHED = 30;

    private final Editions editions;
    private final Transcripts transcripts;
    private final RetrievalChain chain;
    private final AnswerEngine engine;
    private final Summaries summaries;
    private final Understanding understanding;
    private final Function<Asker, Allowance> allowances;
    private final LanguageDetector languages;
    private final AnyLanguage search;
    private final int questionChars;
    private final KnownAnswers known = new KnownAnswers();

    /**
     * @param allowances what each may have a model cost
     * @param questionChars the longest question that is read
     */
    ArticleDesk(
            Editions editions,
            Transcripts transcripts,
            RetrievalChain chain,
            AnswerEngine engine,
            Summaries summaries,
            Understanding understanding,
            Function<Asker, Allowance> allowances,
            LanguageDetector languages,
            int questionChars) {
        this.editions = editions;
        this.transcripts = transcripts;
        this.chain = chain;
        this.engine = engine;
        this.summaries = summaries;
        this.understanding = understanding;
        this.allowances = allowances;
        this.languages = languages;
        search = new AnyLanguage(chain, languages);
        this.questionChars = questionChars;
    }

    /** A reply on its way. */
    private interface Replying {
        Reply run() throws InterruptedException;
    }

    /** What a question is about: the article, and what was said on it before. */
    private record Matter(Edition edition, Conversation conversation) {}

    @Override
    public Reply ask(Inquiry inquiry, AnswerListener listener) {
        return checked(inquiry.question(), () -> {
            Matter matter = matter(inquiry);
            String said = inquiry.question().strip();
            if (isCourtesy(said) && !matter.conversation().isContinuedBy(said)) {
                return courtesy(said);
            }
            ArticleId article = matter.edition().id();
            String asked = Courtesy.without(said);
            Optional<Answer> known = this.known.answer(matter.edition(), asked);
            Allowance allowance = allowances.apply(inquiry.asker());
            Standalone question = known.isPresent()
                    ? new Standalone(asked, Borrowed.NOTHING)
                    : understanding.of(matter.conversation(), asked, allowance);
            Answer answer = known.orElseGet(() -> searched(matter, question, allowance, listener));
            Long turn = transcripts.keep(inquiry, article, question.question(), answer);
            touch(inquiry.chat(), article);
            return new Reply(answer, question.question(), turn);
        });
    }

    private static Optional<Answer> unsearched(Edition edition, Standalone standalone) {
        return switch (standalone.borrowed()) {
            case SENTENCE -> Surroundings.of(edition.article(), standalone.shown());
            case CHOICE -> Surroundings.from(edition.article(), standalone.shown());
            case TOPIC, NOTHING -> Optional.empty(); // without anything borrowed it has been tried as it was asked
            case FRAME, WORDS -> WholeAnswers.answer(edition.index(), standalone.question());
        };
    }

    /** A reply to an older answer goes on from that one, on its article if the chat still has it. */
    private Matter matter(Inquiry inquiry) throws InterruptedException {
        ChatId chat = inquiry.chat();
        Inquiry.Pointer pointer = inquiry.pointer();
        Optional<Turn> older = pointer == null ? Optional.empty() : transcripts.carriedBy(chat, pointer.message());
        Optional<Edition> pointedAt =
                older.isPresent() ? editions.find(chat, older.get().article()) : Optional.empty();
        Edition edition = pointedAt.isPresent() ? pointedAt.get() : editions.active(chat);
        Conversation said = older.map(turn -> Conversation.of(List.of(turn)))
                .orElseGet(() -> transcripts.before(inquiry, edition.id()));
        Conversation conversation = pointer == null ? said : said.pointingAt(pointer.quoted());
        return new Matter(edition, conversation);
    }

    private Answer searched(Matter matter, Standalone standalone, Allowance allowance, AnswerListener listener) {
        Edition edition = matter.edition();
        String question = standalone.question();
        Borrowed borrowed = standalone.borrowed();
        Optional<Answer> unsearched = unsearched(edition, standalone);
        if (unsearched.isPresent()) {
            return unsearched.get();
        }
        Evidence found = search.search(edition.index(), question);
        Evidence evidence =
                borrowed == Borrowed.TOPIC ? found.without(matter.conversation().cited()) : found;
        Answer answer = search.noted(
                engine.answer(new Brief(edition.article(), evidence, allowance, listener)),
                evidence,
                edition.article(),
                question);
        // what the rules lent a follow-up stands in the sentence that it was lent from, so likeness proves little; a
        // last question about something else is as if the reader had typed it
        boolean asTyped =
                borrowed == Borrowed.NOTHING || borrowed == Borrowed.FRAME || answer.engine() != Engine.EXTRACTIVE;
        return !asTyped && answer instanceof Answered answered ? answered.doubted() : answer;
    }

    @Override
    public Reply askAll(Inquiry inquiry) {
        ChatId chat = inquiry.chat();
        return checked(inquiry.question(), () -> {
            String said = inquiry.question().strip();
            if (isCourtesy(said)) {
                return courtesy(said);
            }
            List<WholeShelf.Book> all = new ArrayList<>();
            for (ShelfEntry entry : editions.shelves().of(chat.value())) {
                if (all.size() < SEARCHED) {
                    editions.find(chat, entry.id())
                            .ifPresent(edition -> all.add(new WholeShelf.Book(edition, entry.title())));
                }
            }
            String asked = Courtesy.without(said);
            Answer answer = new WholeShelf(chain, engine, known, allowances.apply(inquiry.asker())).answer(all, asked);
            Long turn = transcripts.keep(inquiry, editions.shelves().active(chat.value()), asked, answer);
            return new Reply(answer, asked, turn);
        });
    }

    @Override
    public void delivered(ChatId chat, long turn, long message) {
        transcripts.delivered(chat, turn, message);
    }

    @Override
    public boolean isReworded(Inquiry inquiry, Instant after) {
        return transcripts
                .lastAsked(inquiry, after)
                .filter(before -> !before.equals(inquiry.question().strip()))
                .isPresent();
    }

    @Override
    public Answer summary(Asker asker, Locale language, AnswerListener listener) {
        return guarded("", () -> {
                    Edition edition = editions.active(asker.chat());
                    Answer summary = summaries.of(edition, language, allowances.apply(asker), listener);
                    return new Reply(summary, "", null);
                })
                .answer();
    }

    private Reply checked(String question, Replying replying) {
        String asked = question.strip();
        if (asked.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return new Reply(new Failed(Reason.EMPTY_QUESTION, Engine.EXTRACTIVE), asked, null);
        }
        if (asked.length() > questionChars) {
            return new Reply(new Failed(Reason.QUESTION_TOO_LONG, Engine.EXTRACTIVE), asked, null);
        }
        return guarded(asked, replying);
    }

    private static boolean isCourtesy(String said) {
        return !Courtesy.languages(said).isEmpty();
    }

    private static Reply courtesy(String said) {
        return new Reply(new Failed(Reason.COURTESY, Engine.EXTRACTIVE), said, null);
    }

    private static Reply guarded(String asked, Replying replying) {
        try {
            return replying.run();
        } catch (InterruptedException | CancellationException e) {
            Thread.currentThread().interrupt();
        } catch (StoreException e) {
            if (e.isPassing()) {
                throw e; // the question can wait for the store
            }
            LOG.error("a question could not be answered", e);
        } catch (RuntimeException e) {
            LOG.error("a question could not be answered", e);
        }
        return new Reply(new Failed(Reason.INTERNAL, Engine.EXTRACTIVE), asked, null);
    }

    private void touch(ChatId chat, ArticleId article) {
        try {
            editions.shelves().touch(chat.value(), article);
        } catch (StoreException e) {
            LOG.warn("the use of an article could not be noted: {}", e.getMessage());
        }
    }

    @Override
    public ArticleCard card(ChatId chat) {
        try {
            return card(chat, editions.active(chat));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return editions.card(editions.shelves().house());
        }
    }

    private ArticleCard card(ChatId chat, Edition edition) {
        ArticleCard card = editions.card(edition);
        return editions.shelves()
                .find(chat.value(), edition.id())
                .map(ShelfEntry::title)
                .filter(title -> !edition.article().metadata().title().startsWith(title))
                .map(card::titled)
                .orElse(card);
    }

    @Override
    public void startOver(ChatId chat) {
        transcripts.startOver(chat);
    }

    @Override
    public Locale languageOf(String text, Locale hint) {
        List<Locale> courtesies = Courtesy.languages(text);
        if (!courtesies.isEmpty()) {
            return courtesies.contains(Texts.speaking(hint)) ? Texts.speaking(hint) : courtesies.get(0);
        }
        return languages
                .detect(text)
                .map(Locale::forLanguageTag)
                .filter(Texts.LANGUAGES::contains)
                .orElse(hint);
    }
}
