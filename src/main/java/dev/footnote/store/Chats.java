package dev.footnote.store;

import java.util.Locale;
import java.util.Optional;

/** What is known of each chat besides what was said in it. */
public interface Chats {

    /** The article that the chat's questions go to. */
    Optional<ArticleId> activeArticle(long chat);

    void activate(long chat, ArticleId article);

    /** The language that the chat chose to be spoken to in. */
    Optional<Locale> locale(long chat);

    void setLocale(long chat, Locale locale);

    /** A choice that the chat made, by its name. */
    Optional<String> setting(long chat, String name);

    void set(long chat, String name, String value);

    /** Moves all that belongs to a group to the supergroup that it became; what the new one has already wins. */
    void move(long from, long to);
}
