package dev.footnote.console;

import dev.footnote.article.ArticleException;
import dev.footnote.config.Config;
import dev.footnote.config.ConfigException;
import dev.footnote.config.Environment;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code footnote}: serves the bot when a token is set, else opens a chat in the terminal. */
@Command(
        name = "footnote",
        description = "Answers questions about an article and cites the exact sentence for every claim.",
        subcommands = {ChatCommand.class, AskCommand.class, ReadCommand.class, EvalCommand.class, BenchCommand.class},
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        version = "footnote 0.1.0")
public final class FootnoteCommand implements Callable<Integer> {

    /** The exit code for a wrong setting or argument. */
    static final int USAGE = 2;

    private final Environment environment;

    private FootnoteCommand(Environment environment) {
        this.environment = environment;
    }

    /** Runs the command line and gives the exit code: 0 done, 1 failed, 2 a wrong setting or argument. */
    public static int run(String... arguments) {
        try {
            Environment environment = Environment.load(Path.of(""), System.getenv());
            Logging.configure(environment);
            CommandLine line = new CommandLine(new FootnoteCommand(environment));
            line.setCaseInsensitiveEnumValuesAllowed(true);
            line.setParameterExceptionHandler((e, unused) -> explain(e));
            line.setExecutionExceptionHandler((e, command, result) -> explain(e));
            return line.execute(arguments);
        } catch (ConfigException e) {
            return explain(e);
        }
    }

    Config config() {
        return Config.from(environment);
    }

    @Override
    public Integer call() throws Exception {
        Config config = config();
        if (config.telegram().isPresent()) {
            return BotService.serve(config, config.telegram().get());
        }
        System.err.println("TELEGRAM_BOT_TOKEN is not set: chatting here instead. Set it to serve a bot.");
        return TerminalChat.open(config, Optional.empty());
    }

    /** An argument that cannot be taken, in one line with the one that may be meant. */
    private static int explain(ParameterException problem) {
        String said = String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
        List<String> meant =
                problem instanceof UnmatchedArgumentException unknown ? unknown.getSuggestions() : List.of();
        String remedy = meant.isEmpty() ? "" : "did you mean " + String.join(" or ", meant) + "? ";
        String help = problem.getCommandLine().getCommandSpec().qualifiedName();
        System.err.println("footnote: " + said + "; " + remedy + "see " + help + " --help");
        return USAGE;
    }

    private static int explain(Exception problem) throws RuntimeException {
        if (problem instanceof ConfigException || problem instanceof ArticleException) {
            System.err.println("footnote: " + problem.getMessage());
            return USAGE;
        }
        System.err.println("footnote: an internal error: " + problem);
        return 1;
    }
}
