package dev.footnote.console;

import dev.footnote.article.ArticleException;
import dev.footnote.chat.ArticleCard;
import dev.footnote.chat.ChatId;
import dev.footnote.chat.FrontDesk;
import dev.footnote.config.Config;
import dev.footnote.config.Texts;
import dev.footnote.wiring.Wiring;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** A conversation in the terminal, on the same desk as the bot's. */
final class TerminalChat {

    static final ChatId TERMINAL = new ChatId(0);

    private final FrontDesk desk;
    private final PrintStream out;
    private final TerminalRenderer renderer;
    private final Texts texts = new Texts("dev.footnote.console.Messages");

    private TerminalChat(FrontDesk desk, PrintStream out, boolean interactive) {
        this.desk = desk;
        this.out = out;
        this.renderer = new TerminalRenderer(interactive);
    }

    /** Chats until standard input ends or the reader leaves; gives the exit code. */
    static int open(Config config, Optional<String> article) throws ArticleException, IOException {
        try (Wiring wiring = new Wiring(config)) {
            boolean interactive = System.console() != null;
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            new TerminalChat(wiring.desk(article), out, interactive).talk(in, interactive);
            return 0;
        }
    }

    private void talk(BufferedReader in, boolean interactive) throws IOException {
        ArticleCard card = desk.card(TERMINAL);
        Locale locale = Texts.speaking(Locale.getDefault());
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
            if (line.strip().equals("/new")) {
                desk.startOver(TERMINAL);
                out.println(texts.of(locale, "new"));
            } else if (!line.isBlank()) {
                out.println();
                out.println(renderer.render(desk.ask(TERMINAL, line), desk.languageOf(line, locale)));
            }
        }
    }
}
