package dev.penstock.runtime.postgres;

import dev.penstock.catalog.ColumnEntry;
import dev.penstock.catalog.DomainEntry;
import dev.penstock.catalog.EnumEntry;
import dev.penstock.catalog.ForeignKeyEntry;
import dev.penstock.catalog.KeyEntry;
import dev.penstock.catalog.TableEntry;
import dev.penstock.catalog.TableEntry.Kind;
import dev.penstock.definition.TableName;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks PostgreSQL's own catalog for tables and types, a question for all tables at once (PostgreSQL documentation, 52 System
 * Catalogs). What depends on names is put in order here, since a database may order by its own collation. Used by one thread, in a
 * transaction that {@link LiveCatalog} has prepared.
 */
final class CatalogQueries {

    private static final String TABLES = """
            SELECT table_of.oid, nspname::text, relname::text, relkind::text, relreplident::text,
              CASE WHEN relkind = 'p' THEN pg_get_partkeydef(table_of.oid) END
            FROM pg_class AS table_of JOIN pg_namespace AS schema_of ON schema_of.oid = relnamespace
            WHERE relkind IN ('r', 'p', 'f', 'v', 'm') AND NOT relispartition AND relpersistence <> 't'
              AND nspname <> 'information_schema' AND NOT starts_with(nspname::text, 'pg_')
              AND (cardinality(?::text[]) = 0 OR nspname::text = ANY (?::text[]))
              AND lower(relname::text) NOT IN ('flyway_schema_history', 'databasechangelog', 'databasechangeloglock')
              AND NOT EXISTS (
                SELECT FROM pg_depend
                WHERE classid = 'pg_class'::regclass AND objid = table_of.oid AND deptype = 'e')
            """;

    /** A NOT NULL that is not valid counts in attnotnull since version 18; before that there is none in pg_constraint. */
    private static final String COLUMNS = """
            SELECT attrelid, attname::text, format_type(atttypid, atttypmod),
              NOT attnotnull OR EXISTS (
                SELECT FROM pg_constraint
                WHERE conrelid = attrelid AND contype = 'n' AND NOT convalidated AND conkey[1] = attnum),
              CASE attgenerated WHEN 's' THEN 'stored' WHEN 'v' THEN 'virtual' END,
              CASE attidentity WHEN 'a' THEN 'always' WHEN 'd' THEN 'by default' END
            FROM pg_attribute
            WHERE attrelid = ANY (?::oid[]) AND attnum > 0 AND NOT attisdropped
            ORDER BY attrelid, attnum
            """;

    /** Columns that are only INCLUDEd are no part of a key. An index that is not valid is one that failed, or is being made. */
    private static final String INDEXES = """
            SELECT indrelid, relname::text, indisprimary, indisunique, indisreplident,
              indisunique AND indpred IS NULL AND indexprs IS NULL,
              (SELECT array_agg(attname::text ORDER BY place)
                FROM unnest(indkey::int2[]) WITH ORDINALITY AS key_column (number, place)
                JOIN pg_attribute ON attrelid = indrelid AND attnum = number
                WHERE place <= indnkeyatts),
              pg_get_indexdef(indexrelid)
            FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
            WHERE indrelid = ANY (?::oid[]) AND indisvalid
            """;

    /** Without those that a partition, or a table referred to, has for one of its parents; and without those of periods (18). */
    private static final String FOREIGN_KEYS = """
            SELECT conrelid, conname::text,
              (SELECT array_agg(attname::text ORDER BY place)
                FROM unnest(conkey) WITH ORDINALITY AS key_column (number, place)
                JOIN pg_attribute ON attrelid = conrelid AND attnum = number),
              nspname::text, relname::text,
              (SELECT array_agg(attname::text ORDER BY place)
                FROM unnest(confkey) WITH ORDINALITY AS key_column (number, place)
                JOIN pg_attribute ON attrelid = confrelid AND attnum = number)
            FROM pg_constraint AS foreign_key
            JOIN pg_class ON pg_class.oid = confrelid
            JOIN pg_namespace ON pg_namespace.oid = relnamespace
            WHERE conrelid = ANY (?::oid[]) AND contype = 'f' AND conparentid = 0
              AND to_jsonb(foreign_key) ->> 'conperiod' IS DISTINCT FROM 'true'
            """;

    private static final String PARTITIONS = """
            WITH RECURSIVE tree (root, oid) AS (
              SELECT oid, oid FROM pg_class WHERE oid = ANY (?::oid[]) AND relkind = 'p'
              UNION ALL
              SELECT root, inhrelid FROM tree JOIN pg_inherits ON inhparent = tree.oid WHERE NOT inhdetachpending)
            SELECT root, format('%I.%I', nspname, relname)
            FROM tree JOIN pg_class ON pg_class.oid = tree.oid JOIN pg_namespace ON pg_namespace.oid = relnamespace
            WHERE relkind <> 'p'
            """;

    private static final String TYPES = """
            SELECT typtype::text, format_type(oid, NULL), NOT typnotnull, format_type(nullif(typbasetype, 0), typtypmod),
              (SELECT array_agg(enumlabel::text ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = pg_type.oid)
            FROM pg_type WHERE typtype IN ('e', 'd')
            """;

    private final Connection connection;

    CatalogQueries(Connection connection) {
        this.connection = connection;
    }

    /** The tables of some schemas, or of all if none are named, by schema and name. */
    List<TableEntry> tables(Collection<String> schemas) throws SQLException {
        Map<Long, TableDraft> drafts = drafts(schemas);
        ask(COLUMNS, drafts, (draft, row) -> draft.add(column(row)));
        ask(INDEXES, drafts, CatalogQueries::addIndex);
        ask(FOREIGN_KEYS, drafts, (draft, row) -> draft.add(foreignKey(row)));
        ask(PARTITIONS, drafts, (draft, row) -> draft.addPartition(row.getString(2)));
        return drafts.values().stream()
                .map(TableDraft::entry)
                .sorted(Comparator.comparing(TableEntry::schema).thenComparing(TableEntry::name))
                .toList();
    }

    /** All enums and domains, PostgreSQL's own included. */
    CatalogTypes types() throws SQLException {
        List<EnumEntry> enums = new ArrayList<>();
        List<DomainEntry> domains = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(TYPES);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                String type = row.getString(2);
                if (row.getString(1).equals("e")) {
                    enums.add(new EnumEntry(type, strings(row.getArray(5))));
                } else {
                    domains.add(new DomainEntry(type, row.getString(4), row.getBoolean(3)));
                }
            }
        }
        return new CatalogTypes(enums, domains);
    }

    private Map<Long, TableDraft> drafts(Collection<String> schemas) throws SQLException {
        Map<Long, TableDraft> drafts = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(TABLES)) {
            Array names = connection.createArrayOf("text", schemas.toArray());
            statement.setArray(1, names);
            statement.setArray(2, names);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    drafts.put(
                            row.getLong(1),
                            new TableDraft(
                                    new TableName(row.getString(2), row.getString(3)),
                                    kind(row.getString(4)),
                                    row.getString(5),
                                    row.getString(6)));
                }
            }
        }
        return drafts;
    }

    /** @param question has the oid of the table in its first column */
    private void ask(String question, Map<Long, TableDraft> drafts, Answer answer) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setArray(
                    1, connection.createArrayOf("oid", drafts.keySet().toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    answer.accept(Objects.requireNonNull(drafts.get(row.getLong(1))), row);
                }
            }
        }
    }

    private static Kind kind(String relkind) {
        return switch (relkind) {
            case "p" -> Kind.PARTITIONED_TABLE;
            case "f" -> Kind.FOREIGN_TABLE;
            case "v" -> Kind.VIEW;
            case "m" -> Kind.MATERIALIZED_VIEW;
            default -> Kind.TABLE;
        };
    }

    private static ColumnEntry column(ResultSet row) throws SQLException {
        return new ColumnEntry(
                row.getString(2), row.getString(3), row.getBoolean(4), row.getString(5), row.getString(6));
    }

    private static void addIndex(TableDraft draft, ResultSet row) throws SQLException {
        String name = row.getString(2);
        String definition = row.getString(8);
        if (row.getBoolean(5)) {
            draft.identifyBy(name);
        }
        if (row.getBoolean(3)) {
            draft.setPrimaryKey(new KeyEntry(name, strings(row.getArray(7))));
        } else if (row.getBoolean(6)) {
            draft.addUniqueKey(new KeyEntry(name, strings(row.getArray(7))));
        } else if (definition != null) { // it is null for an index that was dropped meanwhile
            draft.addIndex(name, row.getBoolean(4), definition);
        }
    }

    private static ForeignKeyEntry foreignKey(ResultSet row) throws SQLException {
        return new ForeignKeyEntry(
                row.getString(2),
                strings(row.getArray(3)),
                row.getString(4),
                row.getString(5),
                strings(row.getArray(6)));
    }

    /** Null, which is what aggregates make of no rows, is an empty list. */
    private static List<String> strings(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private interface Answer {

        void accept(TableDraft draft, ResultSet row) throws SQLException;
    }
}
