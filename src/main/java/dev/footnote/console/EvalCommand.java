package dev.footnote.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.config.ConfigException;
import dev.footnote.eval.Comparison;
import dev.footnote.eval.Exam;
import dev.footnote.eval.Grades;
import dev.footnote.eval.Outcome;
import dev.footnote.eval.QuestionSet;
import dev.footnote.eval.Report;
import dev.footnote.retrieval.ranking.Calibration;
import dev.footnote.wiring.Wiring;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
            description = "Learn weights and thresholds from the sets and write them there: from terms and vectors"
                    + " with --tuned, from terms alone without.")
    private @Nullable Path calibrate;

    @Option(
            names = "--tuned",
            paramLabel = "WEIGHTS",
            description = "With --calibrate: what the embedding model was tuned to, several in turn for the articles.")
    private List<Path> tuned = List.of();

    @Option(
            names = "--multilingual",
            description = "With --calibrate or --tuning-data: for the multilingual embedding model.")
    private boolean multilingual;

    @Option(
            names = "--across",
            description = "With --calibrate: for questions in other languages than their articles'.")
    private boolean across;

    @Option(
            names = "--tuning-data",
            paramLabel = "FILE",
            description = "Write what the embedding model is tuned on, by src/tuning.")
    private @Nullable Path tuningData;

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
            read(set, questions, exams);
        }
        checkOptions(questions);
        List<Outcome> earlier = compare == null ? List.of() : load(compare);
        if (sets.isEmpty()) {
            exams.add(Exam.bundled());
        }
        try (Wiring wiring = new Wiring(Objects.requireNonNull(parent).config())) {
            for (Exam exam : exams) {
                Grades grades = new Grades(wiring.examination().run(exam, System.err::println));
                new PrintStream(System.out, true, StandardCharsets.UTF_8)
                        .println(json ? grades.json() : grades.table());
            }
            if (tuningData != null) {
                wiring.learning().writeTuningData(group(), questions, tuningData, System.err::println);
                return 0;
            }
            if (calibrate != null) {
                System.out.println(wiring.learning().run(group(), questions, calibrate, tuned, System.err::println));
                return 0;
            }
            for (QuestionSet set : questions) {
                report(wiring.evaluation().run(set, System.err::println), earlier);
            }
        }
        return 0;
    }

    private Calibration.Group group() {
        if (across) {
            return Calibration.Group.ACROSS;
        }
        if (multilingual) {
            return Calibration.Group.MULTILINGUAL;
        }
        return calibrate != null && tuned.isEmpty() ? Calibration.Group.TERMS_ONLY : Calibration.Group.ENGLISH;
    }

    private static void read(Path set, List<QuestionSet> questions, List<Exam> exams) {
        checkReadable(set.toString(), set);
        try {
            if (Exam.isIn(set)) {
                exams.add(Exam.read(set));
            } else {
                questions.add(QuestionSet.read(set));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigException(
                    set.toString(), "is no set of questions (" + reason(e) + ")", "name a JSON file laid out like one");
        }
    }

    /** Refuses what would be found out only after the run, or never. */
    private void checkOptions(List<QuestionSet> searchSets) {
        if (searchSets.size() != 1) {
            refuse("--save", save);
            refuse("--compare", compare);
        }
        checkWritable("--save=", save);
        checkWritable("--tuning-data=", tuningData);
        checkLearning();
        if (calibrate != null || tuningData != null) {
            checkLearnable(calibrate == null ? "--tuning-data" : "--calibrate", searchSets);
        }
    }

    private void checkLearning() {
        for (Path weights : tuned) {
            checkReadable("--tuned=" + weights, weights);
        }
        if (!tuned.isEmpty() && calibrate == null) {
            throw new ConfigException("--tuned", "is for learning", "name a folder with --calibrate");
        }
        if (multilingual && calibrate == null && tuningData == null) {
            throw new ConfigException("--multilingual", "is for learning", "name --calibrate or --tuning-data");
        }
        if (across && calibrate == null) {
            throw new ConfigException("--across", "is for learning", "name a folder with --calibrate");
        }
        if (across && multilingual) {
            throw new ConfigException("--across", "is another run than --multilingual", "leave one of them out");
        }
        if ((multilingual || across) && calibrate != null && tuned.isEmpty()) {
            String option = across ? "--across" : "--multilingual";
            throw new ConfigException(option, "learns from vectors", "name models with --tuned");
        }
        if (calibrate != null && !Files.isDirectory(calibrate)) {
            throw new ConfigException("--calibrate=" + calibrate, "names no folder", "name one that is there");
        }
        if (calibrate != null && tuningData != null) {
            throw new ConfigException("--tuning-data", "is another run than --calibrate", "leave one of them out");
        }
    }

    /** What is learned from an article is tried on another. */
    private static void checkLearnable(String option, List<QuestionSet> searchSets) {
        if (searchSets.isEmpty()) {
            throw new ConfigException(option, "learns from sets for the search only", "name one or more");
        }
        Set<String> titles = new HashSet<>();
        searchSets.forEach(set -> set.topics().forEach(topic -> titles.add(topic.title())));
        if (titles.size() == 1) {
            throw new ConfigException(option, "learns from several articles", "name a set with more than one");
        }
    }

    private static void checkWritable(String option, @Nullable Path file) {
        if (file != null && !isWritable(file)) {
            throw new ConfigException(option + file, "cannot be written", "name a file in a folder that is there");
        }
    }

    private static boolean isWritable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return Files.exists(file)
                ? Files.isRegularFile(file) && Files.isWritable(file)
                : folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
    }

    private static void checkReadable(String argument, Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new ConfigException(argument, "cannot be read", "name a file that is there");
        }
    }

    private static void refuse(String option, @Nullable Path file) {
        if (file != null) {
            throw new ConfigException(
                    option + "=" + file, "is for a run on a set for the search", "name one such SET.json");
        }
    }

    private void report(List<Outcome> outcomes, List<Outcome> earlier) throws IOException {
        Report report = new Report(outcomes);
        System.out.println(report.figures());
        System.out.println(report.reliability());
        System.out.println(report.misses());
        if (compare != null) {
            System.out.println(Comparison.of(earlier, outcomes));
        }
        if (save != null) {
            MAPPER.writeValue(save.toFile(), outcomes);
        }
    }

    private static List<Outcome> load(Path file) {
        checkReadable("--compare=" + file, file);
        try {
            return MAPPER.readValue(file.toFile(), new TypeReference<List<Outcome>>() {});
        } catch (IOException e) {
            throw new ConfigException(
                    "--compare=" + file, "names no run (" + reason(e) + ")", "name a file that --save has written");
        }
    }

    private static String reason(Exception e) {
        String message = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        String words = e instanceof NoSuchFileException ? message + " is not there" : String.valueOf(message);
        return words.lines().findFirst().orElse("");
    }
}
