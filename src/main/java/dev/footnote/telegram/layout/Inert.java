package dev.footnote.telegram.layout;

import java.util.regex.Pattern;

/**
 * Words of others that no tap on them does anything. Telegram makes links of mentions, commands, tags and addresses in
 * plain text, too; an unseen joiner within them prevents that (the matching rules are those of tdlib's
 * MessageEntity.cpp).
 */
final class Inert {

    /** WORD JOINER: not seen, no break, no letter, and part of no address. */
    private static final String JOINER = "\u2060";

    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}_])@(?=[A-Za-z0-9_]|$)");
    private static final Pattern COMMAND = Pattern.compile("(?<![\\p{L}\\p{N}_/<>])/(?=[A-Za-z0-9_]|$)");
    private static final Pattern TAG = Pattern.compile("#(?=[\\p{L}\\p{Nd}_]|$)|\\$(?=[A-Z]|$)");
    private static final Pattern SCHEME = Pattern.compile(":(?=//)");
    private static final Pattern DOMAIN = Pattern.compile("(?<=[\\p{L}\\p{N}_~-])\\.(?=[\\p{L}_-]{2})");

    private Inert() {}

    /** Words that mention nobody and command nothing; addresses in them stay what they are. */
    static String quoted(String text) {
        String silent = MENTION.matcher(text).replaceAll("@" + JOINER);
        silent = COMMAND.matcher(silent).replaceAll("/" + JOINER);
        return TAG.matcher(silent).replaceAll("$0" + JOINER);
    }

    /** The same without any address that leads somewhere. */
    static String words(String text) {
        String unlinked = SCHEME.matcher(text).replaceAll(":" + JOINER);
        return quoted(DOMAIN.matcher(unlinked).replaceAll("." + JOINER));
    }
}
