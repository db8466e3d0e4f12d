package dev.footnote.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A bot in a process of its own, which writes its log to a file and can be made to end in either way. */
final class BotProcess {

    /**
     * How to start one.
     *
     * @param home the working folder, where the log is written
     */
    record Recipe(Path home, Map<String, String> environment, String mainClass, List<String> arguments) {

        BotProcess start() throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-Xshare:auto",
                    "-cp",
                    System.getProperty("java.class.path"),
                    mainClass));
            command.addAll(arguments);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            home.resolve("log.txt").toFile()));
            builder.environment().keySet().removeIf(name -> !name.equals("PATH") && !name.equals("HOME"));
            builder.environment().putAll(environment);
            return new BotProcess(builder.start());
        }
    }

    /** SIGABRT's exit code. */
    private static final int CRASHED = 134;

    private final Process process;

    private BotProcess(Process process) {
        this.process = process;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM; returns how many milliseconds it took to end, or -1 if it crashed or had to be killed. */
    long stop() throws InterruptedException {
        long start = System.nanoTime();
        process.destroy();
        if (process.waitFor(30, TimeUnit.SECONDS)) {
            return process.exitValue() == CRASHED ? -1 : (System.nanoTime() - start) / 1_000_000;
        }
        kill();
        return -1;
    }
}
