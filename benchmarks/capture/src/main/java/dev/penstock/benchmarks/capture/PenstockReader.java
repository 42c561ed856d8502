package dev.penstock.benchmarks.capture;

import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.changes.ChangeRecord;
import dev.penstock.runtime.changes.ChangeStream;
import dev.penstock.runtime.changes.RowChange;
import dev.penstock.runtime.changes.SnapshotMode;
import dev.penstock.runtime.postgres.PostgresChanges;
import java.time.Duration;
import java.util.function.Function;

/** A change stream of Penstock, whose records are given to somebody. Each transaction is acknowledged. */
final class PenstockReader implements Reader {

    private static final Duration WAIT = Duration.ofSeconds(60);

    private final Function<ChangeStream, RecordTaker> taker;

    /**
     * A reader.
     *
     * @param taker what becomes of the records of a stream
     */
    PenstockReader(Function<ChangeStream, RecordTaker> taker) {
        this.taker = taker;
    }

    @Override
    public void prepare(Workload workload, String slot) throws InterruptedException {
        stream(workload, slot).start().close();
    }

    @Override
    public Reading read(Workload workload, String slot) throws InterruptedException {
        Stopwatch stopwatch = new Stopwatch(workload.transactions());
        try (ChangeStream changes = stream(workload, slot).start()) {
            RecordTaker to = taker.apply(changes);
            boolean done = false;
            while (true) {
                ChangeRecord record = changes.poll(WAIT);
                if (record == null) {
                    throw new IllegalStateException("nothing came for " + WAIT);
                }
                to.take(record);
                if (record instanceof RowChange) {
                    done = stopwatch.change();
                } else if (record instanceof ChangeRecord.TransactionEnd) {
                    changes.acknowledge(record);
                    if (done) {
                        return stopwatch.stop();
                    }
                }
            }
        }
    }

    private static PostgresChanges.Builder stream(Workload workload, String slot) {
        return Penstock.changes(workload.jdbcUrl())
                .slot(slot)
                .publication(Workload.PUBLICATION)
                .tables("orders")
                .snapshot(SnapshotMode.NEVER)
                .stateFile(workload.states().resolve(slot + ".json"));
    }

    /** What becomes of a record. */
    interface RecordTaker {

        void take(ChangeRecord record);
    }
}
