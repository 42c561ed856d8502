package dev.penstock.runtime.postgres;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.KeyColumn;
import dev.penstock.definition.Lookup;
import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks before the first change is read that the database is what the definitions expect, so that nothing goes silently
 * stale later.
 */
final class Preflight {

    private static final Logger LOG = LoggerFactory.getLogger(Preflight.class);

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Connection connection;
    private final Catalog catalog;
    private final Map<TableName, CatalogTable> tables = new HashMap<>();
    private final Map<TableName, List<CatalogTable>> leaves = new HashMap<>();
    private final boolean setReplicaIdentity;

    Preflight(Connection connection, boolean setReplicaIdentity) {
        this.connection = connection;
        this.catalog = new Catalog(connection);
        this.setReplicaIdentity = setReplicaIdentity;
    }

    /** Checks every table that is read. */
    void checkTables(List<TableUse> uses) throws SQLException {
        checkReadable(uses);
        for (TableUse use : uses) {
            checkIdentity(use);
        }
    }

    /** Checks that every table is there, with what is read of it, and that nothing of it is withheld from us. */
    void checkReadable(List<TableUse> uses) throws SQLException {
        for (TableUse use : uses) {
            CatalogTable table = existing(use.table());
            checkColumns(use, table);
            checkObstacle(table);
            for (CatalogTable leaf : leaves(table)) {
                checkObstacle(leaf);
            }
            if (!table.readable()) {
                throw new PenstockException(
                        "the role " + connection.getMetaData().getUserName() + " may not read table " + use.table(),
                        "Run GRANT SELECT ON " + Identifiers.quote(use.table()) + " TO "
                                + Identifiers.quote(connection.getMetaData().getUserName()) + ".");
            }
        }
    }

    /** Which of the tables that were checked are partitioned. */
    List<TableName> partitioned() {
        return tables.values().stream()
                .filter(CatalogTable::partitioned)
                .map(CatalogTable::name)
                .sorted()
                .toList();
    }

    /** Checks that changes of none of a table's partitions are withheld. */
    void checkPartitions(TableUse use) throws SQLException {
        for (CatalogTable leaf : leaves(existing(use.table()))) {
            checkObstacle(leaf);
        }
    }

    /** The partitions of a table, or none when it is not partitioned. */
    private List<CatalogTable> leaves(CatalogTable table) throws SQLException {
        if (!table.partitioned()) {
            return List.of();
        }
        List<CatalogTable> known = leaves.get(table.name());
        if (known == null) {
            known = catalog.leaves(table.name());
            leaves.put(table.name(), known);
        }
        return known;
    }

    private static void checkObstacle(CatalogTable table) {
        if (table.obstacle() != null) {
            throw new PenstockException(
                    "table " + table.name() + " " + table.obstacle() + ", which is not supported yet",
                    "Read another table, or change this one; going on would leave documents stale.");
        }
    }

    /** Checks that a definition's key identifies its rows, and that PostgreSQL accepts its statements. */
    void checkDefinition(IndexDefinition index) throws SQLException {
        List<String> key = index.key().stream().map(column -> column.name()).toList();
        CatalogTable root = existing(index.root());
        for (KeyColumn column : index.key()) {
            checkKeyColumn(index, column, root.column(column.name()));
        }
        if (!root.isUniqueBy(key)) {
            throw new PenstockException(
                    "index " + index.name() + ": nothing makes " + String.join(", ", key) + " unique in table "
                            + index.root() + ", so two rows could be one document",
                    "Add a primary key or unique index over these columns, or choose other @Id components.");
        }
        prepare(index, "document SQL", index.documentSql().byKeys());
        prepare(index, "seeding SQL", index.documentSql().byRange());
        prepare(index, "range SQL", index.documentSql().rangeEnd());
        for (Lookup lookup : index.lookups()) {
            checkStart(index, root, lookup);
            if (lookup.sql() != null) {
                prepare(index, "lookup of " + lookup.path(), lookup.sql());
            }
        }
    }

    private static void checkKeyColumn(IndexDefinition index, KeyColumn key, CatalogColumn column) {
        String what = "key column " + column.name();
        checkTextKind(index, what, column);
        if (column.hasSeveralTexts()) {
            checkReadAs(index, what, column, key.type());
        }
        if (column.nullable()) {
            throw new PenstockException(
                    "index " + index.name() + ": its key column " + column.name() + " may be null",
                    "Make it NOT NULL, or choose other @Id components.");
        }
    }

    /** A lookup compares the text that a changed row has with values of other columns. */
    private void checkStart(IndexDefinition index, CatalogTable root, Lookup lookup) throws SQLException {
        CatalogTable table = existing(lookup.table());
        String sql = lookup.sql();
        for (int i = 0; i < lookup.startColumns().size(); i++) {
            CatalogColumn start = table.column(lookup.startColumns().get(i));
            String what = "column " + start.name() + " of table " + lookup.table();
            checkTextKind(index, what, start);
            if (sql == null) {
                checkStandsForKey(
                        index, what, start, root.column(index.key().get(i).name()));
            } else {
                checkReadAs(index, what, start, parameterType(sql, i + 1));
            }
        }
    }

    /** The type that an array of start values has in a lookup: {@code $1::bigint[]}. */
    private static String parameterType(String sql, int number) {
        Matcher cast = Pattern.compile("\\$" + number + "::(.+?)\\[]").matcher(sql);
        if (!cast.find()) {
            throw new IllegalArgumentException("no parameter " + number + " in " + sql);
        }
        return cast.group(1);
    }

    /** Without SQL the start is the document's key. */
    private static void checkStandsForKey(IndexDefinition index, String what, CatalogColumn start, CatalogColumn key) {
        if (!Objects.equals(start.textKind(), key.textKind())) {
            throw new PenstockException(
                    "index " + index.name() + ": " + what + " is of type " + start.type() + ", but the key column "
                            + key.name() + ", to which it leads, of type " + key.type(),
                    "Give both the same type: equal values must have the same text.");
        }
    }

    private static void checkReadAs(IndexDefinition index, String what, CatalogColumn column, String sqlType) {
        if (!column.canBeReadAs(sqlType)) {
            throw new PenstockException(
                    "index " + index.name() + ": its " + what + " is of type " + column.type()
                            + ", but the record says " + sqlType,
                    "Write @Column(type = \"" + column.type() + "\") on the component of the key that it is, or that it"
                            + " refers to.");
        }
    }

    private static void checkTextKind(IndexDefinition index, String what, CatalogColumn column) {
        if (column.textKind() == null) {
            throw new PenstockException(
                    "index " + index.name() + ": its " + what + " is of type " + column.type()
                            + ", or has a collation, whose equal values can have different texts",
                    "Use a column of an integer, numeric, text, citext, char, uuid, boolean, bytea, enum, date or"
                            + " timestamp type, with a deterministic collation.");
        }
    }

    private CatalogTable existing(TableName name) throws SQLException {
        CatalogTable known = tables.get(name);
        if (known != null) {
            return known;
        }
        CatalogTable table = catalog.table(name);
        if (table == null) {
            throw new PenstockException(
                    "there is no table " + name + " in the database"
                            + suggestion(name.name(), catalog.tableNames(name.schema())),
                    "Correct @Table in the record (schema and name are exact), or create the table.");
        }
        tables.put(name, table);
        return table;
    }

    private static void checkColumns(TableUse use, CatalogTable table) {
        List<String> unknown = new ArrayList<>(use.columns());
        unknown.removeAll(table.columnNames());
        if (!unknown.isEmpty()) {
            throw new PenstockException(
                    "table " + use.table() + " has no column " + String.join(", ", unknown)
                            + suggestion(unknown.get(0), table.columnNames()),
                    "Correct the record with @Column, or add the column.");
        }
        for (String column : use.columns()) {
            if (table.column(column).generated()) {
                throw new PenstockException(
                        "column " + column + " of table " + use.table()
                                + " is generated, so its changes are not published",
                        "Read the columns that it is computed from.");
            }
        }
    }

    /** Checks the replica identity of a table, or of its partitions, and sets it when allowed. */
    void checkIdentity(TableUse use) throws SQLException {
        CatalogTable table = existing(use.table());
        // The log is written with the identity of the partition; that of a partitioned table has no effect.
        List<CatalogTable> logged = table.partitioned() ? leaves(table) : List.of(table);
        Map<TableName, List<String>> lacking = new TreeMap<>();
        for (CatalogTable each : logged) {
            List<String> missing = each.missingFromIdentity(use.replicaIdentity());
            if (!missing.isEmpty()) {
                lacking.put(each.name(), missing);
            }
        }
        if (setReplicaIdentity) {
            for (Map.Entry<TableName, List<String>> entry : lacking.entrySet()) {
                setIdentity(entry.getKey(), entry.getValue());
            }
        } else if (table.partitioned() && !lacking.isEmpty()) {
            throw ReplicaIdentity.insufficient(table.name(), lacking);
        } else if (!lacking.isEmpty()) {
            throw ReplicaIdentity.insufficient(
                    table.name(), Objects.requireNonNull(lacking.get(table.name())), table.primaryKey());
        }
    }

    private void setIdentity(TableName table, List<String> missing) throws SQLException {
        String sql = ReplicaIdentity.setFull(table);
        LOG.info("{} (it lacked {})", sql, missing);
        // Whoever comes after a statement that waits for a lock waits too: not for long.
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = '5s'");
            try {
                statement.execute(sql);
            } finally {
                statement.execute("RESET lock_timeout");
            }
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw new SourceUnavailableException(
                        "table " + table + " is locked, so its replica identity could not be set",
                        "End the transactions that hold it (pg_stat_activity), or run: " + sql,
                        e);
            }
            throw e;
        }
    }

    private void prepare(IndexDefinition index, String what, String sql) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(SqlText.of(sql).jdbc())) {
            Objects.requireNonNull(statement.getParameterMetaData());
        } catch (SQLException e) {
            throw new SQLException("index " + index.name() + ", " + what + ": " + e.getMessage(), e.getSQLState(), e);
        }
    }

    private static String suggestion(String wanted, List<String> known) {
        return Suggestions.nearest(wanted, known)
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
    }
}
