package dev.footnote.store.sql;

import dev.footnote.store.StoreException;
import dev.footnote.store.StoreException.Kind;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.sqlite.SQLiteException;

/** Tells what a database's error means to an operator. */
final class Faults {

    private Faults() {}

    static StoreException of(SQLException fault) {
        Kind kind = fault instanceof SQLiteException sqlite
                ? sqlite(sqlite.getResultCode().code & 0xff)
                : postgres(fault, String.valueOf(fault.getSQLState()));
        return new StoreException(kind, String.valueOf(fault.getMessage()), fault);
    }

    /** By SQLite's primary result codes. */
    private static Kind sqlite(int code) {
        return switch (code) {
            case 13 -> Kind.FULL; // SQLITE_FULL
            case 5, 6 -> Kind.LOCKED; // SQLITE_BUSY, SQLITE_LOCKED
            case 10, 14 -> Kind.GONE; // SQLITE_IOERR, SQLITE_CANTOPEN
            case 3, 8 -> Kind.READ_ONLY; // SQLITE_PERM, SQLITE_READONLY
            case 11, 26 -> Kind.CORRUPT; // SQLITE_CORRUPT, SQLITE_NOTADB
            default -> Kind.INTERNAL;
        };
    }

    /** By SQLSTATE, https://www.postgresql.org/docs/current/errcodes-appendix.html. */
    private static Kind postgres(SQLException fault, String state) {
        if (fault instanceof SQLTransientConnectionException || state.startsWith("08") || state.startsWith("57P")) {
            return Kind.GONE;
        }
        return switch (state) {
            case "53100" -> Kind.FULL;
            case "53300", "58030", "28000", "28P01", "3D000" -> Kind.GONE;
            case "55P03", "57014", "40P01", "40001" -> Kind.LOCKED;
            case "25006", "42501" -> Kind.READ_ONLY;
            case "XX001", "XX002" -> Kind.CORRUPT;
            default -> Kind.INTERNAL;
        };
    }
}
