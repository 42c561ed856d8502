package dev.penstock.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Some fixed seeds; or the one that {@code -Dconvergence.seed} names. */
@DisplayName("Whatever sessions write and whatever fails, indexes become what the rows make of them")
final class ConvergenceTest {

    /** Of both examples; together they meet every fault. */
    private static final long[] FIXED = {1, 106, 869};

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

    static LongStream seeds() {
        String given = System.getProperty("convergence.seed", "");
        return given.isEmpty() ? LongStream.of(FIXED) : LongStream.of(Long.parseLong(given));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void indexesConverge(long seed) throws Exception {
        int committed = new ConvergenceRun(Plan.of(seed)).run(postgres, search);
        assertTrue(committed > 100, committed + " transactions came to their end");
    }

    @Test
    void theFixedSeedsMeetEveryFault() {
        Set<Fault> missing = EnumSet.allOf(Fault.class);
        LongStream.of(FIXED)
                .mapToObj(Plan::of)
                .flatMap(plan -> plan.phases().stream())
                .forEach(phase -> missing.remove(phase.fault()));
        assertEquals(Set.of(), missing, "A new fault changes every plan: choose other seeds.");
    }
}
