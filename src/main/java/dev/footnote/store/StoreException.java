package dev.footnote.store;

/** The store could not do what was asked, and did none of it. */
public final class StoreException extends RuntimeException {

    /** What is wrong, as far as an operator can do something about it. */
    public enum Kind {
        /** No room left on the disk; passes by itself once there is. */
        FULL,
        /** Somebody else holds the database for too long; passes by itself. */
        LOCKED,
        /** The database cannot be reached: files moved or removed, server down; passes by itself once it is back. */
        GONE,
        /** It may be read but not written: permissions, a read-only disk, a replica. */
        READ_ONLY,
        /** The database's content is damaged; restore a backup. */
        CORRUPT,
        /** A newer version of the program has been here; run that one. */
        NEWER,
        /** A fault in the program. */
        INTERNAL
    }

    private final Kind kind;

    public StoreException(Kind kind, String message, Throwable cause) {
        super(kind + ": " + message, cause);
        this.kind = kind;
    }

    public StoreException(Kind kind, String message) {
        super(kind + ": " + message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the same call may well succeed later without anything being changed in the program. */
    public boolean isPassing() {
        return switch (kind) {
            case FULL, LOCKED, GONE, READ_ONLY -> true;
            case CORRUPT, NEWER, INTERNAL -> false;
        };
    }
}
