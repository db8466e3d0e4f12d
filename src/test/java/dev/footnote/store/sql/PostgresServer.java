package dev.footnote.store.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL, started once for all tests in a folder of its own, if its binaries are installed. */
final class PostgresServer {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final String TEMPLATE = "migrated";
    private static final @Nullable String MISSING = reason();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static @Nullable PostgresServer started;

    private final Path binaries;
    private final Path folder;
    private final int port;
    private Process process;

    private PostgresServer(Path binaries) throws IOException, InterruptedException, SQLException {
        this.binaries = binaries;
        folder = Files.createTempDirectory("footnote-postgres");
        port = freePort();
        if (isRoot()) {
            await(new ProcessBuilder("chown", "postgres", folder.toString()).start(), "chown");
        }
        await(
                start("initdb", "-D", folder + "/data", "-A", "trust", "-U", "footnote", "--no-sync", "-E", "UTF8"),
                "initdb");
        process = serve();
        Runtime.getRuntime().addShutdownHook(new Thread(this::remove));
        execute("postgres", "CREATE DATABASE " + TEMPLATE);
        new PostgresDatabase(url(TEMPLATE)).close();
    }

    /** Why there is none here; {@code null} if there is one. Says it once on standard error, as reports hide it. */
    static @Nullable String missing() {
        return MISSING;
    }

    private static @Nullable String reason() {
        String reason = null;
        if (binaries() == null) {
            reason = "no PostgreSQL under " + INSTALLED;
        } else if (isRoot() && !Files.isExecutable(Path.of("/usr/sbin/runuser"))) {
            reason = "PostgreSQL does not run as root, and there is no runuser";
        }
        if (reason != null) {
            System.err.println("Tests of the store on PostgreSQL are skipped: " + reason);
        }
        return reason;
    }

    static synchronized PostgresServer get() {
        try {
            Path binaries = binaries();
            if (started == null && binaries != null) {
                started = new PostgresServer(binaries);
            }
            return started;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("PostgreSQL did not start", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The address of a new database with the newest schema. */
    String migratedDatabase() {
        return database("TEMPLATE " + TEMPLATE);
    }

    /** The address of a new database with nothing in it. */
    String emptyDatabase() {
        return database("");
    }

    /** Kills the server as the power does. */
    void kill() throws IOException, InterruptedException {
        await(
                new ProcessBuilder(as(
                                "postgres",
                                "kill",
                                "-9",
                                Files.readString(folder.resolve("data/postmaster.pid"))
                                        .lines()
                                        .findFirst()
                                        .orElseThrow()))
                        .start(),
                "kill");
        process.waitFor(5, TimeUnit.SECONDS);
    }

    void restart() throws IOException, SQLException, InterruptedException {
        process = serve();
    }

    private String database(String from) {
        String name = "test" + DATABASES.incrementAndGet();
        try {
            execute("postgres", "CREATE DATABASE " + name + " " + from);
            return url(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=footnote";
    }

    private void execute(String database, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(database));
                Statement prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    private Process serve() throws IOException, SQLException, InterruptedException {
        Process server = postgres();
        for (int i = 0; ; i++) {
            try {
                DriverManager.getConnection(url("postgres")).close();
                return server;
            } catch (SQLException e) {
                if (i == 100) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(100);
                // it ends at once while processes of a killed one still hold its memory
                server = server.isAlive() ? server : postgres();
            }
        }
    }

    private Process postgres() throws IOException {
        return start("postgres", "-D", folder + "/data", "-F", "-p", String.valueOf(port), "-k", "", "-h", "127.0.0.1");
    }

    private Process start(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(binaries.resolve(program).toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(as("postgres", command.toArray(String[]::new)))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(program + ".log").toFile())
                .start();
    }

    /** PostgreSQL refuses to run as root. */
    private static List<String> as(String user, String... command) {
        List<String> whole = new ArrayList<>(isRoot() ? List.of("runuser", "-u", user, "--") : List.of());
        whole.addAll(List.of(command));
        return whole;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static @Nullable Path binaries() {
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        } catch (IOException e) {
            return null;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void await(Process process, String name) throws InterruptedException {
        if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException(name + " failed");
        }
    }

    private void remove() {
        process.destroy();
        try (Stream<Path> files = Files.walk(folder)) {
            process.waitFor(5, TimeUnit.SECONDS);
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
