/**
 * The store on SQLite or PostgreSQL, with one schema and the same SQL for both; the only place that knows SQL. Front
 * door: {@link dev.footnote.store.sql.SqlStore}.
 */
@NullMarked
package dev.footnote.store.sql;

import org.jspecify.annotations.NullMarked;
