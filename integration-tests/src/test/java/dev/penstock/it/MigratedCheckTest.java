package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code penstock check --migrations}, in a process of its own whose variables say something of other servers. */
@DisplayName("Check: on servers of its own, with migrations applied")
final class MigratedCheckTest {

    @TempDir
    private Path folder;

    @Test
    void checkLooksAtServersWithTheMigrationsAppliedAndAtNoOthers() throws Exception {
        Path migrations = Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(migrations.resolve("V10__identity.sql"), "ALTER TABLE tickets REPLICA IDENTITY FULL");
        Files.writeString(migrations.resolve("V1__desks.sql"), "CREATE TABLE desks (id int PRIMARY KEY)");
        Files.writeString(
                migrations.resolve("V2__tickets.sql"),
                "CREATE TABLE tickets (id int PRIMARY KEY, desk_id int REFERENCES desks, state text)");
        Path config = Files.writeString(folder.resolve("penstock.yml"), """
                source: {url: 'postgresql://nowhere.invalid/shop', password: '${NONE}', slot: ours}
                sinks: {default: {url: 'https://nowhere.invalid:9200'}}
                """);
        Map<String, String> variables = Map.of(
                "PENSTOCK_MIGRATIONS",
                migrations.toString(),
                "PENSTOCK_INDEXES",
                "desks",
                "PENSTOCK_DATABASE_HOST",
                "nowhere.invalid",
                "PENSTOCK_OPENSEARCH_URL",
                "http://nowhere.invalid:9200");
        try (EngineProcess check = start(variables, "check", "--config=" + config)) {
            assertEquals(0, check.exitCode(), check::toString);
            String table = check.output();
            assertTrue(table.startsWith("ok    definition desks "), check::toString);
            assertTrue(table.contains("ok    table public.tickets "), check::toString);
            assertTrue(table.contains("slot ours"), check::toString);
            assertTrue(table.contains("ok    mapping of desks "), check::toString);
            assertTrue(check.errors().contains("3 scripts of SQL from " + migrations + "\n"), check::toString);
        }
    }

    private static EngineProcess start(Map<String, String> variables, String... arguments) throws IOException {
        return EngineProcess.start(List.of(), variables, arguments);
    }
}
