package dev.penstock.convergence;

import dev.penstock.testkit.HangingCommits;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * What happens to the processes and the network while sessions write. It is over by itself, or {@linkplain World#heal when
 * everything is made well}. A new kind of fault is a constant here: the plans draw from all of them.
 */
@SuppressWarnings("ImmutableEnumChecker") // what it holds has no state
enum Fault {
    /** kill -9 of the engine, which is started again at once. */
    ENGINE_KILLED(world -> {
        world.engine().kill();
        world.startEngine();
    }),

    /** kill -9 of the engine, which is not there until the phase is over. */
    ENGINE_GONE(world -> world.engine().kill()),

    /** The engine is stopped in order. */
    ENGINE_STOPPED(world -> {
        world.engine().terminate();
        world.startEngine();
    }),

    /** The engine stands still for a moment. */
    ENGINE_PAUSED(world -> {
        world.engine().signal("STOP");
        world.query("SELECT pg_sleep(0.7)");
        world.engine().signal("CONT");
    }),

    /** PostgreSQL stands still for a moment. */
    POSTGRES_PAUSED(world -> standStill(world.postgres::pause, world.postgres::resume)),

    /** kill -9 of PostgreSQL: what was committed without waiting for the log is lost. */
    POSTGRES_KILLED(world -> {
        world.postgres.kill();
        world.postgres.restart();
    }),

    POSTGRES_RESTARTED(world -> world.postgres.restart()),

    /** kill -9 of PostgreSQL and of the engine, both at once. */
    POSTGRES_AND_ENGINE_KILLED(world -> {
        world.postgres.kill();
        world.engine().kill();
        world.postgres.restart();
        world.startEngine();
    }),

    /** OpenSearch stands still for a moment. */
    SEARCH_PAUSED(world -> standStill(world.search::pause, world.search::resume)),

    /** kill -9 of OpenSearch. */
    SEARCH_KILLED(world -> {
        world.search.kill();
        world.search.restart();
    }),

    /** A node that was stopped in order has forgotten versions of deleted documents. */
    SEARCH_RESTARTED(world -> world.search.restart()),

    /** Commits are in the log for a while, and nobody sees them; again and again. */
    COMMITS_HANGING(world -> {
        for (int i = 0; i < 3; i++) {
            HangingCommits hanging = HangingCommits.begin(world.postgres);
            try {
                world.query("SELECT pg_sleep(0.4)");
            } finally {
                hanging.close();
            }
        }
    }),

    /** Every connection to PostgreSQL breaks. */
    POSTGRES_CUT_OFF(world -> world.toPostgres.cut()),

    /** Nothing that PostgreSQL sends arrives for the rest of the phase, nor are there new connections. */
    POSTGRES_SILENT(world -> {
        world.toPostgres.refuse();
        world.toPostgres.stallToClient();
    }),

    /** Every index is built anew beside the one that is there. */
    REINDEX(World::reindex),

    /** The same, and kill -9 of the engine while that goes on. */
    REINDEX_AND_ENGINE_KILLED(world -> {
        world.reindex();
        world.query("SELECT pg_sleep(2)");
        world.engine().kill();
        world.startEngine();
    }),

    /** Requests to OpenSearch break in the middle. */
    SEARCH_CUT_OFF(world -> world.toSearch.cut()),

    /** OpenSearch gets requests, and its answers do not arrive: a write may be there, or not. */
    SEARCH_SILENT(world -> {
        world.toSearch.stallToClient();
        world.query("SELECT pg_sleep(0.5)");
        world.toSearch.cut();
        world.toSearch.resume();
    });

    private static final Duration MOMENT = Duration.ofMillis(1_500);

    private final Strike strike;

    Fault(Strike strike) {
        this.strike = strike;
    }

    void strike(World world) throws IOException, InterruptedException, SQLException {
        strike.at(world);
    }

    private static void standStill(Runnable stop, Runnable goOn) {
        stop.run();
        LockSupport.parkNanos(MOMENT.toNanos());
        goOn.run();
    }

    private interface Strike {
        void at(World world) throws IOException, InterruptedException, SQLException;
    }
}
