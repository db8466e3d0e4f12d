package dev.footnote.console;

import dev.footnote.config.ConfigException;
import dev.footnote.wiring.Wiring;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code footnote bench}: time and memory of each stage, by the article's length. */
@Command(name = "bench", description = "Times each stage beside the bare run of the embedding model.")
final class BenchCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable FootnoteCommand parent;

    @Parameters(arity = "0..*", paramLabel = "SENTENCES", description = "Lengths of article; 50 500 5000 without any.")
    private List<Integer> lengths = List.of(50, 500, 5_000);

    @Override
    public Integer call() throws Exception {
        for (int length : lengths) {
            if (length < 1) {
                throw new ConfigException("SENTENCES", "is " + length, "give numbers from 1 up");
            }
        }
        try (Wiring wiring = new Wiring(Objects.requireNonNull(parent).config())) {
            for (int length : lengths) {
                System.out.println(wiring.bench().run(length));
            }
        }
        return 0;
    }
}
