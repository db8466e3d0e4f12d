package dev.footnote.article;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the words that say who spoke from a new sentence, behind a quotation that ends in a question or a cry: "Why?"
 * Vik said. Only English and Chinese put the speaker first there; elsewhere the verb's small letter goes on with the
 * sentence.
 */
final class SpeechTags {

    private static final Pattern SPOKEN = Pattern.compile(".*(?:[?!…]|\\.{3})[\"”’'»]+", Pattern.DOTALL);

    private static final String PLACED = "on|in|at|to|after|before|during|from|by|with|via|as|when|while|then"
            + "|again|later|today|yesterday|\\p{L}+ly|[MTWFS]\\p{L}{2,5}day";

    /** The speaker, a verb of saying, whom is spoken to, and then neither an object nor a clause. */
    private static final Pattern TAG = Pattern.compile(
            "(?<speaker>\\p{Lu}[\\p{L}.'’-]*(?:\\s[\\p{L}.'’-]+){0,4}?)\\s(?:\\p{L}+ly\\s)?"
                    + "(?:(?:said|says|replied|replies|answered|exclaimed|shouted|yelled|whispered|remarked|joked|recalled"
                    + "|explained|wondered|added|adds|wrote|writes|asked|asks)|(?:told|tells|asked|asks)(?:\\s[\\p{L}'’]+){1,3}?)"
                    + "(?=[.,;:!?](?:\\s|$)|\\s(?:" + PLACED + ")\\P{L}).*",
            Pattern.DOTALL);

    /** In Chinese a full stop, too, ends what is quoted before its speaker. */
    private static final Pattern CHINESE_SPOKEN = Pattern.compile(".*[。！？…][”」』]", Pattern.DOTALL);

    private static final Pattern CHINESE_TAG =
            Pattern.compile("[^，。！？；：“”「」『』]{1,20}(?:说|表示|指出|称|道|问|答|强调|补充|介绍|透露" + "|解释|坦言|感叹|回忆)[。！]");

    private static final Set<String> LINKS = Set.of("of", "the", "and", "for");

    private final boolean english;
    private final boolean chinese;
    private final Set<String> functionWords;

    /** @param language a BCP 47 code */
    SpeechTags(String language) {
        english = language.split("-", 2)[0].equals("en");
        chinese = language.split("-", 2)[0].equals("zh");
        functionWords = FunctionWords.of(language);
    }

    /** Whether the right part says who spoke what ends the left one. */
    boolean joins(String left, String right) {
        if (chinese) {
            return CHINESE_SPOKEN.matcher(left).matches()
                    && CHINESE_TAG.matcher(right).matches();
        }
        if (!english || !SPOKEN.matcher(left).matches()) {
            return false;
        }
        Matcher tag = TAG.matcher(right);
        return tag.matches() && isSpeaker(tag.group("speaker").split("\\s"));
    }

    /** Whether the words can be a speaker: what has a verb (It is said) or a relative clause is none. */
    private boolean isSpeaker(String[] words) {
        for (int i = 1; i < words.length; i++) {
            if (functionWords.contains(words[i]) && !LINKS.contains(words[i])) {
                return false;
            }
        }
        return true;
    }
}
