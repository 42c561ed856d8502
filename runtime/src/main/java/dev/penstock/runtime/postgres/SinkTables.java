package dev.penstock.runtime.postgres;

import dev.penstock.catalog.ColumnEntry;
import dev.penstock.catalog.TableEntry;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Knows the tables and views of a table sink, which may be in the database that documents are built from: its memory, and in the
 * same schema what has the columns of a generation. They come and go with the indexes.
 */
final class SinkTables {

    private static final String MEMORY = "penstock_meta";
    private static final List<String> OF_MEMORY = List.of("name text", "revision bigint", "json text");
    private static final List<String> OF_VIEW = List.of("id text", "version bigint", "document jsonb");
    private static final List<String> OF_GENERATION =
            List.of("id text", "version bigint", "document jsonb", "deleted_at timestamp with time zone");

    private SinkTables() {}

    /** All tables but these. */
    static List<TableEntry> without(List<TableEntry> tables) {
        Set<String> schemas = tables.stream()
                .filter(SinkTables::isMemory)
                .map(TableEntry::schema)
                .collect(Collectors.toSet());
        return tables.stream()
                .filter(table -> !(schemas.contains(table.schema()) && (isMemory(table) || holdsDocuments(table))))
                .toList();
    }

    private static boolean isMemory(TableEntry table) {
        return table.name().equals(MEMORY) && columns(table).equals(OF_MEMORY);
    }

    private static boolean holdsDocuments(TableEntry table) {
        return columns(table).equals(table.kind() == TableEntry.Kind.VIEW ? OF_VIEW : OF_GENERATION);
    }

    private static List<String> columns(TableEntry table) {
        return table.columns().stream().map(SinkTables::said).toList();
    }

    private static String said(ColumnEntry column) {
        return column.name() + " " + column.type();
    }
}
