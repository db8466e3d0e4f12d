package dev.footnote.console;

import dev.footnote.answer.AnswerListener;
import dev.footnote.article.ArticleException;
import dev.footnote.chat.ArticleCard;
import dev.footnote.chat.Asker;
import dev.footnote.chat.ChatId;
import dev.footnote.chat.FrontDesk;
import dev.footnote.chat.Librarian;
import dev.footnote.chat.ReadingRoom;
import dev.footnote.chat.shelf.Archive;
import dev.footnote.config.Config;
import dev.footnote.config.Texts;
import dev.footnote.store.memory.MemoryArchive;
import dev.footnote.wiring.Wiring;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** A conversation in the terminal, on the same desk as the bot's. */
final class TerminalChat {

    static final ChatId TERMINAL = new ChatId(0);

    private final Locale locale = Texts.speaking(Locale.getDefault());
    private final FrontDesk desk;
    private final TerminalShelf shelf;
    private final PrintStream out;
    private final TerminalRenderer renderer;
    private final Texts texts = new Texts("dev.footnote.console.Messages");

    private TerminalChat(FrontDesk desk, Librarian librarian, PrintStream out, boolean interactive) {
        this.desk = desk;
        this.shelf = new TerminalShelf(librarian, TERMINAL, locale);
        this.out = out;
        this.renderer = new TerminalRenderer(interactive);
    }

    /** Chats until standard input ends or the reader leaves; gives the exit code. */
    static int open(Config config, Optional<String> article) throws ArticleException, IOException {
        try (Wiring wiring = new Wiring(config)) {
            boolean interactive = System.console() != null;
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            ReadingRoom room = wiring.room(Archive.inMemory(new MemoryArchive(Clock.systemUTC())), article);
            new TerminalChat(wiring.desk(room), room, out, interactive).talk(in, interactive);
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private void talk(BufferedReader in, boolean interactive) throws IOException, InterruptedException {
        ArticleCard card = desk.card(TERMINAL);
        out.println(texts.of(locale, "welcome", card.article().metadata().title()));
        card.questions().forEach(question -> out.println("  • " + question));
        while (true) {
            if (interactive) {
                out.print("\n> ");
                out.flush();
            }
            String line = in.readLine();
            if (line == null || line.strip().equals("/quit")) {
                return;
            }
            if (!line.isBlank()) {
                out.println(reply(line.strip()));
            }
        }
    }

    /** The commands are the bot's; {@code /article} takes a number of the list, a file or an address. */
    private String reply(String line) throws InterruptedException {
        String[] words = line.split("\\s+", 2);
        String rest = words.length == 2 ? words[1] : "";
        switch (words[0]) {
            case "/new" -> {
                desk.startOver(TERMINAL);
                return texts.of(locale, "new");
            }
            case "/article" -> {
                Optional<String> chosen = shelf.choose(rest);
                return chosen.isPresent() || rest.isEmpty() ? chosen.orElseGet(shelf::list) : shelf.bring(rest);
            }
            case "/articles" -> {
                return shelf.list();
            }
            case "/outline" -> {
                return shelf.outline(desk.card(TERMINAL));
            }
            case "/summary" -> {
                return renderer.render(desk.summary(Asker.in(TERMINAL), locale, AnswerListener.NONE), locale);
            }
            case "/all" -> {
                return "\n" + renderer.render(desk.askAll(TERMINAL, rest), desk.languageOf(rest, locale));
            }
            case "/help", "/start" -> {
                return texts.of(locale, "help");
            }
            default -> {
                if (line.startsWith("/")) {
                    return texts.of(locale, "unknown", words[0]) + "\n" + texts.of(locale, "help");
                }
                return "\n" + renderer.render(desk.ask(TERMINAL, line), desk.languageOf(line, locale));
            }
        }
    }
}
