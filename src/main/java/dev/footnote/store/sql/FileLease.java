package dev.footnote.store.sql;

import dev.footnote.store.Lease;
import dev.footnote.store.StoreException;
import dev.footnote.store.StoreException.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A lease by a lock on a file: the operating system frees it the moment its holder dies. For processes of one host. */
final class FileLease implements Lease {

    private final Path file;
    private @Nullable FileChannel channel;
    private @Nullable FileLock lock;
    private @Nullable Object fileKey;

    FileLease(Path file) {
        this.file = file;
    }

    @Override
    public synchronized boolean tryAcquire() {
        if (isHeld()) {
            return true;
        }
        close();
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
            fileKey = key();
        } catch (OverlappingFileLockException e) {
            lock = null; // another lease of this very process has it
        } catch (IOException e) {
            close();
            throw new StoreException(Kind.GONE, file + " cannot be locked: " + e, e);
        }
        if (lock == null) {
            close();
        }
        return lock != null;
    }

    @Override
    public synchronized boolean isHeld() {
        try {
            return lock != null && lock.isValid() && key().equals(fileKey);
        } catch (IOException e) {
            return false; // the file was removed: others may lock a new one
        }
    }

    @Override
    public synchronized void close() {
        FileChannel old = channel;
        channel = null;
        lock = null;
        try {
            if (old != null) {
                old.close(); // frees the lock
            }
        } catch (IOException e) {
            throw new StoreException(Kind.GONE, file + " cannot be unlocked: " + e, e);
        }
    }

    private Object key() throws IOException {
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        return key == null ? file : key;
    }
}
