package dev.footnote.answer.reply;

import java.util.regex.Pattern;

/** Takes out of a model's text what no reader should meet: thoughts, invisible characters, HTML tags, live links. */
final class Tidy {

    private static final Pattern CLOSED_THOUGHT = Pattern.compile(
            "<(think|thinking|thought|reasoning|analysis|reflection)\\b[^<>]*>.*?</\\1\\s*>",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern THOUGHT_END = Pattern.compile(
            "^.*</(?:think|thinking|thought|reasoning|analysis|reflection)\\s*>",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern THOUGHT_START = Pattern.compile(
            "<(?:think|thinking|thought|reasoning|analysis|reflection)\\b.*$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern FINAL_CHANNEL =
            Pattern.compile("^.*<\\|channel\\|>final<\\|message\\|>", Pattern.DOTALL);
    private static final Pattern SPECIAL_TOKEN = Pattern.compile("<\\|[\\w ]{1,40}\\|>|</?s>|\\[/?INST]");

    /** Formatting, private, unassigned and control characters; joiners are kept where letters need them. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}&&[^\\n\\t\\u200c\\u200d\\x{10000}-\\x{10ffff}]]"
                    + "|[\\x{e0000}-\\x{e0fff}]|[\\x{f0000}-\\x{10ffff}]|[\\ufe00-\\ufe0f]"
                    + "|(?<![\\p{IsArabic}\\p{IsDevanagari}\\p{IsBengali}\\p{IsMalayalam}])[\\u200c\\u200d]");

    private static final Pattern HIDDEN_ELEMENT = Pattern.compile(
            "<!--.*?-->|<(script|style|template|svg|iframe)\\b.*?</\\1\\s*>",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern HIDDEN_START =
            Pattern.compile("<!--|<(?:script|style|template|svg|iframe)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ITEM_TAG = Pattern.compile("<li\\b[^<>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern CITING_TAG =
            Pattern.compile("<(sup|cite|ref)\\b[^<>]*>\\s*\\[?(\\d{1,4})]?\\s*</\\1>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLOCK_TAG = Pattern.compile(
            "</?(?:p|div|li|ul|ol|tr|table|h[1-6]|section|article|blockquote|br|hr|pre)\\b[^<>]*>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>|<![^<>]*>");

    private static final Pattern ADDRESS =
            Pattern.compile("\\b(?:[a-z][a-z0-9+.-]{1,15}://|mailto:|javascript:|data:text|www\\.)[^\\s<>⟦⟧]*", 2);
    private static final Pattern LIVE_SIGN = Pattern.compile("(?<![\\w\\p{L}])[@/#]+(?=\\p{L})");
    private static final Pattern LEFTOVER_MARKUP = Pattern.compile(
            "\\*{2,3}|(?<!\\w)_{1,3}(?=\\p{L})|(?<=[\\p{L}.!?])_{1,3}(?!\\w)|`+|~~|(?<!\\s)\\*|\\*(?!\\s)");
    private static final Pattern LEADING_PUNCTUATION = Pattern.compile("^[\\s:：,，;；.。)]+(?!\\.)");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private Tidy() {}

    /** Drops thoughts, closed or not, and the tokens that frame them in a model's own format. */
    static String withoutThoughts(String text) {
        String spoken = CLOSED_THOUGHT.matcher(text).replaceAll("\n");
        spoken = THOUGHT_END.matcher(spoken).replaceFirst("");
        spoken = THOUGHT_START.matcher(spoken).replaceFirst("");
        spoken = FINAL_CHANNEL.matcher(spoken).replaceFirst("");
        return SPECIAL_TOKEN.matcher(spoken).replaceAll(" ");
    }

    /** Whether a thought ends somewhere, marked by a tag. */
    static boolean endsThought(String text) {
        return THOUGHT_END.matcher(text).find();
    }

    /** Whether a thought ends that no tag began, as where the prompt's own template begins it. */
    static boolean endsThoughtThatNeverBegan(String text) {
        return endsThought(CLOSED_THOUGHT.matcher(text).replaceAll(""));
    }

    /** Whether the text breaks off within what no reader is meant to see, so that it is not known to be that yet. */
    static boolean isHiddenAtTheEnd(String text) {
        String seen = HIDDEN_ELEMENT.matcher(text).replaceAll("");
        return HIDDEN_START.matcher(seen).find()
                || text.contains("<|channel|>") && !FINAL_CHANNEL.matcher(text).find();
    }

    /** Drops invisible characters, such as those that turn the direction of writing. */
    static String withoutInvisibles(String text) {
        return INVISIBLE.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
    }

    /** Drops HTML tags, keeping what they enclose; block elements become paragraphs and list items. */
    static String withoutTags(String text) {
        String visible = HIDDEN_ELEMENT.matcher(text).replaceAll(" ");
        visible = CITING_TAG.matcher(visible).replaceAll("[$2]");
        visible = ITEM_TAG.matcher(visible).replaceAll("\n\n- ");
        visible = BLOCK_TAG.matcher(visible).replaceAll("\n\n");
        return TAG.matcher(visible).replaceAll("");
    }

    /** One line of plain words: addresses dropped, mentions, commands and hashtags made words, white space folded. */
    static String words(String text) {
        String plain = TAG.matcher(text).replaceAll("");
        plain = ADDRESS.matcher(plain).replaceAll("");
        plain = LEFTOVER_MARKUP.matcher(plain).replaceAll("");
        plain = LIVE_SIGN.matcher(plain).replaceAll("");
        plain = LEADING_PUNCTUATION.matcher(plain).replaceFirst("");
        return SPACES.matcher(plain).replaceAll(" ").strip();
    }
}
