package dev.penstock.runtime.postgres;

import dev.penstock.runtime.changes.Cells;
import dev.penstock.runtime.changes.TableShape;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * The rows of one table, read by COPY: that gives the very text which the stream would give. In the order of the key where
 * that is possible, so that a later start can go on behind the last row. Used by one thread.
 */
final class TableCopy {

    private static final String COLUMNS = """
            SELECT attname::text, atttypid::bigint, atttypmod, format_type(atttypid, atttypmod)
            FROM pg_attribute
            WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped AND (attgenerated = '' OR attname = ANY (?))
            ORDER BY attnum
            """;

    private final CapturedTable table;
    private final TableShape shape;
    private final CopyOut copy;

    private TableCopy(CapturedTable table, TableShape shape, CopyOut copy) {
        this.table = table;
        this.shape = shape;
        this.copy = copy;
    }

    /**
     * Begins to read a table, as far as it is published.
     *
     * @param cursor the key behind which to begin; null for the beginning
     */
    static TableCopy open(
            Connection connection,
            CapturedShapes shapes,
            String publication,
            CapturedTable table,
            @Nullable List<String> cursor)
            throws SQLException {
        Published published = Published.read(connection, publication, table);
        List<PgOutputMessage.Column> columns = new ArrayList<>();
        List<String> types = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, table.quoted());
            Array generated =
                    connection.createArrayOf("text", published.generated().toArray());
            statement.setArray(2, generated);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (published.has(row.getString(1))) {
                        columns.add(new PgOutputMessage.Column(
                                false, row.getString(1), (int) row.getLong(2), row.getInt(3)));
                        types.add(row.getString(4));
                    }
                }
            }
        }
        TableShape shape = shapes.shape(table.name(), columns, table.key());
        String sql = sql(table, shape, types, published.filter(), cursor);
        return new TableCopy(
                table, shape, connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql));
    }

    CapturedTable table() {
        return table;
    }

    TableShape shape() {
        return shape;
    }

    /** The next row, or null when there is none. */
    @Nullable Cells next() throws SQLException {
        byte[] row = copy.readFromCopy();
        return row == null ? null : CopyRow.parse(row, shape.columns().size());
    }

    private static String sql(
            CapturedTable table,
            TableShape shape,
            List<String> types,
            @Nullable String filter,
            @Nullable List<String> cursor) {
        String key = table.key().stream().map(Identifiers::quote).collect(Collectors.joining(", "));
        List<String> conditions = new ArrayList<>();
        if (filter != null) {
            conditions.add("(" + filter + ")");
        }
        if (cursor != null && table.ordered()) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < cursor.size(); i++) {
                values.add(literal(cursor.get(i)) + "::" + types.get(shape.key().get(i)));
            }
            conditions.add("(" + key + ") > (" + String.join(", ", values) + ")");
        }
        return "COPY (SELECT "
                + shape.columns().stream()
                        .map(column -> Identifiers.quote(column.name()))
                        .collect(Collectors.joining(", "))
                + " FROM " + table.quoted()
                + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions))
                + (table.ordered() ? " ORDER BY " + key : "")
                + ") TO STDOUT";
    }

    private static String literal(String text) {
        return "E'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /**
     * What of a table is published, which says PostgreSQL 15 or later: a column list, a row filter, generated columns.
     *
     * @param columns the columns; null for all but generated ones
     */
    private record Published(
            @Nullable List<String> columns, @Nullable String filter) {

        static Published read(Connection connection, String publication, CapturedTable table) throws SQLException {
            if (connection.getMetaData().getDatabaseMajorVersion() < 15) {
                return new Published(null, null);
            }
            try (PreparedStatement statement = connection.prepareStatement("SELECT attnames::text[], rowfilter"
                    + " FROM pg_publication_tables WHERE pubname = ? AND schemaname = ? AND tablename = ?")) {
                statement.setString(1, publication);
                statement.setString(2, table.name().schema());
                statement.setString(3, table.name().name());
                try (ResultSet row = statement.executeQuery()) {
                    return row.next()
                            ? new Published(
                                    Arrays.asList((String[]) row.getArray(1).getArray()), row.getString(2))
                            : new Published(null, null);
                }
            }
        }

        boolean has(String column) {
            return columns == null || columns.contains(column);
        }

        /** Before version 18 generated columns are named here, but never sent. */
        List<String> generated() {
            return columns == null ? List.of() : columns;
        }
    }
}
