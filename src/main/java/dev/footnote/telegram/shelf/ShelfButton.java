package dev.footnote.telegram.shelf;

import dev.footnote.chat.shelf.ShelfEntry;
import dev.footnote.store.ArticleId;
import dev.footnote.telegram.api.Post;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A button that does something with an article of the chat's shelf. It carries the beginning of the article's id, since
 * Telegram allows it 64 bytes only; that is looked up among the chat's own articles.
 */
public record ShelfButton(Action action, String idStart) {

    /** Whether a button's data is one of the shelf's. */
    public static boolean isOurs(String data) {
        return parse(data).isPresent();
    }

    /** Whether a button's data asks to forget all that is kept of the chat. */
    public static boolean isForget(String data) {
        return does(data, Action.FORGET);
    }

    /** Whether a button's data is one's that fetches. */
    public static boolean takesTime(String data) {
        return does(data, Action.REFRESH);
    }

    private static boolean does(String data, Action action) {
        return parse(data).filter(button -> button.action() == action).isPresent();
    }

    /** What a button does. */
    public enum Action {
        CHOOSE('o'),
        LIST('l'),
        RENAME('n'),
        REFRESH('r'),
        ASK_TO_REMOVE('d'),
        REMOVE('e'),
        FORGET('f'),
        KEEP('k'),
        NOT_RENAME('x');

        private final char letter;

        Action(char letter) {
            this.letter = letter;
        }
    }

    private static final Pattern DATA = Pattern.compile("s:([a-z]):([0-9a-f]{0,16})");
    private static final int START = 16;

    static Post.Button button(String text, Action action, ArticleId article) {
        return new Post.Button(text, data(action, article.value().substring(0, START)));
    }

    /** A button that is about no article. */
    static Post.Button button(String text, Action action) {
        return new Post.Button(text, data(action, ""));
    }

    /** The button that the data came from; empty for data of another kind. */
    static Optional<ShelfButton> parse(String data) {
        Matcher matcher = DATA.matcher(data);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        char letter = matcher.group(1).charAt(0);
        return Arrays.stream(Action.values())
                .filter(action -> action.letter == letter)
                .findFirst()
                .map(action -> new ShelfButton(action, matcher.group(2)));
    }

    /** The article that it is about, if it still stands on the shelf. */
    Optional<ShelfEntry> on(List<ShelfEntry> shelf) {
        return idStart.length() < START
                ? Optional.empty()
                : shelf.stream()
                        .filter(entry -> entry.id().value().startsWith(idStart))
                        .findFirst();
    }

    private static String data(Action action, String idStart) {
        return "s:" + action.letter + ":" + idStart;
    }
}
