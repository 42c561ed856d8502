package dev.penstock.convergence;

import static org.junit.jupiter.api.Assertions.fail;

import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@link MutationTest} shows with the fewest steps what each rule is for. Here nobody has chosen the steps: the random sessions of
 * {@link ConvergenceTest} find out by themselves that a rule is missing.
 */
@DisplayName("Random sessions find out when a rule is missing")
final class RandomMutationTest {

    /**
     * Tried until one finds out: how sessions and faults fall together is chance. In three of them commits hang at once. That the
     * engine as it is loses nothing in the first two, {@link ConvergenceTest} shows.
     */
    private static final long[] SEEDS = {106, 869, 775, 14, 5};

    private static PostgresServer postgres;
    private static OpenSearchServer search;

    @BeforeAll
    static void start() {
        postgres = PostgresServer.start();
        search = OpenSearchServer.start();
    }

    @AfterAll
    static void stop() {
        search.close();
        postgres.close();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            names = {
                "GATE_OFF",
                "VERSIONS_OFF",
                "OLD_IMAGES_IGNORED",
                "CONFIRMED_BEFORE_FLUSH",
                "SEEDED_BEFORE_THE_SLOT",
                "TRUNCATE_IGNORED",
                "RETRY_DROPPED"
            })
    void itIsMissed(Mutation mutation) throws Exception {
        StringBuilder ended = new StringBuilder();
        for (long seed : SEEDS) {
            String end = end(seed, mutation);
            ended.append("\nseed ").append(seed).append(": ").append(end);
            if (end.contains(ConvergenceRun.DIFFERENCES)) {
                return;
            }
        }
        fail("nothing was lost without the rule:" + ended);
    }

    private static String end(long seed, Mutation mutation) throws Exception {
        try {
            int committed = new ConvergenceRun(Plan.of(seed), mutation).run(postgres, search);
            return committed + " transactions";
        } catch (AssertionError e) {
            return String.valueOf(e.getMessage());
        }
    }
}
