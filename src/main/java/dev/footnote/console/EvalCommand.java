package dev.footnote.console;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.eval.Comparison;
import dev.footnote.eval.Exam;
import dev.footnote.eval.Grades;
import dev.footnote.eval.Outcome;
import dev.footnote.eval.QuestionSet;
import dev.footnote.eval.Report;
import dev.footnote.wiring.Wiring;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code footnote eval}: measures the answers, or the search alone, on sets of questions, and compares two runs. */
@Command(name = "eval", description = "Measures the answers on a set of questions whose answers are known.")
final class EvalCommand implements Callable<Integer> {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParentCommand
    private @Nullable FootnoteCommand parent;

    @Parameters(
            arity = "0..*",
            paramLabel = "SET.json",
            description = "Articles with questions, for the search or for the answers; without one, the bundled set.")
    private List<Path> sets = List.of();

    @Option(
            names = "--calibrate",
            paramLabel = "FOLDER",
            description = "Learn weights and thresholds from the sets, all in languages that the embedding knows or"
                    + " none, and write them there.")
    private @Nullable Path calibrate;

    @Option(
            names = "--terms-only",
            description = "With --calibrate: learn for the languages that the embedding model does not know.")
    private boolean termsOnly;

    @Option(names = "--save", paramLabel = "FILE", description = "Keep the run for a later comparison.")
    private @Nullable Path save;

    @Option(names = "--compare", paramLabel = "FILE", description = "Compare with a run that was saved.")
    private @Nullable Path compare;

    @Option(names = "--json", description = "Write the marks of a set for the answers as JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        List<QuestionSet> questions = new ArrayList<>();
        List<Exam> exams = new ArrayList<>();
        for (Path set : sets) {
            if (Exam.isIn(set)) {
                exams.add(Exam.read(set));
            } else {
                questions.add(QuestionSet.read(set));
            }
        }
        if (sets.isEmpty()) {
            exams.add(Exam.bundled());
        }
        try (Wiring wiring = new Wiring(Objects.requireNonNull(parent).config())) {
            for (Exam exam : exams) {
                Grades grades = new Grades(wiring.examination().run(exam, System.err::println));
                new PrintStream(System.out, true, StandardCharsets.UTF_8)
                        .println(json ? grades.json() : grades.table());
            }
            if (calibrate != null) {
                System.out.println(wiring.learning().run(questions, calibrate, termsOnly, System.err::println));
                return 0;
            }
            for (QuestionSet set : questions) {
                report(wiring.evaluation().run(set, System.err::println));
            }
        }
        return 0;
    }

    private void report(List<Outcome> outcomes) throws IOException {
        Report report = new Report(outcomes);
        System.out.println(report.figures());
        System.out.println(report.reliability());
        System.out.println(report.misses());
        if (compare != null) {
            System.out.println(Comparison.of(load(compare), outcomes));
        }
        if (save != null) {
            MAPPER.writeValue(save.toFile(), outcomes);
        }
    }

    private static List<Outcome> load(Path file) throws IOException {
        return MAPPER.readValue(file.toFile(), new TypeReference<List<Outcome>>() {});
    }
}
