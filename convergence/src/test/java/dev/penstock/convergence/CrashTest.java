package dev.penstock.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** At each {@link Failpoint} the engine is killed, and the next one makes the indexes what they should be. */
@DisplayName("Wherever the engine dies, the next one loses nothing")
final class CrashTest {

    private static final int MOST_CHANGES = 20;
    private static final int KILLED = 137;

    /** Each kill costs two starts of an engine; so a build has about half of them, and who wants that has all. */
    private static final boolean ALL = Boolean.getBoolean("crash.all");

    private static PostgresServer postgres;
    private static OpenSearchServer search;

    /** Where an engine runs that has just proved to be well; the next test goes on there. */
    private static @Nullable World well;

    private World world;

    @BeforeAll
    static void startServers() {
        postgres = PostgresServer.start();
        search = OpenSearchServer.start();
    }

    @AfterAll
    static void stopServers() throws Exception {
        if (well != null) {
            well.close();
        }
        search.close();
        postgres.close();
    }

    @BeforeEach
    void open() throws Exception {
        world = well != null ? well : anotherWorld();
        well = null;
    }

    private static World anotherWorld() throws Exception {
        World another = new World(Example.CATALOG, Amount.FEW, postgres, search);
        another.stage(Stage.Act.CONFIRMS_AT_ONCE);
        another.stage(Stage.Act.MARKED_REJECTED);
        return another;
    }

    @AfterEach
    void close() throws Exception {
        if (well == null) {
            world.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            names = {
                "BEFORE_THE_SLOT_IS_MADE",
                "WHEN_THE_SLOT_WAS_MADE",
                "BEFORE_THE_FENCE",
                "BETWEEN_TWO_RANGES",
                "BEFORE_THE_CURSOR_IS_REMEMBERED",
                "WHEN_THE_CURSOR_WAS_REMEMBERED",
                "BEFORE_ALIASES_MOVE",
                "WHEN_ALIASES_HAVE_MOVED"
            })
    void whileIndexesAreSeeded(Failpoint failpoint) throws Exception {
        assumeChosen(failpoint);
        world.close();
        world = anotherWorld();
        world.arm(failpoint);
        world.startEngine();
        assertDies();
        world.database.execute(
                "UPDATE products SET name = 'changed meanwhile' WHERE id % 5 = 0",
                "DELETE FROM products WHERE id % 7 = 0");
        assertNextConverges();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            names = {
                "BEFORE_A_WRITE",
                "AFTER_A_WRITE",
                "BEFORE_THE_POSITION_IS_REMEMBERED",
                "BETWEEN_REMEMBERING_AND_CONFIRMING",
                "WHEN_THE_POSITION_WAS_CONFIRMED"
            })
    void whileChangesAreWritten(Failpoint failpoint) throws Exception {
        assumeChosen(failpoint);
        assertDiesAt(failpoint, "DELETE FROM products WHERE id % 7 = 0; " + changed("suppliers", "name", failpoint));
        assertNextConverges();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"BEFORE_A_NEW_GENERATION", "WHEN_A_GENERATION_WAS_MADE", "WHEN_A_GENERATION_WAS_REMEMBERED"})
    void whileATableIsEmptied(Failpoint failpoint) throws Exception {
        assumeChosen(failpoint);
        assertDiesAt(
                failpoint,
                "TRUNCATE products CASCADE; INSERT INTO products (id, sku, name, supplier_country,"
                        + " supplier_number, net_price, status) VALUES (1, 'A', 'B', 'DE', 1, 2, 'on sale')");
        assertNextConverges();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            names = {
                "WHEN_THE_NEXT_GENERATION_WAS_MADE",
                "WHEN_THE_NEXT_GENERATION_WAS_REMEMBERED",
                "BETWEEN_TWO_RANGES",
                "BEFORE_ALIASES_MOVE",
                "WHEN_ALIASES_HAVE_MOVED",
                "WHEN_THE_SWAP_WAS_REMEMBERED",
                "BEFORE_THE_OLD_GENERATION_GOES",
                "WHEN_THE_OLD_GENERATION_HAS_GONE"
            })
    void whileAnIndexIsBuiltAnew(Failpoint failpoint) throws Exception {
        assumeChosen(failpoint);
        world.refilledConverged();
        world.arm(failpoint);
        world.reindex();
        assertDies();
        assertEquals(List.of(), world.fromOracle(), "readers have a whole index while no engine runs");
        world.database.execute("DELETE FROM products WHERE id % 7 = 0; " + changed("suppliers", "name", failpoint));
        assertNextConverges();
        assertEquals(world.example.definitions().size(), world.awaitGenerations(), "nothing is left over");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"WHEN_A_FAN_OUT_WAS_REMEMBERED", "IN_THE_MIDDLE_OF_A_FAN_OUT"})
    void whileALargeFanOutIsBuilt(Failpoint failpoint) throws Exception {
        assumeChosen(failpoint);
        world.refilledConverged();
        world.arm(failpoint);
        // A batch may hold only some of the rows, which lead to few documents; then it takes another change.
        int change = 0;
        do {
            world.database.execute("UPDATE brands SET website = 'changed: " + failpoint + " " + ++change + "'");
        } while (change < MOST_CHANGES && !world.engine().endsWithin(Duration.ofSeconds(3)));
        assertDies();
        assertNextConverges();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"BEFORE_A_LETTER", "AFTER_A_LETTER"})
    void whileALetterIsWritten(Failpoint failpoint) throws Exception {
        assumeChosen(failpoint);
        assertDiesAt(failpoint, "UPDATE products SET description = 'marked' WHERE id = 1");
        world.disarm();
        world.startEngine();
        assertNotEquals(List.of(), world.differences());
        assertEquals(1, world.letters());
        world.database.execute("UPDATE products SET description = 'well' WHERE id = 1");
        assertEquals(List.of(), world.differences());
        assertEquals(0, world.letters());
        well = world;
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"BEFORE_A_LETTER_IS_DROPPED", "WHEN_A_LETTER_WAS_DROPPED"})
    void whileALetterIsDropped(Failpoint failpoint) throws Exception {
        assumeChosen(failpoint);
        world.refilledConverged();
        world.database.execute("UPDATE products SET description = 'marked' WHERE id = 1");
        assertNotEquals(List.of(), world.differences());
        assertEquals(1, world.letters());
        world.arm(failpoint);
        world.database.execute("UPDATE products SET description = 'well' WHERE id = 1");
        assertDies();
        assertNextConverges();
        assertEquals(0, world.letters());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"WHEN_THE_LOCK_WAS_TAKEN", "WHEN_THE_SLOT_WAS_TAKEN_OVER"})
    void whileItTakesOver(Failpoint failpoint) throws Exception {
        assumeChosen(failpoint);
        world.refilledConverged();
        try (EngineJvm standingBy = world.anotherEngine()) {
            standingBy.awaitStarted();
            world.arm(failpoint);
            world.database.execute("DELETE FROM products WHERE id % 7 = 0");
            world.engine().kill();
            world.database.execute(changed("suppliers", "name", failpoint));
            assertEquals(KILLED, standingBy.awaitEnd(), standingBy::toString);
        }
        assertNextConverges();
    }

    private void assumeChosen(Failpoint failpoint) {
        boolean chosen = ALL || failpoint.isInEachBuild();
        if (!chosen) {
            well = world; // for the next one
        }
        assumeTrue(chosen, "with -Dcrash.all=true");
    }

    /** A change of all rows of a table, to what no other test has changed them to. */
    private static String changed(String table, String column, Failpoint failpoint) {
        return "UPDATE " + table + " SET " + column + " = 'changed: " + failpoint + "'";
    }

    private void assertDiesAt(Failpoint failpoint, String change) throws Exception {
        world.refilledConverged();
        world.arm(failpoint);
        world.database.execute(change);
        assertDies();
    }

    private void assertDies() throws Exception {
        assertEquals(KILLED, world.engine().awaitEnd(), () -> world.engine().toString());
    }

    private void assertNextConverges() throws Exception {
        world.disarm();
        world.startEngine();
        assertEquals(List.of(), world.differences());
        well = world;
    }
}
