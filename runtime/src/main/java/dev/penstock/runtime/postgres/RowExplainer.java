package dev.penstock.runtime.postgres;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.Lookup;
import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.KeyText;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.RowExplanation;
import dev.penstock.runtime.spi.RowExplanation.Cell;
import dev.penstock.runtime.spi.RowExplanation.Position;
import dev.penstock.runtime.spi.RowExplanation.Query;
import dev.penstock.runtime.spi.Suggestions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follows a row by the lookups of its table, as if it had changed, and says by what. Used by one thread. */
final class RowExplainer {

    /** A value that is not of the column's type, or not in its range. */
    private static final String NO_SUCH_VALUE = "22";

    private final Connection connection;
    private final List<IndexDefinition> definitions;
    private final String explain;

    /**
     * Explains by a connection, which stays the caller's to close.
     *
     * @param analyze whether plans have what it took to run them
     */
    RowExplainer(Connection connection, List<IndexDefinition> definitions, boolean analyze) {
        this.connection = connection;
        this.definitions = definitions;
        this.explain = analyze ? "EXPLAIN (ANALYZE, BUFFERS) " : "EXPLAIN ";
    }

    RowExplanation explain(String named, String keyText, int most) throws SQLException {
        CatalogTable table = table(named);
        List<String> columns = table.columnNames();
        Map<String, String> key =
                KeyText.parse(keyText, "the table " + table.name(), table.primaryKey(), columns::contains);
        String sql = rowSql(table, key);
        List<Object> parameters = List.copyOf(key.values());
        Map<String, @Nullable String> row = row(table, sql, key, parameters);
        List<Position> positions = new ArrayList<>();
        for (IndexDefinition definition : definitions) {
            for (Lookup lookup : definition.lookups()) {
                if (lookup.table().equals(table.name())) {
                    positions.add(position(definition, lookup, row, most));
                }
            }
        }
        return new RowExplanation(
                table.name(),
                cells(key.keySet().stream().toList(), row),
                new Query(sql, plan(sql, parameters)),
                positions);
    }

    private Position position(IndexDefinition index, Lookup lookup, Map<String, @Nullable String> row, int most)
            throws SQLException {
        List<Cell> starts = cells(lookup.startColumns(), row);
        List<String> values =
                starts.stream().map(Cell::value).filter(Objects::nonNull).toList();
        boolean leadsNowhere = values.size() < starts.size();
        if (lookup.sql() == null) {
            List<DocumentKey> key = leadsNowhere ? List.of() : List.of(new DocumentKey(values));
            return new Position(index.name(), lookup.path(), starts, null, key, false);
        }
        if (leadsNowhere) {
            return new Position(
                    index.name(), lookup.path(), starts, new Query(lookup.sql(), List.of()), List.of(), false);
        }
        List<Object> parameters = new ArrayList<>();
        values.forEach(value -> parameters.add(new String[] {value}));
        parameters.add(most + 1L);
        String limited = LookupSql.of(lookup).limited();
        List<DocumentKey> found =
                rows(limited, parameters).stream().map(DocumentKey::new).toList();
        return new Position(
                index.name(),
                lookup.path(),
                starts,
                new Query(lookup.sql(), plan(limited, parameters)),
                found.subList(0, Math.min(most, found.size())),
                found.size() > most);
    }

    private static List<Cell> cells(List<String> columns, Map<String, @Nullable String> row) {
        return columns.stream().map(column -> new Cell(column, row.get(column))).toList();
    }

    /** Reads what lookups start from in the text form in which the stream would bring it: a cast gives another of some types. */
    private String rowSql(CatalogTable table, Map<String, String> key) {
        List<String> read = Stream.concat(
                        key.keySet().stream(),
                        definitions.stream()
                                .flatMap(definition -> definition.lookups().stream())
                                .filter(lookup -> lookup.table().equals(table.name()))
                                .flatMap(lookup -> lookup.startColumns().stream()))
                .distinct()
                .toList();
        StringBuilder conditions = new StringBuilder();
        int number = 0;
        for (String column : key.keySet()) {
            conditions
                    .append(number++ == 0 ? "WHERE " : " AND ")
                    .append(Identifiers.quote(column))
                    .append(" = $")
                    .append(number)
                    .append("::text::")
                    .append(table.column(column).type());
        }
        return "SELECT "
                + read.stream()
                        .map(Identifiers::quote)
                        .map(column -> "CASE WHEN " + column + " IS NOT NULL THEN format('%s', " + column + ") END AS "
                                + column)
                        .collect(Collectors.joining(", "))
                + "\nFROM " + Identifiers.quote(table.name()) + "\n" + conditions;
    }

    private Map<String, @Nullable String> row(
            CatalogTable table, String sql, Map<String, String> key, List<Object> parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            statement.setMaxRows(2);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new PenstockException(
                            "the table " + table.name() + " has no row with " + said(key),
                            "A row that is gone leads nowhere; correct the key if there should be one.");
                }
                Map<String, @Nullable String> values = new LinkedHashMap<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.put(row.getMetaData().getColumnName(i), row.getString(i));
                }
                if (row.next()) {
                    throw new PenstockException(
                            "the table " + table.name() + " has several rows with " + said(key),
                            "Give the columns of its key"
                                    + (table.primaryKey().isEmpty()
                                            ? "."
                                            : ": " + String.join(", ", table.primaryKey()) + "."));
                }
                return values;
            }
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith(NO_SUCH_VALUE)) {
                throw new PenstockException(
                        "no row of the table " + table.name() + " can have " + said(key) + ": "
                                + PostgresErrors.oneLine(e),
                        "Write values as PostgreSQL does.",
                        e);
            }
            throw e;
        }
    }

    private static String said(Map<String, String> key) {
        return key.entrySet().stream()
                .map(one -> one.getKey() + " = " + one.getValue())
                .collect(Collectors.joining(", "));
    }

    /** The table that is meant: of that schema, or of {@code public}, or the only one of that name. */
    private CatalogTable table(String named) throws SQLException {
        SortedSet<TableName> known = definitions.stream()
                .flatMap(definition -> definition.tables().stream())
                .map(TableUse::table)
                .collect(Collectors.toCollection(TreeSet::new));
        TableName asked = TableNames.parse(named);
        List<TableName> namedAlike = known.stream()
                .filter(table -> table.name().equals(asked.name()))
                .toList();
        TableName meant = known.contains(asked) || asked.toString().equals(named) || namedAlike.size() != 1
                ? asked
                : namedAlike.get(0);
        if (!known.contains(meant)) {
            List<String> names = known.stream().map(TableName::toString).toList();
            throw new PenstockException(
                    "no index reads a table " + meant,
                    Suggestions.nearest(meant.toString(), names)
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("Those that are read: " + String.join(", ", names) + "."));
        }
        CatalogTable found = new Catalog(connection).table(meant);
        if (found == null) {
            throw new PenstockException(
                    "there is no table " + meant + " in the database", "Correct the URL, or make the table.");
        }
        return found;
    }

    private List<String> plan(String sql, List<Object> parameters) throws SQLException {
        return rows(explain + sql, parameters).stream().map(row -> row.get(0)).toList();
    }

    private List<List<String>> rows(String sql, List<Object> parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet row = statement.executeQuery()) {
            int columns = row.getMetaData().getColumnCount();
            List<List<String>> rows = new ArrayList<>();
            while (row.next()) {
                List<String> values = new ArrayList<>(columns);
                for (int i = 1; i <= columns; i++) {
                    values.add(row.getString(i));
                }
                rows.add(values);
            }
            return rows;
        }
    }

    /** To be closed by the caller. */
    private PreparedStatement prepare(String sql, List<Object> parameters) throws SQLException {
        SqlText text = SqlText.of(sql);
        PreparedStatement statement = connection.prepareStatement(text.jdbc());
        int place = 1;
        for (int number : text.parameters()) {
            Object value = parameters.get(number - 1);
            if (value instanceof String[] array) {
                statement.setArray(place++, connection.createArrayOf("text", array));
            } else {
                statement.setObject(place++, value);
            }
        }
        return statement;
    }
}
