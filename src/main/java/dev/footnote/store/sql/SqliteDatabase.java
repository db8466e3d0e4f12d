package dev.footnote.store.sql;

import dev.footnote.store.Lease;
import dev.footnote.store.StoreException;
import dev.footnote.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteDataSource;

/**
 * A SQLite file in WAL mode with a single connection, whose transactions queue up: SQLite has one writer anyway. Each
 * commit but a mark's reaches the disk, deleted content is overwritten, and a file that was moved away is not written to.
 */
final class SqliteDatabase implements Database {

    /** How long to wait for another process that holds the file. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How long to wait for another process that is opening it, which may have a whole schema to migrate. */
    private static final Duration OPENING = Duration.ofSeconds(30);

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    /** Less room than this is called full: a mark still fits where an update does not. */
    private static final long ROOM_NEEDED = 8L << 20;

    private final Path file;
    private final SQLiteDataSource source;
    private final ReentrantLock turn = new ReentrantLock(true);
    private @Nullable Connection connection;
    private @Nullable Object fileKey;

    /** Opens the file, which is made if missing, and brings its schema up to date. */
    SqliteDatabase(Path file) {
        this(file, PATIENCE);
    }

    /** As above, but waits only so long for other processes. */
    SqliteDatabase(Path file, Duration patience) {
        this.file = file;
        this.source = source(file, patience);
        try {
            makeFolder(file.toAbsolutePath().getParent());
            open();
        } catch (IOException e) {
            throw new StoreException(Kind.GONE, "no folder for " + file + ": " + e, e);
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /** Makes a folder that only its owner can look into, where the system knows owners. */
    private static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) { // which createDirectories of Java 17 does not see behind a link
            return;
        }
        boolean owned = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(
                folder,
                owned
                        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                        : new FileAttribute<?>[0]);
    }

    static SQLiteDataSource source(Path file, Duration patience) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout((int) patience.toMillis());
        config.setTempStore(TempStore.MEMORY);
        config.enforceForeignKeys(true);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    @Override
    public <T> T transaction(Work<T> work) {
        return inTurn(SynchronousMode.FULL, work);
    }

    @Override
    public <T> T mark(Work<T> work) {
        return inTurn(SynchronousMode.NORMAL, work);
    }

    private <T> T inTurn(SynchronousMode mode, Work<T> work) {
        turn.lock();
        try {
            Connection current = connected();
            execute(current, "PRAGMA synchronous = " + mode);
            return commit(current, work);
        } catch (SQLException e) {
            StoreException fault = Faults.of(e);
            if (fault.kind() == Kind.GONE || fault.kind() == Kind.CORRUPT) {
                disconnect();
            }
            throw fault;
        } finally {
            turn.unlock();
        }
    }

    /**
     * Runs work between statements of our own: the driver's way opens the next transaction with each commit, and an
     * immediate one would lock other processes out for good.
     */
    private static <T> T commit(Connection connection, Work<T> work) throws SQLException {
        execute(connection, "BEGIN IMMEDIATE");
        try {
            T result = work.run(new Sql(connection));
            execute(connection, "COMMIT");
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(connection, e);
            throw e;
        }
    }

    private static void rollBack(Connection connection, Throwable cause) {
        try {
            execute(connection, "ROLLBACK");
        } catch (SQLException e) { // after some faults SQLite has done so itself
            cause.addSuppressed(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Empties the write-ahead log into the file, where deleted content is overwritten already. */
    @Override
    public void erase(List<String> tables) {
        turn.lock();
        try {
            try (Statement statement = connected().createStatement();
                    ResultSet result = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                if (result.getInt(1) != 0) {
                    throw new StoreException(Kind.LOCKED, "another process reads " + file + " and keeps old pages");
                }
            }
        } catch (SQLException e) {
            throw Faults.of(e);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void check() {
        try {
            long room = Files.getFileStore(file).getUsableSpace();
            if (room < ROOM_NEEDED) {
                throw new StoreException(Kind.FULL, "only " + room + " bytes left for " + file);
            }
        } catch (IOException e) {
            throw new StoreException(Kind.GONE, file + " is not there: " + e, e);
        }
    }

    @Override
    public Lease lease(String name) {
        return new FileLease(file.resolveSibling(name + ".lock"));
    }

    @Override
    public void close() {
        turn.lock();
        try {
            disconnect();
        } finally {
            turn.unlock();
        }
    }

    private Connection connected() throws SQLException {
        Object now = keyOf(file);
        if (connection != null && !now.equals(fileKey)) {
            disconnect();
        }
        return connection == null ? open() : connection;
    }

    /** Opens and migrates, one process after the other. */
    private Connection open() throws SQLException {
        try (Lease opening = lease("opening")) {
            awaitTurn(opening);
            Connection opened = source.getConnection();
            connection = opened;
            Migrations.run(source);
            fileKey = keyOf(file);
            return opened;
        } catch (StoreException e) {
            disconnect();
            throw e;
        }
    }

    private void awaitTurn(Lease opening) {
        long end = System.nanoTime() + OPENING.toNanos();
        while (!opening.tryAcquire()) {
            if (System.nanoTime() > end) {
                throw new StoreException(Kind.LOCKED, "another process is still opening " + file);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private void disconnect() {
        Connection old = connection;
        connection = null;
        try {
            if (old != null) {
                old.close();
            }
        } catch (SQLException e) {
            // it is given up in any case
        }
    }

    /** What tells this file from another of the same name; a file that is gone is not made anew, but waited for. */
    private static Object keyOf(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.fileKey() == null ? attributes.creationTime() : attributes.fileKey();
        } catch (IOException e) {
            throw new StoreException(Kind.GONE, file + " is not there: " + e, e);
        }
    }
}
