package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.runtime.spi.PenstockException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The publication that says which tables the stream holds (PostgreSQL documentation, 31.1). Used by one thread. */
final class Publication {

    /** What helps when it was dropped: the server needs it as it was at each change. */
    static final String RESEED = "start once with --reseed: what was logged without it cannot be read.";

    private final Connection connection;
    private final String name;

    Publication(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    /** The tables of a list that it does not publish; all of them when there is no such publication. */
    List<TableName> missing(List<TableUse> uses) throws SQLException {
        Set<TableName> published = published();
        return uses.stream()
                .map(TableUse::table)
                .filter(table -> !published.contains(table))
                .toList();
    }

    /**
     * Makes sure that changes of partitions come under the name of the table that is read.
     *
     * @throws PenstockException when they come under the partition's own
     */
    void checkThroughRoot(List<TableName> partitioned) throws SQLException {
        if (!partitioned.isEmpty() && exists() && !is("pubviaroot")) {
            throw new PenstockException(
                    "the publication " + name + " publishes partitions under their own names, not that of table "
                            + partitioned.get(0),
                    "Run: ALTER PUBLICATION " + Identifiers.quote(name) + " SET (publish_via_partition_root = true)");
        }
    }

    /**
     * Makes sure that every table is published under its own name.
     *
     * @throws PenstockException when one is published only as part of another
     */
    void checkNoneIsPublishedAsAnother(List<TableUse> uses) throws SQLException {
        List<TableName> hidden = missing(uses);
        if (!hidden.isEmpty()) {
            throw new PenstockException(
                    "table " + hidden.get(0) + " is a partition, and the publication " + name
                            + " publishes its changes under the name of the table it is of",
                    "Read that table instead; or give the index of the partition a --slot of its own, with a publication"
                            + " that has the partition only.");
        }
    }

    /** Makes the publication, or adds tables to it. */
    void add(List<TableName> tables) throws SQLException {
        String list = tables.stream().map(Identifiers::quote).collect(Collectors.joining(", "));
        String publication = Identifiers.quote(name);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    exists()
                            ? "ALTER PUBLICATION " + publication + " ADD TABLE " + list
                            : "CREATE PUBLICATION " + publication + " FOR TABLE " + list
                                    + " WITH (publish_via_partition_root = true)");
        }
    }

    /**
     * Makes sure that nothing of what it publishes is held back: every kind of change, every row, every column read.
     *
     * @throws PenstockException when something is
     */
    void checkNothingIsHeldBack(List<TableUse> uses) throws SQLException {
        if (!is("pubinsert AND pubupdate AND pubdelete AND pubtruncate")) {
            throw new PenstockException(
                    "the publication " + name + " leaves out some kinds of changes",
                    "Run: ALTER PUBLICATION " + Identifiers.quote(name)
                            + " SET (publish = 'insert, update, delete, truncate')");
        }
        if (connection.getMetaData().getDatabaseMajorVersion() < 15) {
            return; // row filters and column lists came with version 15
        }
        for (TableUse use : uses) {
            checkFilters(use);
        }
    }

    private void checkFilters(TableUse use) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT rowfilter IS NOT NULL, attnames::text[]"
                + " FROM pg_publication_tables WHERE pubname = ? AND schemaname = ? AND tablename = ?")) {
            statement.setString(1, name);
            statement.setString(2, use.table().schema());
            statement.setString(3, use.table().name());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (row.getBoolean(1)) {
                    throw heldBack(use.table(), "has a row filter on");
                }
                List<String> columns = Arrays.asList((String[]) row.getArray(2).getArray());
                if (!columns.containsAll(use.columns())) {
                    List<String> lacking = new ArrayList<>(use.columns());
                    lacking.removeAll(columns);
                    throw heldBack(use.table(), "leaves out the columns " + String.join(", ", lacking) + " of");
                }
            }
        }
    }

    private PenstockException heldBack(TableName table, String how) {
        return new PenstockException(
                "the publication " + name + " " + how + " table " + table
                        + ", so changes would not reach every document",
                "Publish the whole table: ALTER PUBLICATION " + Identifiers.quote(name) + " DROP TABLE "
                        + Identifiers.quote(table) + "; ALTER PUBLICATION " + Identifiers.quote(name) + " ADD TABLE "
                        + Identifiers.quote(table));
    }

    private Set<TableName> published() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT schemaname::text, tablename::text FROM pg_publication_tables WHERE pubname = ?")) {
            statement.setString(1, name);
            Set<TableName> tables = new TreeSet<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    tables.add(new TableName(row.getString(1), row.getString(2)));
                }
            }
            return tables;
        }
    }

    private boolean exists() throws SQLException {
        return is("true");
    }

    private boolean is(String condition) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT EXISTS (SELECT FROM pg_publication WHERE pubname = ? AND (" + condition + "))")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
