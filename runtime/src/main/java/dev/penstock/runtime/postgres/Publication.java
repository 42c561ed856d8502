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

    private static final String LISTED = """
            FROM pg_publication_rel
            JOIN pg_publication ON pg_publication.oid = prpubid
            JOIN pg_class ON pg_class.oid = prrelid
            JOIN pg_namespace ON pg_namespace.oid = relnamespace
            WHERE pubname = ? AND nspname = ? AND relname = ?
            """;

    /** Beside its whole schema, the filter of a table has no effect. It takes no right to use the schema. */
    private static final String PART = """
            SELECT
              ARRAY(
                SELECT attname::text FROM pg_attribute
                WHERE attrelid = prrelid AND attnum = ANY (prattrs) ORDER BY attnum),
              CASE
                WHEN NOT EXISTS (
                  SELECT FROM pg_publication_namespace WHERE pnpubid = prpubid AND pnnspid = relnamespace)
                THEN pg_get_expr(prqual, prrelid)
              END
            """ + LISTED;

    private final Connection connection;
    private final String name;

    Publication(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    String name() {
        return name;
    }

    /** The tables of a list that it does not publish; all of them when there is no such publication. */
    List<TableName> missing(List<TableUse> uses) throws SQLException {
        Set<TableName> published = tables();
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
            throw publishedAsAnother(hidden.get(0));
        }
    }

    /** The refusal of a table that is published only as part of another. */
    PenstockException publishedAsAnother(TableName table) {
        return new PenstockException(
                "table " + table + " is a partition, and the publication " + name
                        + " publishes its changes under the name of the table it is of",
                "Read that table instead; or give the index of the partition a --slot of its own, with a publication"
                        + " that has the partition only.");
    }

    /**
     * The statement that makes the publication with these tables, or adds them to it.
     *
     * @param tables the tables, each with what of it is to be published
     */
    String adding(Map<TableName, PublishedPart> tables) throws SQLException {
        String list = tables.entrySet().stream()
                .map(table -> table.getValue().of(table.getKey()))
                .collect(Collectors.joining(", "));
        return exists()
                ? "ALTER PUBLICATION " + Identifiers.quote(name) + " ADD TABLE " + list
                : "CREATE PUBLICATION " + Identifiers.quote(name) + " FOR TABLE " + list
                        + " WITH (publish_via_partition_root = true)";
    }

    /** The statement that takes out a table that is listed by itself. */
    String dropping(TableName table) {
        return "ALTER PUBLICATION " + Identifiers.quote(name) + " DROP TABLE " + Identifiers.quote(table);
    }

    /** The statements that publish a table otherwise, in one step: at no moment is it not published. */
    String replacing(TableName table, PublishedPart part) throws SQLException {
        return "BEGIN; " + dropping(table) + "; " + adding(Map.of(table, part)) + "; COMMIT";
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

    /** Whether a part of a table may be published: not beside whole schemas, nor on servers before 15. */
    boolean takesParts() throws SQLException {
        return hasParts() && !is("EXISTS (SELECT FROM pg_publication_namespace WHERE pnpubid = pg_publication.oid)");
    }

    private boolean hasParts() throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion() >= 15;
    }

    /** Whether a table is listed by itself, not with all tables or with its schema only. */
    boolean lists(TableName table) throws SQLException {
        return ofListed("SELECT " + LISTED, table, ResultSet::next);
    }

    /** What of a table is published; the whole of it as well when it is not published, or not listed by itself. */
    PublishedPart part(TableName table) throws SQLException {
        if (!hasParts()) {
            return PublishedPart.WHOLE;
        }
        return ofListed(
                PART,
                table,
                row -> row.next()
                        ? new PublishedPart(List.of((String[]) row.getArray(1).getArray()), row.getString(2))
                        : PublishedPart.WHOLE);
    }

    private <T> T ofListed(String sql, TableName table, Reading<T> reading) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            statement.setString(2, table.schema());
            statement.setString(3, table.name());
            try (ResultSet row = statement.executeQuery()) {
                return reading.of(row);
            }
        }
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Publishes another part of a table than before, in one step: at no moment is it not published. */
    void publishAnew(TableName table, PublishedPart part) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(dropping(table));
            statement.execute(adding(Map.of(table, part)));
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
     * Makes sure that of what it publishes no kind of change and no column that is read is held back.
     *
     * @throws PenstockException when something is
     */
    void checkKindsAndColumns(List<TableUse> uses) throws SQLException {
        checkEveryKind();
        checkColumns(uses);
    }

    /**
     * Makes sure that no column that is read is held back.
     *
     * @throws PenstockException when one is
     */
    void checkColumns(List<TableUse> uses) throws SQLException {
        if (hasParts()) {
            for (TableUse use : uses) {
                checkColumns(use);
            }
        }
    }

    private void checkColumns(TableUse use) throws SQLException {
        List<String> listed = part(use.table()).columns();
        List<String> lacking = new ArrayList<>(use.columns());
        lacking.removeAll(listed);
        if (!listed.isEmpty() && !lacking.isEmpty()) {
            throw heldBack(use.table(), "leaves out the columns " + String.join(", ", lacking) + " of", "");
        }
    }

    /** The refusal of a row filter that is not the one that is wanted. */
    PenstockException filtered(TableName table) {
        return heldBack(
                table,
                "has a row filter on",
                "; or start with --row-filters, to have it replaced by one for what is read.");
    }

    private PenstockException heldBack(TableName table, String how, String otherRemedy) {
        return new PenstockException(
                "the publication " + name + " " + how + " table " + table
                        + ", so changes would not reach every document",
                "Publish the whole table: " + dropping(table) + "; ALTER PUBLICATION " + Identifiers.quote(name)
                        + " ADD TABLE " + Identifiers.quote(table) + otherRemedy);
    }

    /** The tables that it publishes, under the names that their changes come by; none when there is no such publication. */
    Set<TableName> tables() throws SQLException {
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
