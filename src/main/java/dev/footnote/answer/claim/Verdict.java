package dev.footnote.answer.claim;

import dev.footnote.answer.reply.Claim;

/** What the check of one claim came to. */
public sealed interface Verdict {

    /** The claim as the model made it. */
    Claim claim();

    /** The rule that decided. */
    Rule rule();

    /** The cited sentences support the claim as it stands. */
    record Holds(Claim claim) implements Verdict {
        @Override
        public Rule rule() {
            return Rule.ALL;
        }
    }

    /**
     * Other sentences support the claim, or it needed its source named.
     *
     * @param repaired the claim with the right numbers, and with the source where that was missing
     * @param rule that the claim broke before the repair
     */
    record Repaired(Claim claim, Claim repaired, Rule rule) implements Verdict {}

    /**
     * No sentence supports the claim; it must not be shown.
     *
     * @param rule that the claim broke on the sentences that it cites
     * @param detail the words that broke it; empty when it was the whole claim
     */
    record Withheld(Claim claim, Rule rule, String detail) implements Verdict {}
}
