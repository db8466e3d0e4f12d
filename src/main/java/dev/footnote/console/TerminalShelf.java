package dev.footnote.console;

import dev.footnote.chat.Arrival;
import dev.footnote.chat.ArticleCard;
import dev.footnote.chat.ChatId;
import dev.footnote.chat.Librarian;
import dev.footnote.chat.shelf.Obstacle;
import dev.footnote.chat.shelf.Progress;
import dev.footnote.chat.shelf.ShelfEntry;
import dev.footnote.chat.shelf.Source;
import dev.footnote.telegram.layout.Block;
import dev.footnote.telegram.layout.CardLayout;
import dev.footnote.telegram.layout.Html;
import dev.footnote.telegram.layout.Messages;
import dev.footnote.telegram.layout.ReceiptLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Brings and lists articles in the terminal, in the words that the bot uses. */
final class TerminalShelf {

    private static final int MOST = 20 * 1024 * 1024;

    private final Librarian librarian;
    private final ChatId chat;
    private final Locale locale;
    private final ReceiptLayout layout;

    TerminalShelf(Librarian librarian, ChatId chat, Locale locale) {
        this.librarian = librarian;
        this.chat = chat;
        this.locale = locale;
        layout = new ReceiptLayout(Messages.in(locale));
    }

    /** Brings an article from a file or address and gives its receipt, or what stood in the way. */
    String bring(String source) throws InterruptedException {
        Arrival arrival = source.matches("(?i)https?://.*")
                ? librarian.bring(chat, new Source.Link(source), Progress.NONE)
                : bringFile(source);
        if (arrival instanceof Arrival.Shelved shelved) {
            String questions = String.join("\n  • ", shelved.receipt().questions());
            return plain(layout.of(shelved.receipt())) + "\n  • " + questions;
        }
        return plain(layout.refused(((Arrival.Refused) arrival).obstacle(), source));
    }

    private Arrival bringFile(String source) throws InterruptedException {
        try {
            Path path = Path.of(source);
            if (Files.size(path) > MOST) {
                return new Arrival.Refused(Obstacle.TOO_LARGE);
            }
            String name = String.valueOf(path.getFileName());
            return librarian.bring(chat, new Source.Upload(name, Files.readAllBytes(path)), Progress.NONE);
        } catch (InvalidPathException | IOException e) {
            return new Arrival.Refused(Obstacle.NO_SUCH_PAGE);
        }
    }

    /** The numbered list of articles. */
    String list() {
        StringBuilder lines = new StringBuilder();
        List<ShelfEntry> shelf = librarian.shelf(chat);
        for (int i = 0; i < shelf.size(); i++) {
            lines.append(i == 0 ? "" : "\n")
                    .append(shelf.get(i).active() ? "✓ " : "  ")
                    .append(i + 1)
                    .append("  ")
                    .append(shelf.get(i).title());
        }
        return lines.toString();
    }

    /** Switches to the article of this number in the list; empty if there is none. */
    Optional<String> choose(String number) {
        List<ShelfEntry> shelf = librarian.shelf(chat);
        int index = number.matches("\\d{1,4}") ? Integer.parseInt(number) - 1 : -1;
        if (index < 0 || index >= shelf.size()) {
            return Optional.empty();
        }
        librarian.choose(chat, shelf.get(index).id());
        return Optional.of("✓ " + shelf.get(index).title());
    }

    String outline(ArticleCard card) {
        return plain(new CardLayout(Messages.in(locale)).outlineOf(card));
    }

    private static String plain(List<Block> blocks) {
        return Html.plain(blocks);
    }
}
