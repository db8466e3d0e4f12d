package dev.footnote.chat;

import dev.footnote.answer.Answer;
import dev.footnote.answer.MetadataAnswers;
import dev.footnote.answer.whole.WholeAnswers;
import dev.footnote.chat.shelf.Edition;
import java.util.Optional;

/** Answers what needs no search: questions about an article's metadata, and about what it says as a whole. */
final class KnownAnswers {

    private final MetadataAnswers metadata = new MetadataAnswers();

    /** The answer; empty for a question on what the article says. */
    Optional<Answer> answer(Edition edition, String asked) {
        return metadata.answer(edition.article(), asked).or(() -> WholeAnswers.answer(edition.index(), asked));
    }

    /** @param most how many items, or sentences, it may have */
    Optional<Answer> answer(Edition edition, String asked, int most) {
        return metadata.answer(edition.article(), asked).or(() -> WholeAnswers.answer(edition.index(), asked, most));
    }
}
