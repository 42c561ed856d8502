package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.runtime.spi.ChangeEvent.PartitionsChanged;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that partitions were attached, detached or emptied, which puts rows into a table or takes them away without a
 * change in the stream, and marks the log with it. What is known is replaced only once the mark is durable; the engine
 * remembers it from then on. Every build says what it has read, so nothing that was there for a moment only gets into an
 * index unnoticed. Thread-safe.
 */
final class PartitionWatch {

    private static final Logger LOG = LoggerFactory.getLogger(PartitionWatch.class);

    private final PostgresOptions options;
    private final String session = UUID.randomUUID().toString();
    private final Map<String, TableUse> uses = new TreeMap<>();
    private final Consumer<Horizon> horizons;
    private volatile PartitionListing known;

    /**
     * Watches the partitioned ones of the tables that are used.
     *
     * @param remembered what they were when the log was last marked
     * @param horizons is told how far the log must be kept for a mark not to be lost
     */
    PartitionWatch(
            PostgresOptions options,
            List<TableUse> used,
            Map<String, List<String>> remembered,
            Consumer<Horizon> horizons) {
        this.options = options;
        this.known = new PartitionListing(remembered);
        this.horizons = horizons;
        for (TableUse use : used) {
            String name = Identifiers.quote(use.table());
            if (remembered.containsKey(name)) {
                uses.put(name, use);
            }
        }
    }

    /** Names the session in its marks. */
    String session() {
        return session;
    }

    /** Whether there is nothing to watch. */
    boolean isIdle() {
        return uses.isEmpty();
    }

    /** The partitioned tables. */
    Set<TableName> tables() {
        Set<TableName> tables = new TreeSet<>();
        uses.values().forEach(use -> tables.add(use.table()));
        return tables;
    }

    /** What the tables consist of, for the source's state. */
    Map<String, List<String>> known() {
        return known.parts();
    }

    /** What the tables consist of now; within a transaction, including all that it has read. */
    PartitionListing list(Connection connection) throws SQLException {
        return PartitionListing.read(connection, List.copyOf(tables()), options.publication());
    }

    /**
     * Marks the log when something is not as it is known. To be called in autocommit mode: a transaction that has read
     * partitions would keep those from going on for whom this may have to wait.
     *
     * @param seen what was listed before
     */
    void check(Connection connection, PartitionListing seen) throws SQLException {
        if (!seen.equals(known)) {
            mark(connection, seen);
        }
    }

    private synchronized void mark(Connection connection, PartitionListing seen) throws SQLException {
        PartitionListing before = known;
        if (seen.equals(before)) {
            return;
        }
        PartitionListing now = list(connection);
        List<TableName> joined = new ArrayList<>();
        List<TableName> left = new ArrayList<>();
        Set<String> lost = new TreeSet<>(now.leftSince(before));
        lost.addAll(now.leftSince(seen)); // there for a moment, and read by a build
        lost.addAll(seen.detachingSince(before)); // the same, and on its way out
        lost.addAll(now.detachingSince(before));
        for (Map.Entry<String, TableUse> entry : uses.entrySet()) {
            List<String> came = now.joinedSince(before, entry.getKey());
            if (!came.isEmpty()) {
                checkJoined(connection, entry.getValue());
            }
            if (lost.contains(entry.getKey())) {
                left.add(entry.getValue().table());
            } else if (!came.isEmpty() && PartitionListing.anyIsFilled(connection, came)) {
                joined.add(entry.getValue().table());
            }
        }
        if (!joined.isEmpty() || !left.isEmpty()) {
            LOG.info("partitions have changed: rows may have joined {}, or left {}", joined, left);
            PartitionMark.write(connection, options.slot(), session, new PartitionsChanged(joined, left));
            horizons.accept(new FlushWait(connection, new ForcedFlush()).await());
        }
        known = now;
    }

    /** What would withhold changes is refused at once; a replica identity can still be mended before it matters. */
    private void checkJoined(Connection connection, TableUse use) throws SQLException {
        new Publication(connection, options.publication()).checkThroughRoot(List.of(use.table()));
        TableSurvey tables = new TableSurvey(connection, options);
        tables.checkPartitions(use);
        try {
            tables.mendIdentity(use);
        } catch (SourceUnavailableException | PenstockException e) {
            LOG.warn("a partition has joined, and soon this must be mended: {}", e.getMessage());
        }
    }
}
