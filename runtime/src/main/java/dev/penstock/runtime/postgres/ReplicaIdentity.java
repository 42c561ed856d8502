package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import dev.penstock.runtime.postgres.Coverage.Lack;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What to say and do when a table's replica identity does not hold every column that a lookup starts from (PostgreSQL
 * documentation, ALTER TABLE, REPLICA IDENTITY). Without them a DELETE or a moved foreign key would not tell which
 * documents the row has left.
 */
public final class ReplicaIdentity {

    private static final Logger LOG = LoggerFactory.getLogger(ReplicaIdentity.class);

    /** Whoever comes after a statement that waits for a lock waits too: not for long. */
    private static final Duration LONGEST_LOCK_WAIT = Duration.ofSeconds(5);

    private ReplicaIdentity() {}

    /**
     * The refusal, with both remedies.
     *
     * @param missing the columns that the identity lacks
     * @param primaryKey the table's primary key, to make the suggested index unique
     * @param first what must be run before; null for nothing
     */
    static Lack insufficient(TableName table, List<String> missing, List<String> primaryKey, @Nullable String first) {
        Set<String> indexed = new LinkedHashSet<>(primaryKey);
        indexed.addAll(missing);
        String index = Identifiers.quote(table.name() + "_replica_identity");
        return new Lack(
                "the replica identity of table " + table + " lacks " + String.join(", ", missing)
                        + ", so changes of its rows would not tell which documents or ids they belong to",
                "Run: " + String.join("; ", setFull(first, Set.of(table)))
                        + "; or, when these columns are NOT NULL, run: " + (first == null ? "" : first + "; ")
                        + "CREATE UNIQUE INDEX " + index + " ON " + Identifiers.quote(table) + " ("
                        + indexed.stream().map(Identifiers::quote).collect(Collectors.joining(", "))
                        + "); ALTER TABLE " + Identifiers.quote(table) + " REPLICA IDENTITY USING INDEX " + index
                        + "; or start with --manage-replica-identity to have the first done.",
                setFull(first, Set.of(table)));
    }

    /**
     * The refusal of partitions; it is theirs that counts, not that of the table they are of.
     *
     * @param lacking for each partition what its identity lacks
     */
    static Lack insufficient(TableName table, Map<TableName, List<String>> lacking) {
        Set<String> missing = new LinkedHashSet<>();
        lacking.values().forEach(missing::addAll);
        return new Lack(
                "the replica identity of partitions of table " + table + " lacks " + String.join(", ", missing)
                        + ", so changes of their rows would not tell which documents or ids they belong to",
                "Run: "
                        + lacking.keySet().stream()
                                .map(ReplicaIdentity::setFull)
                                .collect(Collectors.joining("; "))
                        + "; or set REPLICA IDENTITY USING INDEX for each, when these columns are NOT NULL; or start with"
                        + " --manage-replica-identity to have the first done.",
                lacking.keySet().stream().map(ReplicaIdentity::setFull).toList());
    }

    /**
     * The refusal to set it of a table that is not ours.
     *
     * @param first what must be run before; null for nothing
     */
    static Lack notOurs(TableName table, Map<TableName, List<String>> lacking, String role, @Nullable String first) {
        Set<String> missing = new LinkedHashSet<>();
        lacking.values().forEach(missing::addAll);
        List<String> sql = setFull(first, lacking.keySet());
        return new Lack(
                "the replica identity of table " + table + " lacks " + String.join(", ", missing) + ", and the role "
                        + role + ", which does not own the table, may not set it",
                "Run as its owner or a superuser: " + String.join("; ", sql) + ".",
                sql);
    }

    /** Makes the identity of a table hold every column. */
    static void set(Connection connection, TableName table, List<String> missing) throws SQLException {
        String sql = setFull(table);
        LOG.info("{} (it lacked {})", sql, missing);
        try (Statement statement = connection.createStatement()) {
            LockWait.atMost(LONGEST_LOCK_WAIT, connection, () -> statement.execute(sql));
        } catch (SQLException e) {
            if (LockWait.IN_VAIN.equals(e.getSQLState())) {
                throw new SourceUnavailableException(
                        "table " + table + " is locked, so its replica identity could not be set",
                        "End the transactions that hold it (pg_stat_activity), or run: " + sql,
                        e);
            }
            throw e;
        }
    }

    /** The refusal of changes that were logged before the identity was set, or after it was taken back. */
    static PenstockException wasInsufficient(TableName table, List<String> missing) {
        return new PenstockException(
                "changes of table " + table + " were logged while its replica identity lacked "
                        + String.join(", ", missing) + ", so the documents they belong to are not known",
                "Start once with --reseed; if the identity is not sufficient still, that says what to run.");
    }

    /**
     * The statements that make identities hold every column.
     *
     * @param first what must be run before; null for nothing
     */
    static List<String> setFull(@Nullable String first, Set<TableName> tables) {
        return Stream.concat(Stream.ofNullable(first), tables.stream().map(ReplicaIdentity::setFull))
                .toList();
    }

    /** The statement that makes the identity hold every column. */
    public static String setFull(TableName table) {
        return "ALTER TABLE " + Identifiers.quote(table) + " REPLICA IDENTITY FULL";
    }
}
