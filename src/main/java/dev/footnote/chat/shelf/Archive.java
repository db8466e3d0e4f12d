package dev.footnote.chat.shelf;

import dev.footnote.store.Articles;
import dev.footnote.store.Chats;
import dev.footnote.store.Conversations;
import dev.footnote.store.Library;
import dev.footnote.store.PersonalData;
import dev.footnote.store.Store;
import dev.footnote.store.TokenUsage;
import dev.footnote.store.memory.MemoryArchive;

/** The parts of a store that hold articles, what was said about them and what that cost. */
public record Archive(
        Articles articles,
        Library library,
        Chats chats,
        Conversations conversations,
        TokenUsage usage,
        PersonalData personalData) {

    public static Archive of(Store store) {
        return new Archive(
                store.articles(),
                store.library(),
                store.chats(),
                store.conversations(),
                store.usage(),
                store.personalData());
    }

    /** One that ends with the process, for where nothing may be written. */
    public static Archive inMemory(MemoryArchive memory) {
        return new Archive(memory, memory, memory, memory, memory.usage(), memory);
    }
}
