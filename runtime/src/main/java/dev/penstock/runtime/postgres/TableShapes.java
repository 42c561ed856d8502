package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.runtime.postgres.TableShape.ColumnShape;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of tables as one snapshot has them (PostgreSQL documentation, 53 System Catalogs). A table that is not there has
 * none. Immutable.
 *
 * @param shapes the shapes by table
 */
record TableShapes(Map<TableName, TableShape> shapes) {

    /** It takes no lock, so that whoever changes tables does not wait for us, nor we for them. */
    private static final String LISTING = """
            SELECT
              used.schema, used.name, pg_class.oid,
              concat(relkind, relpersistence, relhassubclass, relrowsecurity, relforcerowsecurity),
              CASE WHEN relkind = 'p' THEN '' ELSE relfilenode::text END,
              coalesce(publication.xmin::text, ''),
              ARRAY(
                SELECT 'all' WHERE puballtables
                UNION ALL
                SELECT 'table ' || pg_publication_rel.oid FROM pg_publication_rel
                WHERE prpubid = publication.oid
                  AND (prrelid = pg_class.oid OR prrelid IN (SELECT relid FROM pg_partition_ancestors(pg_class.oid)))
                %s),
              ARRAY(
                SELECT concat_ws('/', attnum, atttypid, pg_attribute.xmin, attname) FROM pg_attribute
                WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped)
            FROM unnest(?::text[], ?::text[]) AS used (schema, name)
            JOIN pg_namespace ON nspname = used.schema
            JOIN pg_class ON relnamespace = pg_namespace.oid AND relname = used.name AND relkind IN ('r', 'p', 'f')
            LEFT JOIN pg_publication AS publication ON pubname = ?
            """;

    private static final String SCHEMAS = """
            UNION ALL
                SELECT 'schema ' || pg_publication_namespace.oid FROM pg_publication_namespace
                WHERE pnpubid = publication.oid AND pnnspid = relnamespace
            """;

    private static final String MEMORY = "shape of ";

    TableShapes {
        shapes = Map.copyOf(shapes);
    }

    /** Reads them in a snapshot of their own, with those columns that are used. */
    static TableShapes read(Connection connection, List<TableUse> uses, String publication) throws SQLException {
        Map<TableName, TableUse> used = new HashMap<>();
        uses.forEach(use -> used.put(use.table(), use));
        Map<TableName, TableShape> shapes = new HashMap<>();
        boolean schemas = connection.getMetaData().getDatabaseMajorVersion() >= 15;
        try (PreparedStatement statement = connection.prepareStatement(LISTING.formatted(schemas ? SCHEMAS : ""))) {
            statement.setArray(
                    1,
                    names(
                            connection,
                            uses.stream().map(use -> use.table().schema()).toList()));
            statement.setArray(
                    2,
                    names(
                            connection,
                            uses.stream().map(use -> use.table().name()).toList()));
            statement.setString(3, publication);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    TableName table = new TableName(row.getString(1), row.getString(2));
                    List<String> columns =
                            used.containsKey(table) ? used.get(table).columns() : List.of();
                    shapes.put(table, shape(row, columns));
                }
            }
        }
        return new TableShapes(shapes);
    }

    /** Those that are remembered. */
    static TableShapes remembered(Map<String, List<String>> memory, List<TableUse> uses) {
        Map<TableName, TableShape> shapes = new HashMap<>();
        for (TableUse use : uses) {
            List<String> words = memory.get(MEMORY + Identifiers.quote(use.table()));
            if (words != null) {
                shapes.put(use.table(), TableShape.of(words).only(use.columns()));
            }
        }
        return new TableShapes(shapes);
    }

    /** What is remembered of tables besides. */
    static Map<String, List<String>> others(Map<String, List<String>> memory) {
        Map<String, List<String>> others = new TreeMap<>(memory);
        others.keySet().removeIf(name -> name.startsWith(MEMORY));
        return others;
    }

    /** They in words that can be remembered, beside what else is remembered of tables. */
    Map<String, List<String>> words(Map<String, List<String>> besides) {
        Map<String, List<String>> words = new TreeMap<>(besides);
        shapes.forEach((table, shape) -> words.put(MEMORY + Identifiers.quote(table), shape.words()));
        return words;
    }

    /** The shape of a table, or null when there is none. */
    @Nullable TableShape of(TableName table) {
        return shapes.get(table);
    }

    /** The tables that are others than in an earlier listing, or of which changes may not have been published since. */
    List<TableName> missingChangesSince(TableShapes earlier) {
        return shapes.entrySet().stream()
                .filter(entry -> {
                    TableShape before = earlier.of(entry.getKey());
                    return before != null && entry.getValue().hasMissedChangesSince(before);
                })
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** These, but for some tables as an earlier listing has them, if it has. */
    TableShapes exceptThat(TableShapes earlier, List<TableName> stillAsNow) {
        Map<TableName, TableShape> mixed = new HashMap<>(shapes);
        mixed.replaceAll((table, now) -> {
            TableShape before = earlier.of(table);
            return before == null || stillAsNow.contains(table) ? now : before;
        });
        return new TableShapes(mixed);
    }

    /** These, but for how some tables are published, which is as another listing has it. */
    TableShapes publishedAsIn(TableShapes other, List<TableName> tables) {
        Map<TableName, TableShape> mixed = new HashMap<>(shapes);
        mixed.replaceAll((table, shape) -> {
            TableShape now = other.of(table);
            return now != null && tables.contains(table) ? shape.publishedAs(now) : shape;
        });
        return new TableShapes(mixed);
    }

    private static TableShape shape(ResultSet row, List<String> used) throws SQLException {
        Map<String, ColumnShape> columns = new HashMap<>();
        for (String column : strings(row.getArray(8))) {
            String[] parts = column.split("/", 4);
            if (used.contains(parts[3])) {
                columns.put(parts[3], new ColumnShape(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), parts[2]));
            }
        }
        return new TableShape(
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                strings(row.getArray(7)).stream().sorted().toList(),
                columns);
    }

    private static Array names(Connection connection, List<String> names) throws SQLException {
        return connection.createArrayOf("text", names.toArray());
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
