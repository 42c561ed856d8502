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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /**
     * The statement that makes the publication with these tables, or adds them to it.
     *
     * @param tables the tables, each with the columns to publish; no columns for all
     */
    String adding(Map<TableName, List<String>> tables) throws SQLException {
        String list = tables.entrySet().stream()
                .map(table -> withColumns(table.getKey(), table.getValue()))
                .collect(Collectors.joining(", "));
        String publication = Identifiers.quote(name);
        return exists()
                ? "ALTER PUBLICATION " + publication + " ADD TABLE " + list
                : "CREATE PUBLICATION " + publication + " FOR TABLE " + list
                        + " WITH (publish_via_partition_root = true)";
    }

    private static String withColumns(TableName table, List<String> columns) {
        return columns.isEmpty()
                ? Identifiers.quote(table)
                : Identifiers.quote(table) + " ("
                        + columns.stream().map(Identifiers::quote).collect(Collectors.joining(", ")) + ")";
    }

    /** Runs the statement that {@link #adding} has given. */
    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * What keeps our role from making the publication or adding tables to it; null when nothing does.
     *
     * @param owned whether it owns all of the tables
     */
    @Nullable String forbids(RoleRights rights, boolean owned) throws SQLException {
        List<String> lacking = new ArrayList<>();
        if (exists() && !is("pg_has_role(pubowner, 'USAGE')")) {
            lacking.add("ownership of the publication");
        }
        if (!exists() && !rights.mayCreateInDatabase()) {
            lacking.add("CREATE on the database");
        }
        if (!owned) {
            lacking.add("ownership of the tables");
        }
        return lacking.isEmpty() ? null : String.join(" and ", lacking);
    }

    /** Whether column lists may be given: not beside whole schemas, nor on servers before 15. */
    boolean takesColumnLists() throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion() >= 15
                && !is("EXISTS (SELECT FROM pg_publication_namespace WHERE pnpubid = pg_publication.oid)");
    }

    /**
     * The columns of a table's column list; empty when all columns are published, or the table is not listed by itself.
     */
    List<String> columnList(TableName table) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() < 15) {
            return List.of();
        }
        try (PreparedStatement statement = connection.prepareStatement("SELECT attname::text FROM pg_publication_rel"
                + " JOIN pg_publication ON pg_publication.oid = prpubid"
                + " JOIN pg_attribute ON attrelid = prrelid AND attnum = ANY (prattrs)"
                + " WHERE pubname = ? AND prrelid = to_regclass(?) ORDER BY attnum")) {
            statement.setString(1, name);
            statement.setString(2, Identifiers.quote(table));
            List<String> columns = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    columns.add(row.getString(1));
                }
            }
            return columns;
        }
    }

    /** Gives a table another column list, or none, in one step: at no moment is it not published. */
    void publishColumns(TableName table, List<String> columns) throws SQLException {
        String publication = Identifiers.quote(name);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER PUBLICATION " + publication + " DROP TABLE " + Identifiers.quote(table));
            statement.execute("ALTER PUBLICATION " + publication + " ADD TABLE " + withColumns(table, columns));
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /**
     * Makes sure that it publishes every kind of change.
     *
     * @throws PenstockException when it leaves one out
     */
    void checkEveryKind() throws SQLException {
        if (!is("pubinsert AND pubupdate AND pubdelete AND pubtruncate")) {
            throw new PenstockException(
                    "the publication " + name + " leaves out some kinds of changes",
                    "Run: ALTER PUBLICATION " + Identifiers.quote(name)
                            + " SET (publish = 'insert, update, delete, truncate')");
        }
    }

    /**
     * Makes sure that nothing of what it publishes is held back: every kind of change, every row, every column read.
     *
     * @throws PenstockException when something is
     */
    void checkNothingIsHeldBack(List<TableUse> uses) throws SQLException {
        checkEveryKind();
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

    boolean exists() throws SQLException {
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
