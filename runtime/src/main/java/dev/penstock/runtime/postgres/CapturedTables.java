package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.runtime.postgres.Coverage.Lack;
import dev.penstock.runtime.spi.PenstockException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the tables to capture and checks each, before any of them is published. Used by one thread. */
final class CapturedTables {

    private final Connection control;
    private final CaptureOptions options;
    private final Catalog catalog;
    private final TableKeys keys;
    private final Map<String, Long> remembered;

    /**
     * The tables of a database.
     *
     * @param remembered what tables were when they were last captured: their oids, by their quoted names
     */
    CapturedTables(Connection control, CaptureOptions options, Map<String, Long> remembered) {
        this.control = control;
        this.remembered = remembered;
        this.options = options;
        this.catalog = new Catalog(control);
        this.keys = new TableKeys(options.keys());
    }

    /** The tables, in the order of their names. */
    List<CapturedTable> find() throws SQLException {
        Set<TableName> names = new TreeSet<>(options.tables());
        if (names.isEmpty()) {
            names = published();
            if (names.isEmpty()) {
                throw new PenstockException(
                        "the publication " + options.source().publication() + " has no tables, and none is named",
                        "Name them with --table, or make the publication.");
            }
        }
        keys.check(names);
        List<CapturedTable> tables = new ArrayList<>();
        for (TableName name : names) {
            tables.add(check(name));
        }
        return tables;
    }

    /** What the publication must have of the tables. */
    static List<TableUse> uses(List<CapturedTable> tables) {
        return tables.stream()
                .map(table -> new TableUse(table.name(), table.key(), table.key()))
                .toList();
    }

    private CapturedTable check(TableName name) throws SQLException {
        Self self = self(name); // before the rest: if the name passes to another table meanwhile, CaptureWatch sees it
        CatalogTable table = catalog.table(name);
        if (self == null || table == null) {
            throw missing(name);
        }
        for (Lack lack : new RoleRights(control).reading(table)) {
            throw new PenstockException(lack.fact(), lack.remedy());
        }
        if (table.obstacle() != null) {
            throw new PenstockException(
                    "table " + name + " " + table.obstacle() + ", so changes or rows of it would be withheld",
                    "Leave it out, or mend that.");
        }
        List<String> key =
                keys.of(table, self.wholeRow(), options.source().ddl().identities());
        boolean ordered = table.isUniqueBy(key)
                && key.stream().noneMatch(column -> table.column(column).nullable());
        return new CapturedTable(name, self.oid(), key, ordered, table.partitioned());
    }

    private PenstockException missing(TableName name) throws SQLException {
        Long known = remembered.get(Identifiers.quote(name));
        String now = known == null ? null : CaptureWatch.name(control, known);
        return now != null
                ? CaptureWatch.renamed(name, now)
                : new PenstockException(
                        "there is no table " + name,
                        "Compare --table with the database: names are exact, upper and lower case included. In schema "
                                + name.schema() + " there are: "
                                + String.join(", ", catalog.tableNames(name.schema())) + ".");
    }

    private @Nullable Self self(TableName name) throws SQLException {
        try (PreparedStatement statement =
                control.prepareStatement("SELECT pg_class.oid, relreplident = 'f' FROM pg_class"
                        + " JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE nspname = ? AND relname = ?"
                        + " AND relkind IN ('r', 'p', 'f')")) {
            statement.setString(1, name.schema());
            statement.setString(2, name.name());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? new Self(row.getLong(1), row.getBoolean(2)) : null;
            }
        }
    }

    private Set<TableName> published() throws SQLException {
        try (PreparedStatement statement = control.prepareStatement(
                "SELECT schemaname::text, tablename::text" + " FROM pg_publication_tables WHERE pubname = ?")) {
            statement.setString(1, options.source().publication());
            try (ResultSet row = statement.executeQuery()) {
                Set<TableName> tables = new TreeSet<>();
                while (row.next()) {
                    tables.add(new TableName(row.getString(1), row.getString(2)));
                }
                return tables;
            }
        }
    }

    /**
     * What the catalog says of a table besides.
     *
     * @param wholeRow whether its replica identity is FULL
     */
    private record Self(long oid, boolean wholeRow) {}
}
