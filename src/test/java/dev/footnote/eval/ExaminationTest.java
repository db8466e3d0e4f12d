package dev.footnote.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.answer.Lies;
import dev.footnote.answer.LyingModelServer;
import dev.footnote.answer.LyingModelServer.ChatCall;
import dev.footnote.answer.reply.ReplyParser;
import dev.footnote.config.Config;
import dev.footnote.config.ConfigException;
import dev.footnote.config.Environment;
import dev.footnote.wiring.Wiring;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bundled set, with a model that lies in every way, one that tells the truth, and none. */
class ExaminationTest {

    private static final Pattern NUMBERED = Pattern.compile("(?m)^\\[(\\d+)]\\s*(.*)$");

    private static final AtomicReference<BiFunction<String, Integer, String>> MOOD = new AtomicReference<>();

    private static LyingModelServer server;
    private static Wiring wiring;
    private static Examination examination;
    private static Exam exam;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        exam = Exam.bundled();
        server = LyingModelServer.that(Lies.says(ExaminationTest::reply));
        wiring = new Wiring(Config.from(
                new Environment(Map.of("LLM_MODEL", "liar", "LLM_BASE_URL", server.baseUrl(), "LLM_TIMEOUT", "30s"))));
        examination = wiring.examination();
    }

    @AfterAll
    static void close() {
        wiring.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Lie.class)
    void noLieGetsThrough(Lie lie) throws Exception {
        MOOD.set(lie::about);
        int calls = server.calls().size();

        List<Mark> marks = examination.run(someTasks(lie.ordinal()), title -> {});

        assertThat(server.calls().size()).isGreaterThan(calls);
        assertThat(marks).allSatisfy(mark -> assertThat(mark.answer().toLowerCase(Locale.ROOT))
                .doesNotContain(Lie.MADE_UP));
        assertThat(new Grades(marks).unsupported()).isZero();
    }

    @Test
    void aTruthfulModelIsBelieved() throws Exception {
        MOOD.set((sentence, number) -> sentence + " [" + number + "]");

        Grades grades = new Grades(examination.run(withoutFollowUps(), title -> {}));

        assertThat(grades.unsupported()).isZero();
        Map<String, Number> figures = grades.figures();
        double withheld = figures.get("claims withheld").doubleValue();
        assertThat(withheld / figures.get("claims made").doubleValue()).isLessThan(0.05);
        assertThat(figures.get("citation precision").doubleValue()).isGreaterThan(0.9);
        assertThat(figures.get("false premises met with what is so").doubleValue())
                .isEqualTo(1);
        assertThat(figures.get("refusal accuracy").doubleValue()).isGreaterThan(0.9);
    }

    @Test
    void runsWithoutAModel() throws Exception {
        try (Wiring bare = new Wiring(Config.from(new Environment(Map.of())))) {
            Grades grades = new Grades(bare.examination().run(exam, title -> {}));

            assertThat(grades.unsupported()).isZero();
            assertThat(grades.figures().get("answer hit").doubleValue()).isGreaterThan(0.75);
            assertThat(grades.json()).contains("\"citation_precision\"", "\"questions\"");
        }
    }

    @Test
    void saysWhichKeyOfASetItDoesNotKnow() throws Exception {
        Path set = folder.resolve("set.json");
        Files.writeString(folder.resolve("a.md"), "# Title\n\nText.\n");
        Files.writeString(set, "{\"articles\": [{\"article\": \"a.md\", \"questions\": [{\"ask\": \"Why?\"}]}]}");

        assertThat(Exam.isIn(set)).isTrue();
        assertThatThrownBy(() -> Exam.read(set))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("\"ask\"");
    }

    @Test
    void saysWhichGoldPassageTheArticleLacks() throws Exception {
        Exam.Task task = new Exam.Task("Why?", Exam.Kind.ANSWERABLE, List.of("no such words"), List.of(), List.of());
        Exam odd = new Exam(List.of(new Exam.Paper("odd.md", "# Title\n\nSome text here.\n", List.of(task))));

        assertThatThrownBy(() -> examination.run(odd, title -> {}))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("odd.md", "no such words");
    }

    /** The scripted model would have to understand what a follow-up asks. */
    private static Exam withoutFollowUps() {
        return new Exam(exam.papers().stream()
                .map(paper -> new Exam.Paper(
                        paper.name(),
                        paper.markdown(),
                        paper.tasks().stream()
                                .filter(task -> task.kind() != Exam.Kind.FOLLOW_UP)
                                .toList()))
                .toList());
    }

    /** A third of one article's questions, another one for each number. */
    private static Exam someTasks(int number) {
        Exam.Paper paper = exam.papers().get(number % exam.papers().size());
        List<Exam.Task> tasks = IntStream.range(0, paper.tasks().size())
                .filter(i -> i % 3 == number / 3 % 3)
                .mapToObj(paper.tasks()::get)
                .toList();
        return new Exam(List.of(new Exam.Paper(paper.name(), paper.markdown(), tasks)));
    }

    /**
     * Replies on the sentence that the question is about, also when asked again; that the article doesn't say, where the
     * set says so; nothing where it was given no sentences, as when a follow-up is to be condensed.
     */
    private static String reply(ChatCall call) {
        String given = call.body().path("messages").findValuesAsText("content").stream()
                .collect(Collectors.joining("\n"));
        List<MatchResult> lines = NUMBERED.matcher(given).results().toList();
        for (Exam.Paper paper : exam.papers()) {
            for (Exam.Task task : paper.tasks()) {
                boolean asked =
                        given.contains(task.question()) && task.question().length() > 5;
                if (asked && task.kind() == Exam.Kind.UNANSWERABLE) {
                    return ReplyParser.NOT_STATED;
                }
                for (MatchResult line : lines) {
                    if (asked && line.group(2).contains(task.gold().get(0))) {
                        return MOOD.get().apply(line.group(2), Integer.parseInt(line.group(1)));
                    }
                }
            }
        }
        return lines.isEmpty()
                ? ""
                : MOOD.get()
                        .apply(
                                lines.get(0).group(2),
                                Integer.parseInt(lines.get(0).group(1)));
    }
}
