package dev.footnote.chat;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Answer.Failed;
import dev.footnote.answer.Answer.Reason;
import dev.footnote.answer.AnswerEngine;
import dev.footnote.answer.MetadataAnswers;
import dev.footnote.article.LanguageDetector;
import dev.footnote.config.Texts;
import dev.footnote.retrieval.ArticleIndex;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.RetrievalChain;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers questions on one article, the same for every chat: a question is checked, condensed with what was said
 * before, tried on the article's metadata, and else taken through the retrieval chain to the engine.
 */
public final class ArticleDesk implements FrontDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ArticleDesk.class);

    private final ArticleIndex index;
    private final RetrievalChain chain;
    private final AnswerEngine engine;
    private final LanguageDetector languages;
    private final int questionChars;
    private final MetadataAnswers metadata = new MetadataAnswers();
    private final Conversations conversations = new Conversations();
    private @Nullable ArticleCard card;

    /** @param questionChars the longest question that is read */
    public ArticleDesk(
            ArticleIndex index,
            RetrievalChain chain,
            AnswerEngine engine,
            LanguageDetector languages,
            int questionChars) {
        this.index = index;
        this.chain = chain;
        this.engine = engine;
        this.languages = languages;
        this.questionChars = questionChars;
    }

    @Override
    public Answer ask(ChatId chat, String question) {
        String asked = question.strip();
        if (asked.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return new Failed(Reason.EMPTY_QUESTION, Engine.EXTRACTIVE);
        }
        if (asked.length() > questionChars) {
            return new Failed(Reason.QUESTION_TOO_LONG, Engine.EXTRACTIVE);
        }
        try {
            return answer(conversations.of(chat), asked);
        } catch (RuntimeException e) {
            LOG.error("a question could not be answered", e);
            return new Failed(Reason.INTERNAL, Engine.EXTRACTIVE);
        }
    }

    private Answer answer(Conversation conversation, String asked) {
        Locale reader = languageOf(asked, Locale.ENGLISH);
        Optional<Answer> known = metadata.answer(index.article(), asked, reader);
        if (known.isPresent()) {
            return known.get();
        }
        String question = conversation.standalone(asked);
        Evidence evidence = chain.search(index, question);
        Answer answer = engine.answer(index.article(), evidence);
        conversation.remember(question, answer);
        return answer;
    }

    @Override
    public synchronized ArticleCard card(ChatId chat) {
        if (card == null) {
            card = new CardWriter(index, chain).write();
        }
        return card;
    }

    @Override
    public void startOver(ChatId chat) {
        conversations.forget(chat);
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
