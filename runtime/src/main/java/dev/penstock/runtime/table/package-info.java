/**
 * A PostgreSQL database as a sink: documents as {@code jsonb} in tables, behind views for readers.
 *
 * <p>Enters: versioned documents. Leaves: a table for each generation, a view for each index that shows one of them without what
 * was deleted, and a table with what must be remembered. Read {@link dev.penstock.runtime.table.TableSink} first; {@code
 * Generations} makes tables and moves views, {@code DocumentTable} writes rows, {@code MemoryTable} remembers, and {@code
 * Connecting} is how a connection comes about, since rooms do not see each other.
 */
@NullMarked
package dev.penstock.runtime.table;

import org.jspecify.annotations.NullMarked;
