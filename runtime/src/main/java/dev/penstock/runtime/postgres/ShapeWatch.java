package dev.penstock.runtime.postgres;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.runtime.postgres.TableShape.ColumnShape;
import dev.penstock.runtime.spi.ChangeEvent.PartitionsChanged;
import dev.penstock.runtime.spi.PenstockException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices what the stream does not tell: that a table that is read was dropped, renamed or taken out of the publication, lacks
 * a column, or was written anew with other values. What cannot be followed is refused, with its name; what can is marked in
 * the log, as changes of partitions are. Thread-safe.
 */
final class ShapeWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ShapeWatch.class);

    private final PostgresOptions options;
    private final List<IndexDefinition> definitions;
    private final List<TableUse> uses;
    private final Map<TableName, UsedTable> tables;
    private final String session;
    private final Consumer<Horizon> horizons;
    private volatile TableShapes known;

    /**
     * Watches the tables that definitions read.
     *
     * @param known what they were when the indexes were last known to be right
     * @param session names the session in its marks
     * @param horizons is told how far the log must be kept for a mark not to be lost
     */
    ShapeWatch(
            PostgresOptions options,
            List<IndexDefinition> definitions,
            TableShapes known,
            String session,
            Consumer<Horizon> horizons) {
        this.options = options;
        this.definitions = definitions;
        this.uses = TableUses.of(definitions);
        this.tables = UsedTable.of(definitions);
        this.known = known;
        this.session = session;
        this.horizons = horizons;
    }

    /** What the tables are, for the source's state. */
    TableShapes known() {
        return known;
    }

    /** The tables by what the stream calls them by; a name may pass to another table. */
    Map<Integer, UsedTable> byOid() {
        Map<Integer, UsedTable> byOid = new TreeMap<>();
        known.shapes()
                .forEach((table, shape) -> byOid.put((int) shape.oid(), Objects.requireNonNull(tables.get(table))));
        return byOid;
    }

    /**
     * Looks, and acts when something is not as it is known; returns whether that was so. To be called in autocommit mode.
     *
     * @throws PenstockException when the indexes could not be kept right any longer
     */
    boolean look(Connection connection) throws SQLException {
        TableShapes before = known;
        boolean changed =
                !TableShapes.read(connection, uses, options.publication()).equals(before);
        if (changed) {
            act(connection);
        }
        return changed;
    }

    private synchronized void act(Connection connection) throws SQLException {
        TableShapes before = known;
        TableShapes now = TableShapes.read(connection, uses, options.publication());
        if (now.equals(before)) {
            return;
        }
        List<TableName> rewritten = new ArrayList<>();
        for (UsedTable table : tables.values()) {
            TableShape then = before.of(table.name());
            TableShape shape = now.of(table.name());
            if (then != null && !then.equals(shape)) {
                TableShape there = refuseWhatIsGone(connection, table, then, shape);
                if (isRewritten(table.name(), then, there)) {
                    rewritten.add(table.name());
                }
            }
        }
        checkAll(connection);
        if (!rewritten.isEmpty()) {
            PartitionMark.write(connection, options.slot(), session, new PartitionsChanged(List.of(), rewritten));
            horizons.accept(new FlushWait(connection, new ForcedFlush()).await());
        }
        known = now;
    }

    private TableShape refuseWhatIsGone(
            Connection connection, UsedTable table, TableShape before, @Nullable TableShape now) throws SQLException {
        if (now == null || now.oid() != before.oid()) {
            throw new PenstockException(
                    table.readBy() + ": table " + table.name() + " " + fate(connection, before, now != null),
                    "Correct what was done, or @Table in the record, and start again: an index that reads another table"
                            + " than before is built anew.");
        }
        if (now.publication().isEmpty() && !before.publication().isEmpty()) {
            throw new PenstockException(
                    table.readBy() + ": the publication " + options.publication() + " was dropped",
                    "Make sure that it stays, and " + Publication.RESEED);
        }
        if (now.hasMissedChangesSince(before)) {
            throw new PenstockException(
                    table.readBy() + ": table " + table.name() + " was taken out of the publication "
                            + options.publication() + ", or what is published of it was changed",
                    "Start again: it is published again, and what reads it is built anew.");
        }
        for (String column : before.columns().keySet()) {
            if (!now.columns().containsKey(column)) {
                throw columnGone(connection, table, column, before);
            }
        }
        return now;
    }

    private static PenstockException columnGone(
            Connection connection, UsedTable table, String column, TableShape before) throws SQLException {
        ColumnShape shape = Objects.requireNonNull(before.columns().get(column));
        String name = text(
                connection,
                "SELECT attname::text FROM pg_attribute WHERE attrelid = ?::oid AND attnum = " + shape.number()
                        + " AND NOT attisdropped",
                before.oid());
        return new PenstockException(
                table.readBy(column) + ": the column " + column + " of table " + table.name() + " was "
                        + (name == null ? "dropped" : "renamed to " + name),
                "Correct the record (@Column), or bring the column back, and start again.");
    }

    private static String fate(Connection connection, TableShape before, boolean replaced) throws SQLException {
        String name = text(
                connection,
                "SELECT nspname || '.' || relname FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace"
                        + " WHERE pg_class.oid = ?::oid",
                before.oid());
        return (name == null ? "was dropped" : "was renamed to " + name)
                + (replaced ? ", and another table has its name now" : "");
    }

    private static boolean isRewritten(TableName table, TableShape before, TableShape now) {
        String column = now.rewrittenSince(before);
        if (column != null) {
            LOG.info("the column {} of table {} was changed: what reads it is built again", column, table);
            return true;
        }
        // For partitioned tables, that is told with their partitions.
        boolean withheld = !now.isPartitioned() && !before.publication().equals(now.publication());
        if (withheld) {
            LOG.info("options of the publication were changed: what reads {} is built again", table);
        }
        return withheld;
    }

    /** The checks of the start, but for replica identities, which the stream tells of. */
    private void checkAll(Connection connection) throws SQLException {
        TableSurvey survey = new TableSurvey(connection, options);
        survey.checkReadable(uses, new RoleRights(connection));
        Preflight preflight = new Preflight(connection, survey);
        for (IndexDefinition definition : definitions) {
            preflight.checkDefinition(definition);
        }
        Publication publication = new Publication(connection, options.publication());
        publication.checkThroughRoot(survey.partitioned());
        // Row filters were compared at the start; a table that has been published anew since was refused above.
        publication.checkKindsAndColumns(uses);
    }

    private static @Nullable String text(Connection connection, String sql, long oid) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, oid);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
