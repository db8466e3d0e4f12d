package dev.footnote.store;

import java.util.OptionalLong;

/**
 * Marks of what was sent, so that an answer that a crash interrupted is sent again only where it may be missing. A
 * reply is named by the update that it answers and its part: from 0 what it
 * says, below that what only shows how far it is.
 */
public interface Replies {

    /** What the marks tell of earlier attempts to send a reply. */
    enum Earlier {
        /** None: send it. */
        NONE,
        /** One whose end is not known: send it, though it may come twice. */
        UNSURE,
        /** It was sent: leave it. */
        SENT
    }

    /** To be called before a reply is sent. */
    Earlier attempt(long update, int part, long chat);

    /** Notes that Telegram has accepted a reply. */
    void sent(long update, int part, long message);

    /** Notes that Telegram has surely not taken a reply, so that another attempt cannot double it. */
    void refused(long update, int part);

    /** The message that a reply has become; empty if none was sent, or that is not known. */
    OptionalLong message(long update, int part);

    /** How many replies have been sent again after an attempt of unknown end: at most so many came twice. */
    long doubtful();
}
