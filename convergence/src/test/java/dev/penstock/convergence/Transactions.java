package dev.penstock.convergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The transactions of a session: short and long, with savepoints, rolled back, in bulk. A pure function of the seed. */
final class Transactions {

    private static final int LONG = 40;

    private final Writes writes;
    private final Random random;

    Transactions(Writes writes, long seed) {
        this.writes = writes;
        this.random = new Random(seed);
    }

    /** The statements of the next one, from after BEGIN up to its end. */
    List<String> next() {
        List<String> statements = new ArrayList<>();
        if (random.nextInt(5) == 0) {
            statements.add("SET LOCAL synchronous_commit = off");
        }
        int kind = random.nextInt(100);
        if (kind < 1) {
            statements.add(writes.truncate(random));
        } else if (kind < 9) {
            statements.add(writes.bulk(random));
        } else if (kind < 13) {
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
