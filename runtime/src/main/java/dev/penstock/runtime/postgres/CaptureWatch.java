package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notices what the stream does not tell: that a captured table was dropped, renamed, replaced by another of its name, or taken out
 * of the publication. Used by one thread.
 */
final class CaptureWatch {

    static final String RESTART =
            "Start again, with the names that tables have now: a table that is new under its name is read anew.";

    private final Connection control;
    private final String publication;
    private final List<CapturedTable> tables;
    private final List<TableUse> uses;
    private final TableShapes known;

    private CaptureWatch(Connection control, String publication, List<CapturedTable> tables, TableShapes known) {
        this.control = control;
        this.publication = publication;
        this.tables = tables;
        this.uses = CapturedTables.uses(tables);
        this.known = known;
    }

    /**
     * Begins with the tables as they are now.
     *
     * @throws SourceUnavailableException when one is not any more what it was when it was checked
     */
    static CaptureWatch begin(Connection control, String publication, List<CapturedTable> tables) throws SQLException {
        TableShapes now = TableShapes.read(control, CapturedTables.uses(tables), publication);
        for (CapturedTable table : tables) {
            TableShape shape = now.of(table.name());
            if (shape == null || shape.oid() != table.oid()) {
                throw new SourceUnavailableException(
                        "table " + table.name() + " was dropped or renamed while the stream began",
                        "Start again when nobody changes tables.",
                        null);
            }
        }
        return new CaptureWatch(control, publication, tables, now);
    }

    /** The tables as they were at the beginning. */
    TableShapes known() {
        return known;
    }

    /** Looks, and says why changes of a table may be left out from now on; null when none are. */
    @Nullable Finding look() throws SQLException {
        TableShapes now = TableShapes.read(control, uses, publication);
        for (CapturedTable table : tables) {
            TableShape shape = now.of(table.name());
            PenstockException reason = shape == null || shape.oid() != table.oid()
                    ? gone(control, table.name(), table.oid(), shape != null)
                    : unpublished(table, shape);
            if (reason != null) {
                // Asked for later than what was seen: all that was done to the table before lies before it.
                return new Finding(
                        reason,
                        WalPosition.parse(new Catalog(control).text("pg_current_wal_insert_lsn()::text"))
                                .recordEnd());
            }
        }
        return null;
    }

    /**
     * The refusal of a table that has left its name.
     *
     * @param replaced whether another has it now
     */
    static PenstockException gone(Connection control, TableName name, long oid, boolean replaced) throws SQLException {
        String now = name(control, oid);
        return new PenstockException(
                "table " + name + " was " + (now == null ? "dropped" : "renamed to " + now)
                        + (replaced ? ", and another table has its name now" : ""),
                RESTART);
    }

    static PenstockException renamed(TableName name, String now) {
        return new PenstockException("table " + name + " was renamed to " + now, RESTART);
    }

    /** What a table is called now, as {@code schema.table}; null when there is none any more. */
    static @Nullable String name(Connection control, long oid) throws SQLException {
        try (PreparedStatement statement = control.prepareStatement("SELECT nspname || '.' || relname FROM pg_class"
                + " JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE pg_class.oid = ?::oid")) {
            statement.setLong(1, oid);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private @Nullable PenstockException unpublished(CapturedTable table, TableShape now) {
        TableShape before = known.of(table.name());
        return before == null || !now.hasMissedChangesSince(before)
                ? null
                : new PenstockException(
                        "table " + table.name() + " was taken out of the publication " + publication
                                + ", or what is published of it was changed",
                        "Start again: it is published again, and read anew.");
    }

    /**
     * Why the stream must end.
     *
     * @param behind what was done before this position was done while all was well, and must be given first
     */
    record Finding(PenstockException reason, WalPosition behind) {}
}
