package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import dev.penstock.runtime.spi.PenstockException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What to say and do when a table's replica identity does not hold every column that a lookup starts from (PostgreSQL
 * documentation, ALTER TABLE, REPLICA IDENTITY). Without them a DELETE or a moved foreign key would not tell which
 * documents the row has left.
 */
final class ReplicaIdentity {

    private ReplicaIdentity() {}

    /**
     * The refusal, with both remedies.
     *
     * @param missing the columns that the identity lacks
     * @param primaryKey the table's primary key, to make the suggested index unique
     */
    static PenstockException insufficient(TableName table, List<String> missing, List<String> primaryKey) {
        Set<String> indexed = new LinkedHashSet<>(primaryKey);
        indexed.addAll(missing);
        String index = Identifiers.quote(table.name() + "_replica_identity");
        return new PenstockException(
                "the replica identity of table " + table + " lacks " + String.join(", ", missing)
                        + ", so changes of its rows would not reach every document",
                "Run: " + setFull(table) + "; or, when these columns are NOT NULL, run: CREATE UNIQUE INDEX " + index
                        + " ON " + Identifiers.quote(table) + " ("
                        + indexed.stream().map(Identifiers::quote).collect(Collectors.joining(", "))
                        + "); ALTER TABLE " + Identifiers.quote(table) + " REPLICA IDENTITY USING INDEX " + index
                        + "; or start with --manage-replica-identity to have the first done.");
    }

    /**
     * The refusal of partitions; it is theirs that counts, not that of the table they are of.
     *
     * @param lacking for each partition what its identity lacks
     */
    static PenstockException insufficient(TableName table, Map<TableName, List<String>> lacking) {
        Set<String> missing = new LinkedHashSet<>();
        lacking.values().forEach(missing::addAll);
        return new PenstockException(
                "the replica identity of partitions of table " + table + " lacks " + String.join(", ", missing)
                        + ", so changes of their rows would not reach every document",
                "Run: "
                        + lacking.keySet().stream()
                                .map(ReplicaIdentity::setFull)
                                .collect(Collectors.joining("; "))
                        + "; or set REPLICA IDENTITY USING INDEX for each, when these columns are NOT NULL; or start with"
                        + " --manage-replica-identity to have the first done.");
    }

    /** The refusal of changes that were logged before the identity was set, or after it was taken back. */
    static PenstockException wasInsufficient(TableName table, List<String> missing) {
        return new PenstockException(
                "changes of table " + table + " were logged while its replica identity lacked "
                        + String.join(", ", missing) + ", so the documents they belong to are not known",
                "Make sure of it (" + setFull(table) + " does) and start once with --reseed.");
    }

    /** The statement that makes the identity hold every column. */
    static String setFull(TableName table) {
        return "ALTER TABLE " + Identifiers.quote(table) + " REPLICA IDENTITY FULL";
    }
}
