package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import dev.penstock.runtime.changes.ChangeRecord.SnapshotChunkEnd;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which chunks of snapshots were given, so that an acknowledgement covers those before it. Only chunks of the current session
 * count: those of earlier ones come again. Used by one thread.
 */
final class GivenChunks {

    private final Map<TableName, CapturedTable> tables = new HashMap<>();
    private final List<Finished> finished = new ArrayList<>();
    private long given;
    private long acknowledged;

    /** A session begins to read tables. */
    void begin(List<CapturedTable> read) {
        tables.clear();
        read.forEach(table -> tables.put(table.name(), table));
        finished.clear();
        acknowledged = given;
    }

    /** A chunk that is given now. */
    SnapshotChunkEnd give(CapturedTable table, long rows, @Nullable List<String> cursor, boolean tableDone) {
        given++;
        if (tableDone) {
            finished.add(new Finished(given, table));
        }
        return new SnapshotChunkEnd(given, table.name(), rows, cursor, tableDone);
    }

    /** The state after an acknowledgement of a chunk. */
    CaptureState acknowledge(SnapshotChunkEnd chunk, CaptureState state) {
        if (chunk.number() <= acknowledged) {
            return state;
        }
        CaptureState covered = acknowledgeUpTo(chunk.number(), state);
        return chunk.tableDone()
                ? covered
                : covered.reading(Objects.requireNonNull(tables.get(chunk.table())), chunk.cursor());
    }

    /** The state after an acknowledgement of what comes behind the snapshot. */
    CaptureState acknowledgeAll(CaptureState state) {
        return acknowledgeUpTo(given, state);
    }

    private CaptureState acknowledgeUpTo(long number, CaptureState state) {
        CaptureState covered = state;
        for (Finished one : finished) {
            if (one.number() <= number) {
                covered = covered.done(one.table());
            }
        }
        finished.removeIf(one -> one.number() <= number);
        acknowledged = number;
        return covered;
    }

    private record Finished(long number, CapturedTable table) {}
}
