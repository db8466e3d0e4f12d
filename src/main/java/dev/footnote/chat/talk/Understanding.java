package dev.footnote.chat.talk;

import dev.footnote.answer.condense.Condenser;
import dev.footnote.answer.model.Allowance;
import dev.footnote.chat.talk.Standalone.Borrowed;
import java.util.Optional;

/**
 * Makes out what a reader means: with a model where there is one and the question may leave something out, by rules
 * where there is none or it doesn't help.
 */
public record Understanding(Optional<Condenser> condenser) {

    public Standalone of(Conversation conversation, String asked, Allowance allowance) {
        Standalone byRules = conversation.standalone(asked);
        if (condenser.isEmpty() || !conversation.mayBeContinuedBy(asked) || conversation.isChoice(byRules)) {
            return byRules;
        }
        return condenser
                .get()
                .condense(conversation.exchanges(), conversation.picked(), asked, allowance)
                .map(question -> question.equals(byRules.question())
                        ? byRules
                        : new Standalone(question, question.equals(asked) ? Borrowed.NOTHING : Borrowed.WORDS))
                .orElse(byRules);
    }
}
