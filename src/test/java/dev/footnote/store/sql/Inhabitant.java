package dev.footnote.store.sql;

import dev.footnote.store.Lease;
import dev.footnote.store.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** A process of its own that lives on a store until it is killed, as a second instance of the bot would. */
final class Inhabitant implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;

    private Inhabitant(String place, String occupation) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Inhabitant.class.getName(),
                        place,
                        occupation)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** One that accepts updates from 1 on, as fast as it can, and says each number once it is accepted. */
    static Inhabitant accepting(String place) throws IOException {
        return new Inhabitant(place, "accept");
    }

    /** One that takes the lease {@code poll}, says so and keeps it. */
    static Inhabitant holding(String place) throws IOException {
        return new Inhabitant(place, "hold");
    }

    /** The next line that it says; empty when it is dead and has said no more. */
    String line() throws IOException {
        String line = out.readLine();
        return line == null ? "" : line;
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly(); // leaves what it said to be read
        process.waitFor(5, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) throws InterruptedException {
        try (Store store = Engine.open(arguments[0], Clock.systemUTC());
                Lease lease = store.lease("poll")) {
            if (arguments[1].equals("hold")) {
                System.out.println(lease.tryAcquire());
                TimeUnit.MINUTES.sleep(5);
            }
            for (long update = 1; ; update++) {
                store.inbox().accept(update, 101, "{\"update_id\":" + update + "}");
                System.out.println(update);
                if (update % 2 == 0) {
                    store.inbox().begin(update);
                }
            }
        }
    }
}
