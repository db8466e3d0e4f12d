package dev.footnote.console;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code footnote chat}: a conversation in the terminal. */
@Command(name = "chat", description = "Opens a chat in the terminal.")
final class ChatCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable FootnoteCommand parent;

    @Option(names = "--article", paramLabel = "FILE|URL", description = "The article to talk about.")
    private @Nullable String article;

    @Override
    public Integer call() throws Exception {
        return TerminalChat.open(Objects.requireNonNull(parent).config(), Optional.ofNullable(article));
    }
}
