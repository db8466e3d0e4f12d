package dev.footnote.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as a script or a person in a terminal meets it: real processes, their streams and exit codes. */
class CommandLineTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** For the search: one article, one question. */
    private static final String SET =
            "[{\"title\": \"Ships\", \"paragraphs\": [{\"text\": \"China sent five warships.\"}], \"questions\":"
                    + " [{\"question\": \"How many warships did China send?\", \"paragraph\": 0, \"start\": 11,"
                    + " \"end\": 15, \"answer\": \"five\"}]}]";

    @TempDir
    private Path folder;

    /** How a run of the program ended. */
    private record Run(int exitCode, String out, String err) {

        List<JsonNode> rows() {
            return out.lines().map(Run::parse).toList();
        }

        private static JsonNode parse(String line) {
            try {
                return MAPPER.readTree(line);
            } catch (IOException e) {
                throw new UncheckedIOException("no JSON: " + line, e);
            }
        }
    }

    @Test
    void answersEachLineWithOneJsonObjectWhoseQuotesStandInTheText() {
        Run read = footnote(Map.of(), "", "read", "--json", bundled());
        Run ask = footnote(
                Map.of(),
                "How many warships did China send?\n\nWhich recipe has the most butter?\nWhen was it published?\n",
                "ask",
                "--json");

        assertThat(ask.exitCode()).isZero();
        assertThat(ask.rows())
                .extracting(row -> row.get("outcome").asText())
                .containsExactly("answered", "failed", "not_stated", "answered");
        String text = read.rows().get(0).get("text").asText();
        assertThat(ask.rows())
                .allSatisfy(row -> assertThat(row.get("citations")).allSatisfy(citation -> assertThat(text.substring(
                                citation.get("start").asInt(),
                                citation.get("end").asInt()))
                        .isEqualTo(citation.get("quote").asText())));
        JsonNode first = ask.rows().get(0);
        assertThat(first.get("citations").get(0).get("quote").asText()).contains("five warships");
        assertThat(first.get("answer").asText()).contains("[1]");
        assertThat(first.get("engine").asText()).isEqualTo("extractive");
        assertThat(first.get("millis").asDouble()).isPositive();
    }

    @Test
    void chatsInTheTerminalWhenThereIsNoToken() {
        Run run = footnote(Map.of(), "How many warships did China send?\n/quit\n");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("TELEGRAM_BOT_TOKEN is not set");
        assertThat(run.out()).contains("five warships", "[1]", "#:~:text=").doesNotContain("\u001b[");
    }

    /** The picture of a conversation in the README: its questions, asked in turn, get the replies that stand there. */
    @Test
    void repliesAsTheReadmeShows() throws IOException {
        List<String> readme = Files.readAllLines(Path.of("README.md"));
        List<String> picture = readme.subList(readme.indexOf("```text") + 1, readme.indexOf("```sh"));

        String out =
                footnote(Map.of(), said(picture, "You ") + "/quit\n", "chat").out();

        assertThat(out.replace('’', '\'').lines())
                .containsSubsequence(said(picture, "Footnote ").split("\n"));
    }

    private static String said(List<String> picture, String who) {
        return picture.stream()
                .filter(line -> line.startsWith(who))
                .map(line -> line.substring(who.length()).strip() + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void listsItsCommandsInTheTerminalWhereOneIsWantedAndAnswersNoneAsAQuestion() {
        Run run = footnote(Map.of(), "/help\n/start\n/frobnicate the ships\n/quit\n", "chat");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).containsOnlyOnce("/frobnicate").doesNotContain("[1]");
        assertThat(run.out().split("/quit – ", -1)).hasSize(1 + 3);
    }

    @Test
    void namesAWrongSettingInOneLineAndExitsWith2() {
        Run run = footnote(Map.of("LLM_MODEL", "m", "LLM_TIMEOUT", "soon"), "", "ask", "Why?");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().strip())
                .startsWith("footnote: LLM_TIMEOUT is 'soon'")
                .doesNotContain("\n");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void readsSettingsFromTheFolderItIsStartedIn() throws IOException {
        Files.writeString(folder.resolve(".env"), "ANSWER_WORKERS=none\n");

        Run run = footnote(Map.of(), "", "ask", "Why?");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("ANSWER_WORKERS is 'none'");
    }

    @Test
    void tellsAboutSourcesThatCannotBeReadOneByOne() throws IOException {
        Files.writeString(folder.resolve("good.md"), "# Good\n\nA sentence. Another one.\n");

        Run run = footnote(Map.of(), "", "read", "--json", "missing.md", "good.md");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.rows().get(0).get("error").asText()).contains("missing.md");
        assertThat(run.rows().get(1).get("sentences")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "ask --jsn, Unknown option: '--jsn'; did you mean --json? see footnote ask --help",
        "bnch, Unmatched argument at index 0: 'bnch'; did you mean bench or",
        "bench many, Unmatched argument at index 1: 'many'; see footnote bench --help",
        "eval --calibrate, Missing required parameter for option '--calibrate'"
    })
    void refusesAnArgumentThatItCannotTakeInOneLine(String arguments, String problem) {
        Run run = footnote(Map.of(), "", arguments.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().strip()).startsWith("footnote: " + problem).doesNotContain("\n");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "eval nope.json, nope.json cannot be read",
        "eval good.md, good.md is no set of questions",
        "eval list.json, list.json is no set of questions",
        "eval --save=run.json, --save=run.json is for a run on a set for the search",
        "eval --compare=run.json, --compare=run.json is for a run on a set for the search",
        "eval --save=nowhere/run.json set.json, --save=nowhere/run.json cannot be written",
        "eval --save=. set.json, --save=. cannot be written",
        "eval --compare=nope.json set.json, --compare=nope.json cannot be read",
        "eval --compare=good.md set.json, --compare=good.md names no run",
        "eval --calibrate=nowhere set.json, --calibrate=nowhere names no folder",
        "eval --calibrate=. --tuned=nope.bin set.json, --tuned=nope.bin cannot be read",
        "eval --tuned=good.md set.json, --tuned is for learning",
        "eval --calibrate=. --tuned=good.md set.json more.json, --tuned=good.md holds no weights for the packaged model",
        "eval --multilingual set.json, --multilingual is for learning",
        "eval --calibrate=. --multilingual set.json more.json, --multilingual learns from vectors",
        "eval --across set.json, --across is for learning",
        "eval --tuning-data=t.jsonl --across set.json more.json, --across is for learning",
        "eval --calibrate=. --across set.json more.json, --across learns from vectors",
        "eval --calibrate=. --across --multilingual set.json more.json, --across is another run than --multilingual",
        "eval --calibrate=. --multilingual --tuned=good.md set.json more.json, --tuned=good.md holds no model in ONNX",
        "eval --tuning-data=nowhere/data.jsonl set.json, --tuning-data=nowhere/data.jsonl cannot be written",
        "eval --calibrate=. --tuning-data=data.jsonl set.json, --tuning-data is another run than --calibrate",
        "eval --tuning-data=data.jsonl, --tuning-data learns from sets for the search only",
        "eval --tuning-data=data.jsonl set.json, --tuning-data learns from several articles",
        "eval --calibrate=. set.json set.json, --calibrate learns from several articles",
        "bench -5, SENTENCES is -5",
        "bench 50 0, SENTENCES is 0"
    })
    void namesAWrongArgumentInOneLineBeforeAnyWorkAndExitsWith2(String arguments, String problem) throws IOException {
        Files.writeString(folder.resolve("good.md"), "# Good\n\nA sentence.\n");
        Files.writeString(folder.resolve("list.json"), "[{\"title\": \"Without paragraphs\"}]");
        Files.writeString(folder.resolve("set.json"), SET);
        Files.writeString(folder.resolve("more.json"), SET.replace("Ships", "More ships"));

        Run run = footnote(Map.of(), "", arguments.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().strip()).startsWith("footnote: " + problem).doesNotContain("\n");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void writesWhatTheEmbeddingModelIsTunedOn() throws IOException {
        Files.writeString(folder.resolve("set.json"), SET);
        Files.writeString(folder.resolve("more.json"), SET.replace("Ships", "More ships"));

        Run run = footnote(Map.of(), "", "eval", "--tuning-data=data.jsonl", "set.json", "more.json");

        assertThat(run.exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("data.jsonl")).replaceAll("(?<=\"scores\":.)[-.E\\d]+", "S"))
                .isEqualTo(
                        """
                        {"topic":0,"title":"Ships","sentences":["China sent five warships."],"questions":[\
                        {"text":"How many warships did China send?","candidates":[0],"right":[true],"scores":[S]}]}
                        {"topic":1,"title":"More ships","sentences":["China sent five warships."],"questions":[\
                        {"text":"How many warships did China send?","candidates":[0],"right":[true],"scores":[S]}]}
                        """);
    }

    @Test
    void keepsARunAndComparesAnotherWithIt() throws IOException {
        Files.writeString(folder.resolve("set.json"), SET);

        Run first = footnote(Map.of(), "", "eval", "--save=run.json", "set.json");
        Run second = footnote(Map.of(), "", "eval", "--compare=run.json", "set.json");

        assertThat(first.exitCode()).isZero();
        assertThat(second.exitCode()).isZero();
        assertThat(second.out()).contains("hit@1 +0.0000 on 1 questions");
    }

    private String bundled() {
        return Path.of("src/main/resources/article.md").toAbsolutePath().toString();
    }

    private Run footnote(Map<String, String> environment, String input, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath()));
        command.add("dev.footnote.Footnote");
        command.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile(folder, "out", "");
            Path err = Files.createTempFile(folder, "err", "");
            Path in = Files.writeString(Files.createTempFile(folder, "in", ""), input);
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
            builder.environment().keySet().removeIf(name -> name.matches("(?:LLM|TELEGRAM|ARTICLE|DATA).*"));
            builder.environment().putAll(environment);
            Process process = builder.redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new Run(
                    process.exitValue(),
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
