package dev.penstock.convergence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What is to happen: a pure function of the seed.
 *
 * @param seed names it
 * @param example whose tables are written
 * @param sessions how many write at the same time
 * @param phases one after the other
 */
record Plan(long seed, Example example, int sessions, List<Phase> phases) {

    private static final int SESSIONS = 3;
    private static final int PHASES = 8;

    /**
     * Some transactions of each session, and a fault in the middle.
     *
     * @param patient whether it begins only when the engine runs
     * @param before how many transactions each session runs before the fault begins
     * @param during how many it runs from then on, while the fault takes its course
     * @param compared whether indexes are held against the oracle at the end of the phase
     */
    record Phase(boolean patient, int before, Fault fault, int during, boolean compared) {}

    /** The plan of a seed. Odd seeds write the catalog, even ones the shop. */
    static Plan of(long seed) {
        Random random = new Random(seed);
        List<Fault> faults = new ArrayList<>(List.of(Fault.values()));
        Collections.shuffle(faults, random);
        List<Phase> all = new ArrayList<>();
        for (int i = 0; i < PHASES; i++) {
            all.add(new Phase(
                    random.nextInt(3) > 0,
                    random.nextInt(8),
                    faults.get(i),
                    5 + random.nextInt(10),
                    i == PHASES - 1 || random.nextInt(4) > 0));
        }
        return new Plan(seed, seed % 2 == 0 ? Example.SHOP : Example.CATALOG, SESSIONS, List.copyOf(all));
    }

    /** The transactions of a session. */
    Transactions transactions(int session) {
        return new Transactions(example.writes(Amount.MANY), 31 * seed + session);
    }

    /** How to have the same again. */
    String replay() {
        return "./mvnw -Dquick -pl processor,convergence -am -Dtest=ConvergenceTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dconvergence.seed=" + seed + " verify";
    }
}
