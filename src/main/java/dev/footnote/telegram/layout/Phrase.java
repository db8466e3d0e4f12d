package dev.footnote.telegram.layout;

import java.util.Locale;

/** What the bot itself says; the words are in the bundles {@code dev/footnote/telegram/Messages*.properties}. */
public enum Phrase {
    START,
    HELP,
    HELP_COMMANDS,
    COMMAND_ARTICLE,
    COMMAND_NEW,
    COMMAND_HELP,
    UNKNOWN_COMMAND,
    STARTED_OVER,
    TEXT_ONLY,
    BUSY,
    STALE_BUTTON,
    PLACE,
    READ_ORIGINAL,
    NOT_STATED,
    NEAREST,
    OUTLINE,
    WORTH_ASKING,
    NOTICE_MODEL_UNAVAILABLE,
    NOTICE_MODEL_SLOW,
    NOTICE_MODEL_UNCITED,
    NOTICE_PARTLY_UNCONFIRMED,
    NOTICE_CLOSEST_PASSAGE,
    NOTICE_OTHER_LANGUAGE,
    FAILED_EMPTY_QUESTION,
    FAILED_QUESTION_TOO_LONG,
    FAILED_EMPTY_ARTICLE,
    FAILED_INTERNAL;

    /** Its key in the bundles, such as {@code failed.internal}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
