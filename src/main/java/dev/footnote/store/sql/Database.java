package dev.footnote.store.sql;

import dev.footnote.store.Lease;
import java.sql.SQLException;
import java.util.List;

/** A database that transactions run on; reconnects by itself. */
interface Database extends AutoCloseable {

    /** What is done in one transaction. */
    interface Work<T> {
        T run(Sql sql) throws SQLException;
    }

    /** Work without a result. */
    interface Task {
        void run(Sql sql) throws SQLException;
    }

    /** Runs work and commits it; on any throw all is rolled back and a {@link dev.footnote.store.StoreException} told. */
    <T> T transaction(Work<T> work);

    default void run(Task task) {
        transaction(sql -> {
            task.run(sql);
            return true;
        });
    }

    /**
     * Runs and commits work that must outlive the process but may be lost with the power: it takes less time, and the
     * shorter a mark takes, the less can come between it and what it marks.
     */
    default <T> T mark(Work<T> work) {
        return transaction(work);
    }

    /** Makes what was deleted from these tables unreadable in the database's files, as far as its engine lets us. */
    void erase(List<String> tables);

    /** Throws a {@link dev.footnote.store.StoreException} for what will soon be in the way, if the engine can tell. */
    void check();

    Lease lease(String name);

    @Override
    void close();
}
