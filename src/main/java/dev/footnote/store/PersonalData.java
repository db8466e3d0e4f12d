package dev.footnote.store;

import java.time.Instant;

/** What a person may ask for: all that is kept of them, or that none of it is. */
public interface PersonalData {

    /**
     * Deletes all that came from a chat and all that was answered, at once, but for updates that wait to be begun, as
     * they were sent later. Public articles go too unless another
     * chat has them. With SQLite its bytes are overwritten in the files before this returns; with PostgreSQL the
     * tables are vacuumed, and the server's write-ahead log and backups are its operator's.
     *
     * @throws StoreException of kind LOCKED if it is deleted, but another process keeps its bytes from being
     *     overwritten; calling again then does that
     */
    void forget(long chat);

    /** All that is kept of a chat, as a JSON object. */
    String export(long chat);

    /**
     * Deletes what was said, sent or used before a moment, and with it the marks that are no longer needed.
     *
     * @return how many turns, articles and updates were deleted
     */
    int expire(Instant before);
}
