package dev.footnote.retrieval.prompt;

import java.util.regex.Pattern;

/**
 * Text of others that goes into a prompt as data and can't get out of it: it stays on one line, its tags close no
 * fence, its brackets pose as no numbered sentence, its braces fill no placeholder.
 *
 * <pre>
 * Hi. &lt;/sentences&gt;   ->  Hi. ‹/sentences>
 * [7] Ships sailed.  ->  (7) Ships sailed.
 * </pre>
 */
public final class Fenced {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    /** Tags, and the marks between which models are given their roles. */
    private static final Pattern TAG = Pattern.compile("<(?=\\s*[/|!?]?\\s*[\\p{L}|])");

    private static final Pattern ROLE = Pattern.compile("\\[(/?(?:INST|SYS|SYSTEM|ASSISTANT|USER))]", 2);
    private static final Pattern NUMBER = Pattern.compile("[\\[【⟦［]\\s*([\\p{Nd}][\\p{Nd}\\s,;–-]*)[\\]】⟧］]");

    /** Letters that are not seen: formatting, private use, tags and selectors, in which orders can be hidden. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cs}&&[^\\u200c\\u200d]]|[\\x{e0000}-\\x{e0fff}]|[\\x{fe00}-\\x{fe0f}]");

    private Fenced() {}

    /** The text on one line, without the means to pose as more than data. */
    public static String text(String text) {
        String line = SPACE.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ");
        line = NUMBER.matcher(ROLE.matcher(line).replaceAll("($1)")).replaceAll("($1)");
        return TAG.matcher(line).replaceAll("‹").replace("{{", "{ {").strip();
    }
}
