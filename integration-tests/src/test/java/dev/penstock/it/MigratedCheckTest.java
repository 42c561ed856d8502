package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.catalog.DatabaseCatalog;
import dev.penstock.runtime.catalog.CatalogFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code penstock check} on servers of its own, as it is called. */
@DisplayName("Check: with a database that migrations make")
final class MigratedCheckTest {

    /** What is said here of servers does not count: none of them would answer. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "PENSTOCK_DATABASE_HOST", "nowhere.invalid",
            "PENSTOCK_DATABASE_PASSWORD", "secret",
            "PENSTOCK_OPENSEARCH_TOKEN", "token",
            "PENSTOCK_SINK", "backup=table",
            "PENSTOCK_INDEXES", "users",
            "PENSTOCK_JSON", "true");

    private static final String FILE = """
            source: {url: 'postgresql://nowhere.invalid/shop', password: '${NONE}', slot: ours}
            sinks: {default: {url: 'https://nowhere.invalid:9200', password-file: /nowhere}}
            admin: {username: ada, password-file: /nowhere}
            """;

    @TempDir
    private Path folder;

    @Test
    void allIsCheckedButWhatIsSaidOfOtherServersAndAStaleCatalogIsFound() throws Exception {
        Path migrations = Files.createDirectory(folder.resolve("migrations"));
        Files.writeString(migrations.resolve("V1__shop.sql"), Shop.SCHEMA);
        Files.writeString(migrations.resolve("V2__identities.sql"), Shop.FULL_IDENTITIES);
        Path file = Files.writeString(folder.resolve("penstock.yml"), FILE);
        Path catalog = folder.resolve("catalog.json");
        CatalogFile.write(catalog, new DatabaseCatalog(1, List.of(), List.of(), List.of()));

        try (EngineProcess check = EngineProcess.start(
                List.of(),
                ELSEWHERE,
                "check",
                "--config=" + file,
                "--migrations=" + migrations,
                "--catalog=" + catalog,
                "--verbose=false")) {
            assertEquals(1, check.exitCode(), check::toString);
            assertTrue(
                    check.errors().contains("\napplied 2 scripts of SQL from " + migrations + "\n"), check::toString);
            assertFalse(check.errors().contains("\tat "), check::toString);

            JsonNode report = new ObjectMapper().readTree(check.output());
            Map<String, String> verdicts = StreamSupport.stream(
                            report.path("verdicts").spliterator(), false)
                    .collect(Collectors.toMap(
                            verdict -> verdict.path("subject").asText(),
                            verdict -> verdict.path("status").asText()));
            assertEquals("ok", verdicts.get("definition users"), check::toString);
            assertEquals("ok", verdicts.get("table public.items"), check::toString);
            assertEquals("ok", verdicts.get("slot ours"), check::toString);
            assertEquals("ok", verdicts.get("mapping of users"), check::toString);
            assertEquals("fail", verdicts.remove("catalog " + catalog), check::toString);
            assertFalse(verdicts.containsValue("fail"), check::toString);
        }
    }
}
