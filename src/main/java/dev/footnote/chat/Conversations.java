package dev.footnote.chat;

import java.util.LinkedHashMap;
import java.util.Map;

/** The conversations that are going on, the longest silent forgotten first when they are too many. */
final class Conversations {

    private static final int MOST = 10_000;

    private final Map<ChatId, Conversation> byChat = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ChatId, Conversation> eldest) {
            return size() > MOST;
        }
    };

    synchronized Conversation of(ChatId chat) {
        return byChat.computeIfAbsent(chat, ignored -> new Conversation());
    }

    synchronized void forget(ChatId chat) {
        byChat.remove(chat);
    }
}
