package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What partitioned tables consist of, as one snapshot has it. Each part is written as what is anew when rows may have come
 * or gone unseen: the partition, its file (another after a TRUNCATE), and the transaction that attached it (another when it
 * was away meanwhile). The publication is a part too: under other options changes may not have come.
 *
 * @param parts the parts by the quoted name of the table
 */
record PartitionListing(Map<String, List<String>> parts) {

    /** It takes no lock, so that whoever changes partitions does not wait for us, nor we for them. */
    private static final String LISTING = """
            WITH RECURSIVE tree (root, oid, attached) AS (
              SELECT name, to_regclass(name)::oid, NULL::text FROM unnest(?::text[]) AS name
              UNION ALL
              SELECT root, inhrelid, pg_inherits.xmin::text || CASE WHEN inhdetachpending THEN '-' ELSE '' END
              FROM tree JOIN pg_inherits ON inhparent = tree.oid)
            SELECT root, tree.oid || '/' || relfilenode || '/' || attached
            FROM tree JOIN pg_class ON pg_class.oid = tree.oid
            WHERE attached IS NOT NULL
            UNION ALL
            SELECT name, 'publication/' || pg_publication.xmin
            FROM pg_publication CROSS JOIN unnest(?::text[]) AS name
            WHERE pubname = ?
            ORDER BY 1, 2
            """;

    private static final String PUBLICATION = "publication/";

    /**
     * An empty partition has no page. PostgreSQL 14 must be told of one even so, unless it was made as what it is: see
     * {@link Capture}. The row of its type is as old as the table.
     */
    private static final String FILLED = """
            SELECT EXISTS (
              SELECT FROM unnest(?::oid[], ?::text[]) AS part (oid, attached)
              LEFT JOIN pg_class ON pg_class.oid = part.oid LEFT JOIN pg_type ON pg_type.oid = reltype
              WHERE coalesce(pg_relation_size(part.oid), 1) > 0
                OR ? AND pg_type.xmin::text IS DISTINCT FROM attached)
            """;

    /** Reads it in a snapshot of its own. */
    static PartitionListing read(Connection connection, List<TableName> tables, String publication)
            throws SQLException {
        Map<String, List<String>> parts = new TreeMap<>();
        for (TableName table : tables) {
            parts.put(Identifiers.quote(table), new ArrayList<>());
        }
        try (PreparedStatement statement = connection.prepareStatement(LISTING)) {
            String[] names = parts.keySet().toArray(String[]::new);
            statement.setArray(1, connection.createArrayOf("text", names));
            statement.setArray(2, connection.createArrayOf("text", names));
            statement.setString(3, publication);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    parts.computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                            .add(row.getString(2));
                }
            }
        }
        return new PartitionListing(parts);
    }

    /** The tables of which something is gone that an earlier listing has: rows may have left them. */
    List<String> leftSince(PartitionListing earlier) {
        return earlier.parts.entrySet().stream()
                .filter(entry ->
                        !gone(entry.getValue(), partsOf(entry.getKey())).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The tables of which something is being detached that an earlier listing has not. It may have been attached, and its
     * rows read, since then.
     */
    List<String> detachingSince(PartitionListing earlier) {
        return parts.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(part -> isBeingDetached(part)
                                && !earlier.partsOf(entry.getKey()).contains(part)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What is there of a table, and an earlier listing has not. */
    List<String> joinedSince(PartitionListing earlier, String table) {
        return gone(partsOf(table), earlier.partsOf(table));
    }

    /** Whether any of the partitions has rows, or is no longer there. */
    static boolean anyIsFilled(Connection connection, List<String> parts) throws SQLException {
        if (parts.stream().anyMatch(part -> part.startsWith(PUBLICATION))) {
            return true;
        }
        List<String[]> split = parts.stream().map(part -> part.split("/", -1)).toList();
        boolean mustBeMade = connection.getMetaData().getDatabaseMajorVersion() < 15;
        try (PreparedStatement statement = connection.prepareStatement(FILLED)) {
            statement.setArray(1, array(connection, split, 0));
            statement.setArray(2, array(connection, split, 2));
            statement.setBoolean(3, mustBeMade);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static Array array(Connection connection, List<String[]> split, int place) throws SQLException {
        return connection.createArrayOf(
                "text", split.stream().map(part -> part[place]).toArray(String[]::new));
    }

    private List<String> partsOf(String table) {
        return parts.getOrDefault(table, List.of());
    }

    /** Without those that were being detached: no snapshot has shown their rows since. */
    private static List<String> gone(List<String> before, List<String> after) {
        TreeSet<String> gone = new TreeSet<>(before);
        after.forEach(gone::remove);
        gone.removeIf(PartitionListing::isBeingDetached);
        return List.copyOf(gone);
    }

    private static boolean isBeingDetached(String part) {
        return part.endsWith("-");
    }
}
