package dev.penstock.processor.differential;

import dev.penstock.processor.sql.Quoting;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills the tables of a model, reads them and changes them, a row at a time. */
final class RandomRows {

    private static final int MOST_ROWS = 12;
    private static final String INTEGRITY_VIOLATIONS = "23";

    /** What the tables of all models need. */
    static final List<String> NEEDED = List.of(
            "CREATE EXTENSION citext",
            "CREATE TYPE mood AS ENUM ('sad', 'so so', 'HAPPY')",
            "CREATE SCHEMA \"Other \"\"Schema\"\"\"");

    private final Model model;
    private final Chance chance;
    private final Connection connection;

    /** A row as it was before a change, or as it is after it. */
    record Image(Table table, Row row) {}

    RandomRows(Model model, Chance chance, Connection connection) {
        this.model = model;
        this.chance = chance;
        this.connection = connection;
    }

    /** Creates the tables and some rows. */
    void fill() throws SQLException {
        for (Table table : model.tables()) {
            query(table.ddl());
        }
        for (Table table : model.tables()) {
            int least = table.equals(model.root().table()) ? 3 : 0;
            for (int count = chance.number(least, MOST_ROWS); count > 0; count--) {
                insert(table);
            }
        }
    }

    /** All rows there are. */
    Map<Table, List<Row>> read() throws SQLException {
        Map<Table, List<Row>> rows = new LinkedHashMap<>();
        for (Table table : model.tables()) {
            rows.put(table, query("SELECT " + table.list() + " FROM " + table.sqlName()));
        }
        return rows;
    }

    /** Changes some rows, in the same transaction: their images before and after. */
    List<Image> change() throws SQLException {
        List<Image> images = new ArrayList<>();
        for (int count = chance.oneIn(4) ? chance.number(2, 4) : 1; count > 0; count--) {
            Table table = chance.one(model.used());
            List<Row> rows = query("SELECT ctid::text AS \"the ctid\", " + table.list() + " FROM " + table.sqlName());
            List<Row> after = new ArrayList<>();
            if (rows.isEmpty() || chance.oneIn(3)) {
                after.addAll(insert(table));
            } else {
                Row old = chance.one(rows);
                String where = " WHERE ctid = "
                        + Quoting.literal(String.valueOf(old.texts().get("the ctid")));
                boolean update = !chance.oneIn(3);
                after.addAll(update ? update(table, where) : delete(table, where));
                images.add(new Image(table, old));
            }
            after.forEach(row -> images.add(new Image(table, row)));
        }
        return images;
    }

    private List<Row> insert(Table table) throws SQLException {
        String values = String.join(", ", values(table).values());
        return attempt("INSERT INTO " + table.sqlName() + " (" + table.list() + ") VALUES (" + values + ") RETURNING "
                + table.list());
    }

    private List<Row> update(Table table, String where) throws SQLException {
        Map<String, String> values = values(table);
        String assignments = chance.some(table.names(), chance.number(1, 2)).stream()
                .map(column -> Quoting.identifier(column) + " = " + values.get(column))
                .collect(Collectors.joining(", "));
        return attempt("UPDATE " + table.sqlName() + " SET " + assignments + where + " RETURNING " + table.list());
    }

    private List<Row> delete(Table table, String where) throws SQLException {
        query("DELETE FROM " + table.sqlName() + where);
        return List.of();
    }

    /** A value for each column, by its name. */
    private Map<String, String> values(Table table) {
        Map<String, String> values = new LinkedHashMap<>();
        table.columns()
                .forEach(column -> values.put(
                        column.name(),
                        value(model.values().getOrDefault(column.kind(), List.of()), column.nullable())));
        table.specials().forEach((column, type) -> values.put(column, value(type.samples(), true)));
        return values;
    }

    private String value(List<String> samples, boolean nullable) {
        return nullable && chance.oneIn(6) ? "NULL" : Quoting.literal(chance.one(samples));
    }

    /** What a change returns, which is nothing when the key is there already. */
    private List<Row> attempt(String sql) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            return query(sql);
        } catch (SQLException e) {
            if (!String.valueOf(e.getSQLState()).startsWith(INTEGRITY_VIOLATIONS)) {
                throw e;
            }
            connection.rollback(before);
            return List.of();
        }
    }

    private List<Row> query(String sql) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return rows;
            }
            ResultSet result = statement.getResultSet();
            while (result.next()) {
                Map<String, @Nullable String> texts = new LinkedHashMap<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    texts.put(result.getMetaData().getColumnLabel(i), result.getString(i));
                }
                rows.add(new Row(texts));
            }
        }
        return rows;
    }
}
