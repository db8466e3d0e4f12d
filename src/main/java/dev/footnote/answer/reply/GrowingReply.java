package dev.footnote.answer.reply;

import dev.footnote.answer.reply.ModelReply.Claims;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a reply that is still being written, as far as more words won't change what it says:
 *
 * <pre>
 * China sent five              ->  nothing, as the claim goes on
 * China sent five. [7]         ->  nothing, as more numbers may follow
 * China sent five. [7] Russia sent  ->  "China sent five." citing 7
 * </pre>
 *
 * Safe for use by many threads.
 */
public final class GrowingReply {

    /** Words of the next claim, or characters where words aren't parted, that show that it is one. */
    private static final Pattern CLEARLY_BEGUN = Pattern.compile("^\\S+\\s+\\S.*|^.{16,}", Pattern.DOTALL);

    /** What follows tells whose they are: the claim's before them, or that after them. */
    private static final Pattern MARKS_AT_THE_END =
            Pattern.compile("[\\s\\p{Nd}\\[\\]【】()（）,;^†\\u00b2\\u00b3\\u00b9\\u2070-\\u2079]+$");

    /** The end of a sentence or of its marks, before nothing more. */
    private static final Pattern AT_A_CLAIMS_END =
            Pattern.compile("(?:[.!?。！？…][\"'”’»)\\]】]*|[\\]】)\\u00b2\\u00b3\\u00b9\\u2070-\\u2079])\\s*$");

    private final ReplyParser parser;

    /** Whether some reply had the end of a thought without its beginning, so that any beginning may be one. */
    private volatile boolean thinksUnmarked;

    public GrowingReply(ReplyParser parser) {
        this.parser = parser;
    }

    /** The claims that are complete; those after each further word begin with those before it. */
    public List<Claim> settled(String soFar) {
        String words = MARKS_AT_THE_END.matcher(soFar).replaceFirst("");
        if (mayBeThought(soFar) || !(parser.parse(words) instanceof Claims written)) {
            return List.of();
        }
        List<Claim> claims = written.claims();
        int settled = claims.size() - 1;
        if (settled > 0 && !CLEARLY_BEGUN.matcher(claims.get(settled).text()).matches()) {
            settled--;
        }
        while (settled > 0 && rests(claims.get(settled - 1))) {
            settled--;
        }
        return claims.subList(0, Math.max(0, settled));
    }

    /** Whether a reply that broke off did so where a claim ends. */
    public boolean endsWithAClaim(String broken) {
        return AT_A_CLAIMS_END.matcher(broken).find() && !mayBeThought(broken);
    }

    /** A reply that broke off, without the claim that it broke off in. */
    public ModelReply whole(String broken) {
        ModelReply read = parser.parse(broken);
        if (endsWithAClaim(broken)
                || !(read instanceof Claims written)
                || written.claims().isEmpty()) {
            return read;
        }
        return new Claims(written.claims().subList(0, written.claims().size() - 1));
    }

    /** Takes note of how a whole reply was written. */
    public void learn(String reply) {
        thinksUnmarked |= Tidy.endsThoughtThatNeverBegan(reply);
    }

    /** Whether its sources are those of what follows: an uncited claim, and a line that announces a list. */
    private static boolean rests(Claim claim) {
        return claim.numbers().isEmpty() || claim.leadsIn();
    }

    private boolean mayBeThought(String soFar) {
        return Tidy.isHiddenAtTheEnd(soFar) || thinksUnmarked && !Tidy.endsThought(soFar);
    }
}
