package dev.penstock.runtime.engine;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.Outage;
import dev.penstock.runtime.spi.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the engine is doing: a copy, taken at one moment.
 *
 * @param phase what it is at
 * @param paused whether it was asked to pause; once the phase says so too, nothing is built or written
 * @param durable everything before this position is in the indexes
 * @param confirmed the position the database was told; never ahead of {@code durable}
 * @param lag how old the oldest commit is that is known and not confirmed, by the database's clock and ours; zero when there
 *     is none. What the database has not sent yet is not known, but for heartbeats
 * @param source how the database keeps changes for us; null while nobody has looked yet, or no session is open
 * @param builds how many statements have built documents
 * @param flushWait how long they have waited altogether until what they showed was durable
 * @param indexes each index
 * @param counts what was done since the engine was started
 * @param outage what cannot be reached at the moment; null when nothing is known to be away
 * @param lastError what went wrong last, if it is over too; null when nothing did
 */
public record EngineStatus(
        Phase phase,
        boolean paused,
        WalPosition durable,
        WalPosition confirmed,
        Duration lag,
        @Nullable SourceStatus source,
        long builds,
        Duration flushWait,
        List<IndexStatus> indexes,
        Counts counts,
        @Nullable Outage outage,
        @Nullable LastError lastError) {

    /** Copies the list, so that the status can never change. */
    public EngineStatus {
        indexes = List.copyOf(indexes);
    }

    /** Whether every index is whole. */
    public boolean seeded() {
        return indexes.stream().allMatch(IndexStatus::seeded);
    }

    /**
     * Whether nothing is left to do in the background: every index is whole, and has every document that was changed before
     * {@link #durable}.
     */
    public boolean settled() {
        return indexes.stream().allMatch(index -> index.seeded() && index.fanOuts() == 0);
    }

    /**
     * Whether every index holds everything that was committed before a position: it is durable there, and no background work is left
     * that stands for such a change.
     */
    public boolean holds(WalPosition position) {
        return indexes.stream().allMatch(index -> holds(index.name(), position));
    }

    /** The same of one index, which is one of these. */
    public boolean holds(String index, WalPosition position) {
        WalPosition end = position.recordEnd();
        return !durable.isBefore(end)
                && indexes.stream()
                        .filter(one -> one.name().equals(index))
                        .map(IndexStatus::owedSince)
                        .allMatch(since -> since == null || !since.isBefore(end));
    }

    /** What the engine is at. */
    public enum Phase {
        /** It connects and checks. */
        STARTING,
        /** It follows changes; indexes may still be being seeded. */
        RUNNING,
        /** It was asked to pause, and nothing that it had begun goes on any more. */
        PAUSED,
        /** The database, or what is remembered in the sink, cannot be reached; it tries again. */
        WAITING,
        /** Another engine works with the same slot; it takes over when that one has ended. */
        STANDING_BY,
        /** It has ended. */
        STOPPED
    }

    /**
     * An index.
     *
     * @param name its name
     * @param generation the physical index that readers of the definition of now see, or will see first; empty when that is not
     *     known yet
     * @param seeded whether that is whole
     * @param seededDocuments how many documents seeding has written since the engine started
     * @param estimatedRows about how many rows the root table has; 0 when that is not known
     * @param seeding how far seeding is, of {@code next} if there is one; null while nothing is seeded
     * @param fanOuts how many very large fan-outs are still worked off in the background
     * @param written how many documents were written or deleted because of changes
     * @param skipped how many documents were left out because they could not be built, or the sink would not take them
     * @param deadLetters how many documents have a dead letter; what others drop is noticed within seconds
     * @param next the physical index that is being built beside the one that readers see, which it will replace; null when none is
     * @param owedSince the oldest change whose documents are still to be built in the background; the start while the index is not
     *     whole for the first time; null when there is none
     * @param earlier physical indexes of earlier definitions, which are kept fresh while they may have readers
     */
    public record IndexStatus(
            String name,
            String generation,
            boolean seeded,
            long seededDocuments,
            long estimatedRows,
            @Nullable SeedingProgress seeding,
            int fanOuts,
            long written,
            long skipped,
            long deadLetters,
            @Nullable String next,
            @Nullable WalPosition owedSince,
            List<String> earlier) {

        /** Copies the list, so that the status can never change. */
        public IndexStatus {
            earlier = List.copyOf(earlier);
        }
    }

    /**
     * What an engine has done since it was started, in all its sessions.
     *
     * @param transactions how many transactions it has taken from the database that concern its tables; one that comes again after
     *     a loss of the connection counts again
     * @param changes how many changes of rows these had
     * @param batches how many batches of them were worked off
     * @param indexes what was done for each index, by its name; an index for which nothing was done may be missing
     */
    public record Counts(long transactions, long changes, long batches, Map<String, IndexCounts> indexes) {

        /** Copies the map, so that the counts can never change. */
        public Counts {
            indexes = Map.copyOf(indexes);
        }

        /** What was done for an index. */
        public IndexCounts index(String name) {
            return indexes.getOrDefault(name, IndexCounts.NONE);
        }
    }

    /**
     * What was done for an index, in all its generations, by changes, seeding and other work in the background.
     *
     * @param builds how many statements have built documents, those that failed too
     * @param building how long they took altogether, with the wait until the log was flushed
     * @param writes how many requests were sent, those that failed too
     * @param writing how long they took altogether
     * @param written how many documents were written, also those for which a higher version was there already
     * @param deleted how many were deleted
     * @param rejected how many were left out, or have got a dead letter
     */
    public record IndexCounts(
            long builds, Duration building, long writes, Duration writing, long written, long deleted, long rejected) {

        /** Nothing. */
        public static final IndexCounts NONE = new IndexCounts(0, Duration.ZERO, 0, Duration.ZERO, 0, 0, 0);
    }

    /**
     * Something that went wrong.
     *
     * @param at when, by our clock
     * @param message what, in one line; without values of rows
     */
    public record LastError(Instant at, String message) {}

    /**
     * How far an index is seeded.
     *
     * @param documents how many documents were written, about, also before a restart
     * @param estimatedRows about how many rows the root table has; 0 when that is not known
     * @param perSecond how many documents are written in a second
     */
    public record SeedingProgress(long documents, long estimatedRows, double perSecond) {

        /** How long it will go on, about; null when that cannot be told. */
        public @Nullable Duration remaining() {
            return estimatedRows == 0 || perSecond == 0
                    ? null
                    : Duration.ofSeconds((long) (Math.max(0, estimatedRows - documents) / perSecond));
        }

        /** For people: {@code 12000 of about 150000 documents, 18000 a second, about 7 s left}. */
        @Override
        public String toString() {
            Duration left = remaining();
            return documents
                    + (estimatedRows == 0 ? "" : " of about " + estimatedRows)
                    + " documents, "
                    + Math.round(perSecond) + " a second"
                    + (left == null ? "" : ", about " + left.toSeconds() + " s left");
        }
    }
}
