package dev.penstock.it;

import dev.penstock.runtime.changes.ChangeRecord;
import dev.penstock.runtime.changes.ChangeRecord.SnapshotChunkEnd;
import dev.penstock.runtime.changes.ChangeRecord.TransactionEnd;
import dev.penstock.runtime.changes.ChangeStream;
import dev.penstock.runtime.changes.RowChange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads a change stream as a test's consumer does. */
final class ChangeLog {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChangeStream stream;

    ChangeLog(ChangeStream stream) {
        this.stream = stream;
    }

    /** The next record; there must be one. */
    ChangeRecord next() throws InterruptedException {
        ChangeRecord record = stream.poll(PATIENCE);
        if (record == null) {
            throw new AssertionError("nothing comes");
        }
        return record;
    }

    /** All records up to one that is as it should be, acknowledged. */
    List<ChangeRecord> takeUntil(Predicate<ChangeRecord> last) throws InterruptedException {
        List<ChangeRecord> records = new ArrayList<>();
        while (true) {
            ChangeRecord record = next();
            records.add(record);
            acknowledge(record);
            if (last.test(record)) {
                return records;
            }
        }
    }

    /** So many changes of rows, up to the end of what they belong to, acknowledged. */
    List<RowChange> takeRows(int count) throws InterruptedException {
        List<RowChange> rows = new ArrayList<>();
        takeUntil(record -> {
            if (record instanceof RowChange row) {
                rows.add(row);
            }
            return rows.size() >= count && isEnd(record);
        });
        return rows;
    }

    private void acknowledge(ChangeRecord record) {
        if (isEnd(record)) {
            stream.acknowledge(record);
        }
    }

    static boolean isEnd(ChangeRecord record) {
        return record instanceof TransactionEnd || record instanceof SnapshotChunkEnd;
    }
}
