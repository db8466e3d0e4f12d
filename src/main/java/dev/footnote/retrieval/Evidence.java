package dev.footnote.retrieval;

import dev.footnote.article.Sentence;
import dev.langchain4j.data.message.UserMessage;
import java.util.List;

/**
 * What the chain found for a question.
 *
 * @param ranked the article's best sentences for the question, best first, none twice; empty only for an empty article
 * @param confidence the calibrated probability, 0 to 1, that the best sentence answers the question
 * @param certainty what that confidence entitles an answer to say
 * @param context the sentences for a model to read, in the article's order: the best ones' paragraphs
 * @param message the question with its context injected, each sentence under the number {@link #numberOf}
 */
public record Evidence(
        String question,
        List<RankedSentence> ranked,
        double confidence,
        Certainty certainty,
        List<Sentence> context,
        UserMessage message) {

    public Evidence {
        ranked = List.copyOf(ranked);
        context = List.copyOf(context);
    }

    /** The number, from 1, under which a model is shown a sentence; the same for every question on the article. */
    public static int numberOf(Sentence sentence) {
        return sentence.index() + 1;
    }
}
