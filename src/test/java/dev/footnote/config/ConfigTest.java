package dev.footnote.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every setting is checked by name, and every one is documented. */
class ConfigTest {

    @TempDir
    private Path folder;

    @Test
    void needsNoVariableAtAll() {
        Config config = config(Map.of());

        assertThat(config.telegram()).isEmpty();
        assertThat(config.model()).isEmpty();
        assertThat(config.article()).isEmpty();
    }

    @Test
    void takesABlankValueAsNotSet() {
        assertThat(config(Map.of("TELEGRAM_BOT_TOKEN", " ", "LLM_BASE_URL", "")).telegram())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    LLM_TIMEOUT        | soon                | not a length of time
                    LLM_TIMEOUT        | 0s                  | not a length of time
                    LLM_STREAM         | maybe               | neither true nor false
                    LLM_DAILY_TOKENS   | -5                  | out of range
                    ANSWER_WORKERS     | many                | not a whole number
                    ANSWER_WORKERS     | 0                   | out of range
                    TELEGRAM_API_URL   | ftp://x             | not an http or https address
                    TELEGRAM_API_URL   | http://x.example/bot | has a path
                    LLM_BASE_URL       | localhost:11434     | not an http or https address
                    TELEGRAM_PROXY     | socks5://proxy:1080 | not an HTTP proxy
                    TELEGRAM_PROXY     | http://proxy        | not an HTTP proxy
                    LLM_PROXY          | proxy:3128          | not an HTTP proxy
                    LLM_PROXY          | http://me@proxy:3128 | a user without a password
                    PROMPTS_DIR        | /no/such/folder     | no folder
                    FETCH_ALLOW_HOSTS  | a.example:80, wiki  | no host and port
                    DATABASE_URL       | postgres://x        | no PostgreSQL address
                    RETENTION_DAYS     | -1                  | out of range
                    TELEGRAM_BOT_TOKEN | hello               | does not look like a bot token
                    """)
    void namesTheVariableTheProblemAndTheRemedyInOneLine(String variable, String value, String problem) {
        assertThatThrownBy(() -> config(Map.of(variable, value, "LLM_MODEL", "m")))
                .isInstanceOfSatisfying(
                        ConfigException.class, e -> assertThat(e.variable()).isEqualTo(variable))
                .hasMessageStartingWith(variable + " ")
                .hasMessageContaining(problem)
                .hasMessageNotContaining("\n");
    }

    @Test
    void asksForTheModelsNameWhenOnlyItsAddressIsSet() {
        assertThatThrownBy(() -> config(Map.of("LLM_BASE_URL", "http://localhost:11434/v1")))
                .hasMessageStartingWith("LLM_MODEL is not set");
    }

    @Test
    void neverShowsASecret() {
        Config config = config(Map.of(
                "TELEGRAM_BOT_TOKEN",
                "123456:SECRET",
                "LLM_MODEL",
                "m",
                "LLM_API_KEY",
                "sk-SECRET",
                "LLM_PROXY",
                "http://me:SECRET@proxy:3128"));

        assertThat(config.toString()).doesNotContain("SECRET").contains("[redacted]");
        assertThatThrownBy(() -> config(Map.of("TELEGRAM_BOT_TOKEN", "SECRET"))).hasMessageNotContaining("SECRET");
        assertThatThrownBy(() -> config(Map.of("LLM_PROXY", "https://me:SECRET@proxy:3128")))
                .hasMessageNotContaining("SECRET");
    }

    @Test
    void readsDurationsInTheirUnits() {
        assertThat(config(Map.of("LLM_MODEL", "m", "LLM_TIMEOUT", "90s"))
                        .model()
                        .orElseThrow()
                        .timeout())
                .isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void prefersTheProcessEnvironmentToTheFile() throws IOException {
        Files.writeString(folder.resolve(".env"), "# a comment\nARTICLE=file.md\nLOG_LEVEL=debug\n");

        Environment environment = Environment.load(folder, Map.of("ARTICLE", "process.md"));

        assertThat(environment.text("ARTICLE")).contains("process.md");
        assertThat(environment.text("LOG_LEVEL")).contains("debug");
    }

    @Test
    void hasALineInTheExampleForEveryVariableThatTheCodeReads() throws IOException {
        TreeSet<String> documented = Files.readAllLines(Path.of(".env.example")).stream()
                .map(line -> line.replaceFirst("^# ?", ""))
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(documented).isEqualTo(variablesReadByTheCode());
    }

    private static TreeSet<String> variablesReadByTheCode() throws IOException {
        Pattern read = Pattern.compile(
                "(?:text|secret|key|number|flag|duration|address|proxy|folder|path|bytes)\\(\\s*\"([A-Z_]+)\"");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> Arrays.stream(read.matcher(text(file))
                            .results()
                            .map((MatchResult match) -> match.group(1))
                            .toArray(String[]::new)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Config config(Map<String, String> variables) {
        return Config.from(new Environment(variables));
    }
}
