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
                .map(question -> chosen(asked, question, byRules))
                .orElse(byRules);
    }

    /** A model may know better that nothing is left out where the rules find a pronoun, but not where all is. */
    private static Standalone chosen(String asked, String condensed, Standalone byRules) {
        boolean unchanged = Bare.of(condensed).equalsIgnoreCase(Bare.of(asked));
        if (unchanged && byRules.borrowed() == Borrowed.WORDS) {
            return new Standalone(asked, Borrowed.NOTHING);
        }
        return unchanged || condensed.equals(byRules.question()) ? byRules : new Standalone(condensed, Borrowed.WORDS);
    }
}
