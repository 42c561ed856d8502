package dev.penstock.runtime.postgres;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.Lookup;
import dev.penstock.definition.TableName;
import dev.penstock.runtime.postgres.JoinedColumns.OtherSide;
import dev.penstock.runtime.postgres.QueryPlan.Parameters;
import dev.penstock.runtime.spi.Verdict;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the indexes that a database lacks. Each statement is explained; for each table that it looks into, PostgreSQL is asked
 * whether an index could find the rows by those columns. How many rows there are now makes no difference: a table is small
 * where people develop. Used by one thread.
 */
final class IndexAdvice {

    /** Those whose first column is one of some, of a table or its partitions: valid or not, for all rows, of partitions. */
    private static final String INDEXES = """
            WITH RECURSIVE tree (oid) AS (
              SELECT to_regclass(?)::oid
              UNION ALL
              SELECT inhrelid FROM tree JOIN pg_inherits ON inhparent = tree.oid)
            SELECT pg_class.relname::text, indisvalid, indexrelid::regclass::text, indpred IS NULL, relkind = 'I'
            FROM tree
            JOIN pg_index ON indrelid = tree.oid
            JOIN pg_class ON pg_class.oid = indexrelid
            JOIN pg_am ON pg_am.oid = relam AND amname <> 'brin'
            JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0]
            WHERE attname::text = ANY (?)
            ORDER BY 1
            """;

    /** PostgreSQL cuts longer names off (PostgreSQL documentation, 4.1.1 Identifiers and Key Words). */
    private static final int LONGEST_NAME = 63;

    private final Connection connection;
    private final TableSurvey tables;
    private final Map<Columns, Need> needs = new LinkedHashMap<>();

    IndexAdvice(Connection connection, TableSurvey tables) {
        this.connection = connection;
        this.tables = tables;
    }

    /** The columns that rows of a table are found by. */
    private record Columns(TableName table, List<String> names) {

        @Override
        public String toString() {
            return table + " (" + String.join(", ", names) + ")";
        }
    }

    /** What rows are found for, with what the columns are compared, and the indexes that are used for all of it. */
    private static final class Need {
        private final Set<String> uses = new LinkedHashSet<>();
        private final Set<List<@Nullable OtherSide>> others = new LinkedHashSet<>();
        private final List<Set<String>> searched = new ArrayList<>();
    }

    /** Has the statements of an index explained, which fails when PostgreSQL does not take one. */
    void explain(IndexDefinition index) throws SQLException {
        explain(index.documentSql().byKeys(), "documents of " + index.name());
        for (Lookup lookup : index.lookups()) {
            if (lookup.sql() != null) {
                explain(
                        lookup.sql(),
                        index.name() + ": lookup of " + (lookup.path().isEmpty() ? "the root" : lookup.path()));
            }
        }
        QueryPlan.of(connection, index.documentSql().rangeEnd(), Parameters.VALUES);
    }

    private void explain(String sql, String use) throws SQLException {
        QueryPlan plan = QueryPlan.of(connection, sql, Parameters.ARRAYS);
        for (JoinedColumns join : JoinedColumns.of(sql)) {
            Need need = needs.computeIfAbsent(new Columns(join.table(), join.columns()), columns -> new Need());
            need.uses.add(use);
            need.others.add(join.types());
            need.searched.add(plan.searched());
        }
    }

    /** What there is to be said of the statements that were explained; one sentence when nothing is missing. */
    List<Verdict> verdicts() throws SQLException {
        List<Verdict> verdicts = new ArrayList<>();
        for (Map.Entry<Columns, Need> entry : needs.entrySet()) {
            Verdict verdict = verdict(entry.getKey(), entry.getValue());
            if (verdict != null) {
                verdicts.add(verdict);
            }
        }
        if (verdicts.isEmpty() && !needs.isEmpty()) {
            verdicts.add(
                    Verdict.ok("PostgreSQL indexes", "all " + needs.size() + " that the statements need are there"));
        }
        return verdicts;
    }

    private @Nullable Verdict verdict(Columns columns, Need need) throws SQLException {
        Indexes indexes = indexes(columns);
        boolean everyUseHasOne =
                need.searched.stream().allMatch(searched -> searched.stream().anyMatch(indexes.valid::contains));
        if (everyUseHasOne || isFound(columns, need, indexes)) {
            return null;
        }
        String subject = "index on " + columns;
        String fact = "nothing finds rows of table " + columns.table() + " by " + String.join(", ", columns.names())
                + " (about " + RowEstimate.of(connection, columns.table()) + " rows), which is done for "
                + String.join("; ", need.uses);
        if (!indexes.invalid.isEmpty()) {
            String invalid = indexes.invalid.get(0);
            return Verdict.warn(
                    subject,
                    fact + "; the index " + invalid + " is not valid",
                    indexes.partitioned.contains(invalid)
                            ? "Run: DROP INDEX " + invalid + "; " + create(columns)
                            : "Run: REINDEX INDEX CONCURRENTLY " + invalid);
        }
        if (!indexes.whole.isEmpty()) {
            return Verdict.warn(
                    subject,
                    fact + "; the index " + indexes.whole.get(0) + " is of no use to that, for it is over "
                            + columns.names().stream()
                                    .map(name -> tables.table(columns.table())
                                            .column(name)
                                            .type())
                                    .collect(Collectors.joining(", "))
                            + ", and values of another type are looked for",
                    "Give the columns on both sides the same type.");
        }
        return Verdict.warn(
                subject,
                indexes.valid.isEmpty()
                        ? fact
                        : fact + "; the index " + indexes.valid.iterator().next() + " has only some of the rows",
                "Run: " + create(columns));
    }

    /** Asks for rows with certain values, of each of the types. */
    private boolean isFound(Columns columns, Need need, Indexes indexes) throws SQLException {
        for (List<@Nullable OtherSide> others : need.others) {
            String conditions = IntStream.range(0, columns.names().size())
                    .mapToObj(i -> {
                        String column = columns.names().get(i);
                        return Identifiers.quote(column) + " = (SELECT NULL::"
                                + type(columns.table(), column, others.get(i)) + ")";
                    })
                    .collect(Collectors.joining(" AND "));
            QueryPlan plan = QueryPlan.of(
                    connection,
                    "SELECT FROM " + Identifiers.quote(columns.table()) + " WHERE " + conditions,
                    Parameters.VALUES);
            if (plan.unsearched() > 0 || !indexes.valid.containsAll(plan.searched())) {
                return false;
            }
        }
        return true;
    }

    private String type(TableName table, String column, @Nullable OtherSide other) {
        if (other != null && other.type() != null) {
            return other.type();
        }
        TableName otherTable = other == null ? null : other.table();
        return otherTable == null || other == null
                ? tables.table(table).column(column).type()
                : tables.table(otherTable).column(other.column()).type();
    }

    private String create(Columns columns) throws SQLException {
        // PostgreSQL makes no index of a partitioned table concurrently.
        String concurrently = tables.table(columns.table()).partitioned() ? "" : "CONCURRENTLY ";
        return "CREATE INDEX " + concurrently + Identifiers.quote(name(columns)) + " ON "
                + Identifiers.quote(columns.table())
                + columns.names().stream().map(Identifiers::quote).collect(Collectors.joining(", ", " (", ")"));
    }

    /** As PostgreSQL would name it, with a number when that is taken; shortened where it would be cut off. */
    private String name(Columns columns) throws SQLException {
        String usual = columns.table().name() + "_" + String.join("_", columns.names()) + "_idx";
        String name = usual.getBytes(StandardCharsets.UTF_8).length < LONGEST_NAME
                ? usual
                : "penstock_" + Integer.toHexString(columns.toString().hashCode()) + "_idx";
        String free = name;
        for (int number = 1; isTaken(columns.table().schema(), free); number++) {
            free = name + number;
        }
        return free;
    }

    private boolean isTaken(String schema, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
            statement.setString(1, Identifiers.quote(new TableName(schema, name)));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /**
     * Indexes whose first column is one of some.
     *
     * @param valid the names of those that can be used, also of partitions
     * @param whole those of them that have all rows
     * @param invalid those that cannot be used
     * @param partitioned those of partitioned tables
     */
    private record Indexes(Set<String> valid, List<String> whole, List<String> invalid, Set<String> partitioned) {}

    private Indexes indexes(Columns columns) throws SQLException {
        Indexes found = new Indexes(new TreeSet<>(), new ArrayList<>(), new ArrayList<>(), new TreeSet<>());
        try (PreparedStatement statement = connection.prepareStatement(INDEXES)) {
            statement.setString(1, Identifiers.quote(columns.table()));
            statement.setArray(
                    2, connection.createArrayOf("text", columns.names().toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String index = row.getString(3);
                    if (row.getBoolean(5)) {
                        found.partitioned.add(index);
                    }
                    if (!row.getBoolean(2)) {
                        found.invalid.add(index);
                        continue;
                    }
                    found.valid.add(row.getString(1));
                    if (row.getBoolean(4)) {
                        found.whole.add(index);
                    }
                }
            }
        }
        return found;
    }
}
