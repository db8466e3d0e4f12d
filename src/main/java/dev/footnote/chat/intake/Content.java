package dev.footnote.chat.intake;

import java.util.List;

/** What a note is for. */
public sealed interface Content {

    /** Something to answer from the chat's article. */
    record Question(String text) implements Content {}

    /**
     * Articles to fetch.
     *
     * @param addresses at least one, none twice
     * @param question to answer from them, or empty
     */
    record Links(List<String> addresses, String question) implements Content {

        public Links {
            addresses = List.copyOf(addresses);
        }
    }

    /** The text of an article. */
    record Text(String text) implements Content {}
}
