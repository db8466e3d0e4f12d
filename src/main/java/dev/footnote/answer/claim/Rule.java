package dev.footnote.answer.claim;

/** What a claim is checked for; on a verdict, the rule that decided. */
public enum Rule {
    /** It cites sentences that exist, and none that has nothing to do with it. */
    CITATION,
    /** What it quotes stands in the cited text word for word. */
    QUOTATION,
    /** Each number stands there with the same unit, for the same thing, beside the same name. */
    FIGURE,
    /** Each date stands there or follows from the day of publication. */
    DATE,
    /** Each proper name stands there, in any spelling. */
    NAME,
    /** It negates what is negated there and nothing else. */
    NEGATION,
    /** What is there only said or thought by somebody is not told as a fact, nor as another one's words. */
    ATTRIBUTION,
    /** Whoever does something there does it here, and to the same. */
    ROLE,
    /** None of its words says the contrary of what stands there, and none comes from nowhere. */
    WORDING,
    /** It shares words or meaning with the cited text. */
    MEANING,
    /** Every rule was passed. */
    ALL
}
