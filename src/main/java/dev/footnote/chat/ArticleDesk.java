package dev.footnote.chat;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Answer.Failed;
import dev.footnote.answer.Answer.Notice;
import dev.footnote.answer.Answer.Reason;
import dev.footnote.answer.AnswerEngine;
import dev.footnote.answer.AnswerListener;
import dev.footnote.answer.Brief;
import dev.footnote.answer.MetadataAnswers;
import dev.footnote.answer.model.Allowance;
import dev.footnote.answer.whole.WholeAnswers;
import dev.footnote.article.LanguageDetector;
import dev.footnote.chat.shelf.Edition;
import dev.footnote.chat.shelf.ShelfEntry;
import dev.footnote.config.Texts;
import dev.footnote.retrieval.RetrievalChain;
import dev.footnote.store.ArticleId;
import dev.footnote.store.StoreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private final Function<Asker, Allowance> allowances;
    private final LanguageDetector languages;
    private final int questionChars;
    private final MetadataAnswers metadata = new MetadataAnswers();

    /**
     * @param allowances what each may have a model cost
     * @param questionChars the longest question that is read
     */
    ArticleDesk(
            Editions editions,
            Transcripts transcripts,
            RetrievalChain chain,
            AnswerEngine engine,
            Function<Asker, Allowance> allowances,
            LanguageDetector languages,
            int questionChars) {
        this.editions = editions;
        this.transcripts = transcripts;
        this.chain = chain;
        this.engine = engine;
        this.allowances = allowances;
        this.languages = languages;
        this.questionChars = questionChars;
    }

    /** An answer on its way. */
    private interface Answering {
        Answer run() throws InterruptedException;
    }

    @Override
    public Answer ask(Inquiry inquiry, AnswerListener listener) {
        return checked(inquiry.question(), () -> answer(inquiry, editions.active(inquiry.chat()), listener));
    }

    private Answer answer(Inquiry inquiry, Edition edition, AnswerListener listener) {
        String asked = inquiry.question().strip();
        Answer answer = metadata.answer(edition.article(), asked).orElseGet(() -> searched(inquiry, edition, listener));
        transcripts.keep(inquiry, edition.id(), answer);
        touch(inquiry.chat(), edition.id());
        return answer;
    }

    private Answer searched(Inquiry inquiry, Edition edition, AnswerListener listener) {
        String asked = inquiry.question().strip();
        String question = transcripts.before(inquiry, edition.id()).standalone(asked);
        Optional<Answer> onTheWhole =
                WholeAnswers.answer(edition.index(), asked).or(() -> WholeAnswers.answer(edition.index(), question));
        if (onTheWhole.isPresent()) {
            return onTheWhole.get();
        }
        Answer answer = engine.answer(new Brief(
                edition.article(),
                chain.search(edition.index(), question),
                allowances.apply(inquiry.asker()),
                listener));
        if (answer.engine() != Engine.EXTRACTIVE) {
            return answer;
        }
        String language = edition.article().metadata().language();
        boolean foreign =
                languages.detect(asked).filter(other -> !other.equals(language)).isPresent();
        boolean plain = answer instanceof Answered sure && !sure.closest();
        if (foreign && !plain) {
            return answer.noting(Notice.OTHER_LANGUAGE);
        }
        // what the rules lent a follow-up stands in the sentence that it was lent from, so likeness proves little
        return !question.equals(asked) && answer instanceof Answered answered ? answered.doubted() : answer;
    }

    @Override
    public Answer askAll(Inquiry inquiry) {
        ChatId chat = inquiry.chat();
        return checked(inquiry.question(), () -> {
            List<Edition> all = new ArrayList<>();
            for (ShelfEntry entry : editions.shelves().of(chat.value())) {
                if (all.size() < SEARCHED) {
                    editions.find(chat, entry.id()).ifPresent(all::add);
                }
            }
            Answer answer = new WholeShelf(chain, engine, allowances.apply(inquiry.asker()))
                    .answer(all, inquiry.question().strip());
            transcripts.keep(inquiry, editions.shelves().active(chat.value()), answer);
            return answer;
        });
    }

    @Override
    public Optional<String> asked(ChatId chat, long message, Instant after) {
        return transcripts.asked(chat, message, after);
    }

    @Override
    public Answer summary(ChatId chat) {
        return guarded(() -> WholeAnswers.gist(editions.active(chat).index()));
    }

    private Answer checked(String question, Answering answering) {
        String asked = question.strip();
        if (asked.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return new Failed(Reason.EMPTY_QUESTION, Engine.EXTRACTIVE);
        }
        if (asked.length() > questionChars) {
            return new Failed(Reason.QUESTION_TOO_LONG, Engine.EXTRACTIVE);
        }
        return guarded(answering);
    }

    private static Answer guarded(Answering answering) {
        try {
            return answering.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (StoreException e) {
            if (e.isPassing()) {
                throw e; // the question can wait for the store
            }
            LOG.error("a question could not be answered", e);
        } catch (RuntimeException e) {
            LOG.error("a question could not be answered", e);
        }
        return new Failed(Reason.INTERNAL, Engine.EXTRACTIVE);
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
            return editions.card(editions.active(chat));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return editions.card(editions.shelves().house());
        }
    }

    @Override
    public void startOver(ChatId chat) {
        transcripts.startOver(chat);
    }

    @Override
    public Locale languageOf(String text, Locale hint) {
        return languages
                .detect(text)
                .map(Locale::forLanguageTag)
                .filter(Texts.LANGUAGES::contains)
                .orElse(hint);
    }
}
