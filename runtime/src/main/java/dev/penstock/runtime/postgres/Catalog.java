package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what the database's catalog says of tables and of our role. Used by one thread. */
final class Catalog {

    private static final String TABLE = """
            SELECT
              table_of.oid,
              table_of.relreplident,
              has_table_privilege(table_of.oid, 'SELECT'),
              CASE
                WHEN table_of.relkind = 'f' THEN 'is a foreign table'
                WHEN table_of.relkind = 'r' AND EXISTS (SELECT FROM pg_inherits WHERE inhparent = table_of.oid)
                  THEN 'has tables that inherit from it'
                WHEN table_of.relpersistence <> 'p' THEN 'is not logged'
                WHEN ? AND row_security_active(table_of.oid) THEN 'shows this role only some of its rows (row-level security)'
              END,
              table_of.relkind = 'p',
              has_schema_privilege(schema_of.oid, 'USAGE'),
              pg_has_role(table_of.relowner, 'USAGE')
            FROM pg_class AS table_of JOIN pg_namespace AS schema_of ON schema_of.oid = table_of.relnamespace
            WHERE schema_of.nspname = ? AND table_of.relname = ? AND table_of.relkind IN ('r', 'p', 'f')
            """;

    /**
     * The tables that hold the rows of a partitioned one, at whatever level. It takes no lock, nor any right to use the
     * schema.
     */
    private static final String LEAVES = """
            WITH RECURSIVE tree (oid) AS (
              SELECT pg_class.oid FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
              WHERE nspname = ? AND relname = ?
              UNION ALL
              SELECT inhrelid FROM tree JOIN pg_inherits ON inhparent = tree.oid WHERE NOT inhdetachpending)
            SELECT nspname::text, relname::text
            FROM tree JOIN pg_class ON pg_class.oid = tree.oid JOIN pg_namespace ON pg_namespace.oid = relnamespace
            WHERE relkind <> 'p'
            ORDER BY nspname, relname
            """;

    /**
     * Columns; among them, with which others they have the same text whenever they are equal (so that text can stand for a
     * key), and whether the value is computed, so that the stream leaves it out.
     */
    private static final String COLUMNS = """
            SELECT
              attname::text,
              format_type(atttypid, atttypmod),
              CASE
                WHEN NOT coalesce(collisdeterministic, true) THEN NULL
                WHEN base.typname IN ('int2', 'int4', 'int8') THEN 'integer'
                WHEN base.typname IN ('text', 'varchar') THEN 'text'
                WHEN base.typname IN ('uuid', 'date', 'time', 'timestamp', 'timestamptz', 'bool', 'bytea', 'citext')
                  THEN base.typname
                WHEN base.typname = 'bpchar' THEN 'character'
                WHEN base.typtype = 'e' THEN 'enum ' || base.oid::regtype
                WHEN base.typname = 'numeric' AND base.typmod >= 0
                  THEN 'numeric with scale ' || ((base.typmod - 4) & 65535)
                WHEN base.typname = 'numeric' THEN 'numeric'
              END,
              NOT attnotnull,
              attgenerated <> ''
            FROM pg_attribute
            CROSS JOIN LATERAL (
              WITH RECURSIVE domains AS (
                SELECT oid, typname, typtype, typbasetype, greatest(atttypmod, typtypmod) AS typmod
                FROM pg_type WHERE oid = atttypid
                UNION ALL
                SELECT inner_type.oid, inner_type.typname, inner_type.typtype, inner_type.typbasetype,
                  greatest(domains.typmod, inner_type.typtypmod)
                FROM domains JOIN pg_type AS inner_type
                  ON domains.typtype = 'd' AND inner_type.oid = domains.typbasetype
              )
              SELECT * FROM domains WHERE typtype <> 'd'
            ) AS base
            LEFT JOIN pg_collation ON pg_collation.oid = attcollation
            WHERE attrelid = ?::oid AND attnum > 0 AND NOT attisdropped
            ORDER BY attnum
            """;

    /** Unique indexes without a condition and over columns only, those that take part in a foreign key or identity. */
    private static final String UNIQUE_INDEXES = """
            SELECT
              indisprimary, indisreplident, indimmediate,
              (SELECT array_agg(attname::text ORDER BY place)
                FROM unnest(indkey::int2[]) WITH ORDINALITY AS key_column (number, place)
                JOIN pg_attribute ON attrelid = indrelid AND attnum = number
                WHERE place <= indnkeyatts)
            FROM pg_index
            WHERE indrelid = ?::oid AND indisunique AND indisvalid AND indpred IS NULL AND indexprs IS NULL
            ORDER BY indexrelid
            """;

    /** The kind of a replica identity that is FULL. */
    private static final String WHOLE_ROW = "f";

    private final Connection connection;

    Catalog(Connection connection) {
        this.connection = connection;
    }

    /** The table of that name, or null when there is none. */
    @Nullable CatalogTable table(TableName name) throws SQLException {
        return table(name, true);
    }

    /** The partitions that hold the rows of a partitioned table. Only the root's row-level security concerns readers. */
    List<CatalogTable> leaves(TableName partitioned) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // One snapshot: a partition that is dropped meanwhile must not look as if it had no key.
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            List<CatalogTable> leaves = new ArrayList<>();
            for (TableName name : leafNames(partitioned)) {
                leaves.add(Objects.requireNonNull(table(name, false)));
            }
            return leaves;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private List<TableName> leafNames(TableName partitioned) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LEAVES)) {
            statement.setString(1, partitioned.schema());
            statement.setString(2, partitioned.name());
            List<TableName> names = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    names.add(new TableName(row.getString(1), row.getString(2)));
                }
            }
            return names;
        }
    }

    private @Nullable CatalogTable table(TableName name, boolean asReader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TABLE)) {
            statement.setBoolean(1, asReader);
            statement.setString(2, name.schema());
            statement.setString(3, name.name());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                long oid = row.getLong(1);
                List<CatalogColumn> columns = columns(oid);
                String identityKind = row.getString(2);
                Keys keys = keys(oid, identityKind, columns);
                return new CatalogTable(
                        name,
                        oid,
                        keys.identity(),
                        identityKind.equals(WHOLE_ROW),
                        columns,
                        keys.primary(),
                        keys.unique(),
                        new CatalogTable.Rights(row.getBoolean(6), row.getBoolean(3), row.getBoolean(7)),
                        row.getBoolean(5),
                        row.getString(4));
            }
        }
    }

    /** Names of tables that might have been meant, for a message: those of the schema. */
    List<String> tableNames(String schema) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT relname::text FROM pg_class"
                + " JOIN pg_namespace ON pg_namespace.oid = relnamespace"
                + " WHERE nspname = ? AND relkind IN ('r', 'p') ORDER BY relname")) {
            statement.setString(1, schema);
            List<String> names = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
            return names;
        }
    }

    String setting(String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    /** The value of an expression, as text. */
    String text(String expression) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + expression)) {
            row.next();
            return row.getString(1);
        }
    }

    /** A question about this session that has a yes or no answer. */
    boolean isTrue(String expression) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + expression)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private List<CatalogColumn> columns(long table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setLong(1, table);
            List<CatalogColumn> columns = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    columns.add(new CatalogColumn(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getBoolean(4),
                            row.getBoolean(5)));
                }
            }
            return columns;
        }
    }

    private Keys keys(long table, String identityKind, List<CatalogColumn> columns) throws SQLException {
        List<String> identity = identityKind.equals(WHOLE_ROW)
                ? columns.stream().map(CatalogColumn::name).toList()
                : List.of();
        List<String> primaryKey = List.of();
        List<List<String>> uniqueKeys = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(UNIQUE_INDEXES)) {
            statement.setLong(1, table);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    List<String> key = strings(row.getArray(4));
                    uniqueKeys.add(key);
                    boolean primary = row.getBoolean(1);
                    boolean immediate = row.getBoolean(3);
                    if (primary) {
                        primaryKey = key;
                    }
                    if (immediate && (identityKind.equals("d") ? primary : isChosen(identityKind, row))) {
                        identity = key;
                    }
                }
            }
        }
        return new Keys(identity, primaryKey, uniqueKeys);
    }

    private static boolean isChosen(String identityKind, ResultSet row) throws SQLException {
        return identityKind.equals("i") && row.getBoolean(2);
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private record Keys(List<String> identity, List<String> primary, List<List<String>> unique) {}
}
