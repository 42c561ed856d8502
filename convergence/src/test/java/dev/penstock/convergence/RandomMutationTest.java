package dev.penstock.convergence;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@link MutationTest} shows with the fewest steps what each rule is for. Here nobody has chosen the steps: the random sessions of
 * {@link ConvergenceTest} find out by themselves that a rule is missing.
 */
@DisplayName("Random sessions find out when a rule is missing")
final class RandomMutationTest {

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

    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({
        "GATE_OFF, 1", "GATE_OFF, 2", "GATE_OFF, 3", "GATE_OFF, 4",
        "VERSIONS_OFF, 1", "VERSIONS_OFF, 2", "VERSIONS_OFF, 3", "VERSIONS_OFF, 4",
        "OLD_IMAGES_IGNORED, 1", "OLD_IMAGES_IGNORED, 2",
        "CONFIRMED_BEFORE_FLUSH, 1", "CONFIRMED_BEFORE_FLUSH, 2", "CONFIRMED_BEFORE_FLUSH, 3", "CONFIRMED_BEFORE_FLUSH, 4",
        "SEEDED_BEFORE_THE_SLOT, 1", "SEEDED_BEFORE_THE_SLOT, 2", "SEEDED_BEFORE_THE_SLOT, 3", "SEEDED_BEFORE_THE_SLOT, 4",
        "TRUNCATE_IGNORED, 1", "TRUNCATE_IGNORED, 2",
        "RETRY_DROPPED, 1", "RETRY_DROPPED, 2"
    })
    void itIsMissed(Mutation mutation, long seed) throws Exception {
        String found = "";
        try {
            new ConvergenceRun(Plan.of(seed), mutation).run(postgres, search);
        } catch (AssertionError e) {
            found = String.valueOf(e.getMessage());
        }
        assertTrue(found.contains(" differences:"), "nothing was lost without the rule " + found);
    }
}
