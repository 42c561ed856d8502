/**
 * PostgreSQL as a source: the replication stream, the slot and publication behind it, and the SQL that finds and builds
 * documents.
 *
 * <p>Enters: bytes of the {@code pgoutput} plugin and rows of SQL. Leaves: {@code ChangeEvent}s of transactions that every
 * new snapshot sees, and {@code Document}s that no crash can take back. {@link
 * dev.penstock.runtime.postgres.PostgresSource} is the only public class; it opens a {@code PostgresSession}, which is the
 * class to read first. {@code PgOutputDecoder} is pure: bytes to records.
 */
@NullMarked
package dev.penstock.runtime.postgres;

import org.jspecify.annotations.NullMarked;
