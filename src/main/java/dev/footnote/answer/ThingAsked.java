package dev.footnote.answer;

import dev.footnote.answer.fact.Facts;
import dev.footnote.article.Span;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tells the names in a sentence that a question for a thing does not ask for, whatever else they are.
 *
 * <pre>
 * What happens in a conflict?    In a conflict, [Sync] keeps both.
 * Which port does it use?        The port that [Sync] uses is open.
 * What is named after her?       A street in [Szeged] is named after her.
 * What is her biography called?  [Peter Novak] wrote a biography of her.
 * </pre>
 */
final class ThingAsked {

    private static final Pattern HAPPENS = Pattern.compile("(?i)\\bwhat (?:\\p{L}+ )?(?:happen|occur)");
    private static final Pattern CALLED = Pattern.compile("(?i)\\bwhat\\b.* (?:called|titled|entitled)\\W*$");
    private static final Pattern ACTIVE =
            Pattern.compile("do|does|did|can|could|will|would|shall|should|may|might|must");
    private static final Pattern PASSIVE = Pattern.compile("is|are|was|were");

    private final Facts asked;
    private final Facts sentence;

    ThingAsked(Facts asked, Facts sentence) {
        this.asked = asked;
        this.sentence = sentence;
    }

    /** Whether the marked name is none that is asked for. */
    boolean isNot(Span marked) {
        return HAPPENS.matcher(asked.text()).find()
                || CALLED.matcher(asked.text()).find() && isNoTitle(marked)
                || doesIt(marked)
                || isWhereItIs(marked);
    }

    /** Whether nothing in the sentence tells what something is called, and the name isn't set apart as one told so. */
    private boolean isNoTitle(Span marked) {
        return sentence.find("calling").isEmpty() && new Items(sentence).isFollowed(marked);
    }

    /** Whether the name does what the question asks somebody else's doing of: Sync uses, for "Which does it use?". */
    private boolean doesIt(Span marked) {
        int auxiliary = Asked.auxiliary(asked);
        OptionalInt verb = Asked.verb(asked);
        if (verb.isEmpty() || !ACTIVE.matcher(asked.lower(auxiliary)).matches()) {
            return false;
        }
        int behind = firstFrom(marked.end());
        while (behind < sentence.words().size() && sentence.isAdverb(behind)) {
            behind++;
        }
        return behind < sentence.words().size()
                && Asked.areForms(asked.lower(verb.getAsInt()), sentence.lower(behind))
                && (behind + 1 == sentence.words().size()
                        || !sentence.lower(behind + 1).equals("by"));
    }

    /** Whether the name only tells where that is to which something is done: a street in Szeged was named. */
    private boolean isWhereItIs(Span marked) {
        int auxiliary = Asked.auxiliary(asked);
        OptionalInt verb = Asked.verb(asked);
        boolean asksForSubject = verb.isPresent()
                && verb.getAsInt() == auxiliary + 1
                && PASSIVE.matcher(asked.lower(auxiliary)).matches();
        Set<Integer> locating = new HashSet<>(sentence.find("locating"));
        return asksForSubject
                && locating.contains(firstFrom(marked.start()) - 1)
                && IntStream.range(firstFrom(marked.end()), sentence.words().size())
                        .anyMatch(at -> Asked.areForms(asked.lower(verb.getAsInt()), sentence.lower(at)));
    }

    private int firstFrom(int offset) {
        return (int)
                sentence.words().stream().filter(word -> word.start() < offset).count();
    }
}
