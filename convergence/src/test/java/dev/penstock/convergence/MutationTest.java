package dev.penstock.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule is taken out once, and what is lost then is found; with the rule, the same steps lose nothing. */
@DisplayName("What proves convergence can fail: a rule that is taken out is missed")
final class MutationTest {

    private static PostgresServer postgres;
    private static OpenSearchServer search;

    @BeforeAll
    static void start() {
        // It leaves it to others to flush what was committed asynchronously.
        postgres = PostgresServer.builder()
                .setting("wal_writer_delay", "10s")
                .setting("wal_writer_flush_after", "1GB")
                .start();
        search = OpenSearchServer.start();
    }

    @AfterAll
    static void stop() {
        search.close();
        postgres.close();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void itIsMissed(Mutation mutation) throws Exception {
        assertEquals(List.of(), lost(mutation.scenario(), Mutation.NONE), "the engine as it is");
        assertNotEquals(List.of(), lost(mutation.scenario(), mutation), "nothing was lost without the rule");
    }

    private static List<String> lost(Scenario scenario, Mutation mutation) throws Exception {
        try (World world = new World(Example.SHOP, Amount.FEW, postgres, search)) {
            world.weave(mutation);
            scenario.play(world);
            return world.differences();
        }
    }
}
