package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Ctrl-C at a terminal, while a bar is drawn there. */
@WithServers
@DisplayName("Ctrl-C while a command works")
final class CtrlCTest {

    private static final int USERS = 200;

    @Test
    void itEndsTheCommandLeavesAnEmptyLineAndNotTheWork(TestDatabase database, OpenSearchServer search)
            throws Exception {
        try (Rig rig = new Rig(database, search)) {
            database.execute(Shop.fill(USERS));
            rig.start();
            rig.assertConverged();
            rig.penstock().close();
            rig.start(rig.engine().batch(Rig.SMALL_BATCHES.with(numbers -> numbers.seedRate(1))));

            try (EngineProcess reindex = command(rig, "reindex", "users");
                    EngineProcess verify = command(
                            rig,
                            "verify",
                            "users",
                            "--rate=1",
                            "--database-url=" + database.url(),
                            "--slot=" + rig.slot)) {
                interrupt(reindex);
                interrupt(verify);
            }
            try (EngineProcess seed = command(rig, "seed", "users")) {
                interrupt(seed);
            }

            assertTrue(seenByReaders(rig).contains("_000001"), "the new index is not whole yet");
            rig.penstock().close();
            rig.start();
            Await.until(
                    "readers see the new index",
                    Rig.PATIENCE,
                    () -> rig.penstock().status().seeded() && seenByReaders(rig).contains("_000002"));
            rig.assertConverged();
            CommandRun equal = CommandRun.of(
                    "verify",
                    "users",
                    "--opensearch-url=" + rig.searchUrl(),
                    "--index-prefix=" + rig.prefix,
                    "--database-url=" + database.url(),
                    "--slot=" + rig.slot);
            assertEquals(0, equal.code(), equal::toString);
        }
    }

    private static String seenByReaders(Rig rig) {
        return rig.search.call("GET", "/_alias/" + rig.prefix + "users", "").toString();
    }

    private static EngineProcess command(Rig rig, String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--opensearch-url=" + rig.searchUrl(), "--index-prefix=" + rig.prefix));
        return EngineProcess.atTerminal(all.toArray(String[]::new));
    }

    /** Presses Ctrl-C once there is a bar. */
    private static void interrupt(EngineProcess command) throws Exception {
        Await.until(
                "a bar: " + command,
                Rig.PATIENCE,
                () -> !command.isAlive() || command.output().contains("\rusers"));
        assertTrue(command.isAlive(), command::toString);

        command.type('\003');

        assertEquals(130, command.exitCode(), command::toString);
        assertEquals("", seen(command.output()), command::toString);
        assertFalse(command.output().contains("penstock: "), command::toString);
        assertFalse(command.output().contains("\tat "), command::toString);
    }

    /** What is to be seen in the last line of a terminal. */
    private static String seen(String output) {
        StringBuilder line = new StringBuilder();
        for (String piece : output.substring(output.lastIndexOf('\n') + 1).split("\r", -1)) {
            line.replace(0, Math.min(piece.length(), line.length()), piece);
        }
        return line.toString().strip();
    }
}
