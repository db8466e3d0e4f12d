package dev.footnote.store;

import java.util.Optional;

/** The way to everything that is kept. Safe for use by many threads. */
public interface Store extends AutoCloseable {

    Articles articles();

    Library library();

    Chats chats();

    Conversations conversations();

    Inbox inbox();

    Replies replies();

    TokenUsage usage();

    PersonalData personalData();

    /**
     * The right to do something that only one process at a time may do.
     *
     * @param name of what is to be done, such as {@code poll-123456}: letters, digits, hyphens
     */
    Lease lease(String name);

    /** Writes a mark and looks at the room left: what is in the way, or empty when all is well. Takes 5 s at most. */
    Optional<StoreException> health();

    @Override
    void close();
}
