package dev.footnote.chat;

import dev.footnote.chat.shelf.Archive;
import dev.footnote.store.memory.MemoryArchive;
import java.time.Clock;

/** A reading room that keeps nothing beyond the process. */
class MemoryReadingRoomTest extends ReadingRoomContract {

    private final Archive archive = Archive.inMemory(new MemoryArchive(Clock.systemUTC()));

    @Override
    Archive archive() {
        return archive;
    }
}
