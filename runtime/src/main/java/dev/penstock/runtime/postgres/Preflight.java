package dev.penstock.runtime.postgres;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.Lookup;
import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.runtime.spi.PenstockException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks before the first change is read that the database is what the definitions expect, so that nothing goes silently
 * stale later.
 */
final class Preflight {

    private static final Logger LOG = LoggerFactory.getLogger(Preflight.class);

    private final Connection connection;
    private final Catalog catalog;
    private final boolean setReplicaIdentity;

    Preflight(Connection connection, boolean setReplicaIdentity) {
        this.connection = connection;
        this.catalog = new Catalog(connection);
        this.setReplicaIdentity = setReplicaIdentity;
    }

    /** Checks every table that is read. */
    void checkTables(List<TableUse> uses) throws SQLException {
        for (TableUse use : uses) {
            CatalogTable table = existing(use.table());
            checkColumns(use, table);
            if (table.obstacle() != null) {
                throw new PenstockException(
                        "table " + use.table() + " " + table.obstacle() + ", which is not supported yet",
                        "Read another table, or change this one; going on would leave documents stale.");
            }
            if (!table.readable()) {
                throw new PenstockException(
                        "the role " + connection.getMetaData().getUserName() + " may not read table " + use.table(),
                        "Run GRANT SELECT ON " + Identifiers.quote(use.table()) + " TO "
                                + Identifiers.quote(connection.getMetaData().getUserName()) + ".");
            }
        }
        for (TableUse use : uses) {
            checkIdentity(use, existing(use.table()));
        }
    }

    /** Checks that a definition's key identifies its rows, and that PostgreSQL accepts its statements. */
    void checkDefinition(IndexDefinition index) throws SQLException {
        List<String> key = index.key().stream().map(column -> column.name()).toList();
        CatalogTable root = existing(index.root());
        for (String name : key) {
            CatalogColumn column = root.column(name);
            if (!column.canonical()) {
                throw new PenstockException(
                        "index " + index.name() + ": its key column " + name + " is of type " + column.type()
                                + ", whose equal values can have different texts, which is not supported yet",
                        "Use a column of an integer, text, uuid, date or timestamp type, or numeric with a scale.");
            }
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
            if (lookup.sql() != null) {
                prepare(index, "lookup of " + lookup.path(), lookup.sql());
            }
        }
    }

    private CatalogTable existing(TableName name) throws SQLException {
        CatalogTable table = catalog.table(name);
        if (table == null) {
            throw new PenstockException(
                    "there is no table " + name + " in the database"
                            + suggestion(name.name(), catalog.tableNames(name.schema())),
                    "Correct @Table in the record (schema and name are exact), or create the table.");
        }
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

    private void checkIdentity(TableUse use, CatalogTable table) throws SQLException {
        List<String> missing = table.missingFromIdentity(use.replicaIdentity());
        if (missing.isEmpty()) {
            return;
        }
        if (!setReplicaIdentity) {
            throw ReplicaIdentity.insufficient(use.table(), missing, table.primaryKey());
        }
        String sql = ReplicaIdentity.setFull(use.table());
        LOG.info("{} (it lacked {})", sql, missing);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
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
