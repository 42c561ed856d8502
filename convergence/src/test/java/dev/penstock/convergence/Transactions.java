package dev.penstock.convergence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The transactions of a session: short and long, with savepoints, rolled back, in bulk. A pure function of the seed. */
final class Transactions {

    private static final int LONG = 40;
    private static final int LONGEST_PAUSE_MILLIS = 200;

    /** Once in so many transactions a table is emptied. */
    private static final int TRUNCATE_IN = 150;

    /** Once in so many every document changes, which mends whatever was lost. */
    private static final int ALL_IN = 400;

    /** A table that was emptied is filled after less than so many transactions. */
    private static final int SOON = 20;

    private final Writes writes;
    private final Random random;
    private int refill = -1;

    Transactions(Writes writes, long seed) {
        this.writes = writes;
        this.random = new Random(seed);
    }

    /** How long a session waits before the next one: else all are over before a fault has begun. */
    Duration pause() {
        return Duration.ofMillis(random.nextInt(LONGEST_PAUSE_MILLIS));
    }

    /** The statements of the next one, from after BEGIN up to its end. */
    List<String> next() {
        List<String> statements = new ArrayList<>();
        if (random.nextInt(5) == 0) {
            statements.add("SET LOCAL synchronous_commit = off");
        }
        int kind = random.nextInt(100);
        if (refill-- == 0) {
            statements.add(writes.fill());
        } else if (random.nextInt(TRUNCATE_IN) == 0) {
            statements.add(writes.truncate(random));
            refill = random.nextInt(SOON);
        } else if (random.nextInt(ALL_IN) == 0) {
            statements.add(writes.all(random));
        } else if (kind < 7) {
            statements.add(writes.bulk(random));
        } else if (kind < 11) {
            add(statements, LONG / 2);
            statements.add("SELECT pg_sleep(0.1)"); // stays open while others commit
            add(statements, LONG / 2);
        } else {
            add(statements, 1 + random.nextInt(6));
        }
        if (kind >= 80) {
            int from = random.nextInt(statements.size() + 1);
            statements.add(from, "SAVEPOINT here");
            statements.add("ROLLBACK TO SAVEPOINT here");
            add(statements, 1);
        }
        statements.add(random.nextInt(12) == 0 ? "ROLLBACK" : "COMMIT");
        return statements;
    }

    private void add(List<String> statements, int changes) {
        for (int i = 0; i < changes; i++) {
            statements.add(writes.change(random));
        }
    }
}
