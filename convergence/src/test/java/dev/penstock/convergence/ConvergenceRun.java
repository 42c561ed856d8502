package dev.penstock.convergence;

import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Carries a plan out: sessions write, faults strike, and what comes of it is held against the oracle. */
final class ConvergenceRun {

    /** Is in the message of a run that has lost something. */
    static final String DIFFERENCES = " differences:";

    private static final int SHOWN = 20;

    private final Plan plan;
    private final Mutation mutation;

    ConvergenceRun(Plan plan) {
        this(plan, Mutation.NONE);
    }

    /** The same, of an engine that lacks a rule. */
    ConvergenceRun(Plan plan, Mutation mutation) {
        this.plan = plan;
        this.mutation = mutation;
    }

    /**
     * Returns how many transactions came to their end.
     *
     * @throws AssertionError when an index is not what it should be, or the engine has given up; it says how to replay the plan
     */
    int run(PostgresServer postgres, OpenSearchServer search) throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        List<Session> sessions = new ArrayList<>();
        try (World world = new World(plan.example(), Amount.MANY, postgres, search)) {
            for (int i = 0; i < plan.sessions(); i++) {
                sessions.add(new Session(world.database, plan.transactions(i)));
            }
            world.stage(Stage.Act.BUSY_AT_TIMES);
            world.stage(Stage.Act.LATE_AT_TIMES);
            world.weave(mutation);
            world.startEngine();
            for (Plan.Phase phase : plan.phases()) {
                run(phase, world, sessions, threads);
            }
        } catch (AssertionError | Exception e) {
            throw new AssertionError("seed " + plan.seed() + ": " + e.getMessage() + "\nreplay: " + plan.replay(), e);
        } finally {
            sessions.forEach(Session::close);
            threads.shutdownNow();
        }
        return sessions.stream().mapToInt(Session::committed).sum();
    }

    private static void run(Plan.Phase phase, World world, List<Session> sessions, ExecutorService threads)
            throws Exception {
        if (phase.patient()) {
            world.awaitEngine();
        }
        join(begin(sessions, phase.before(), threads));
        List<Future<?>> writing = begin(sessions, phase.during(), threads);
        phase.fault().strike(world);
        join(writing);
        world.heal();
        if (phase.compared()) {
            world.awaitEngine();
            List<String> differences = world.differences();
            if (!differences.isEmpty()) {
                throw new AssertionError("after " + phase + " " + differences.size() + DIFFERENCES + "\n  "
                        + String.join("\n  ", differences.subList(0, Math.min(SHOWN, differences.size())))
                        + "\n" + world.engine());
            }
        }
    }

    private static List<Future<?>> begin(List<Session> sessions, int transactions, ExecutorService threads) {
        List<Future<?>> futures = new ArrayList<>();
        for (Session session : sessions) {
            futures.add(threads.submit(() -> {
                session.run(transactions);
                return session;
            }));
        }
        return futures;
    }

    private static void join(List<Future<?>> futures) throws Exception {
        for (Future<?> future : futures) {
            future.get();
        }
    }
}
