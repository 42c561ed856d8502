package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.cli.Main;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine that is told everything by a file, and one that has nothing but a lock. */
@WithServers
@DisplayName("A configuration file")
final class ConfigurationTest {

    @Test
    void aLockIsEnoughToRunWithSeveralSinksWithoutTheClassesOfTheIndexes(
            TestDatabase database, OpenSearchServer search, @TempDir Path directory) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            database.execute(Shop.fill(20));
            Path config = Files.writeString(directory.resolve("penstock.yml"), """
                    source:
                      url: ${SHOP_URL}
                      slot: %s
                    sinks:
                      default:
                        url: %s
                        index-prefix: %s
                      copy:
                        kind: table
                        url: ${SHOP_URL}
                        schema: %s
                    indexes:
                      users:
                        settings: {index.max_inner_result_window: 77}
                        on-rejection: skip
                    """.formatted(
                            rig.slot, search.url(), rig.prefix, rig.prefix + "copy"));
            Path lock = directory.resolve("penstock.lock");
            assertEquals(0, Main.execute("build", "--index=users", "--config=" + config, "--output=" + lock));
            Files.delete(config);

            Map<String, String> environment = Map.of("SHOP_URL", database.url(), "CLASSPATH", withoutIndexes());
            try (EngineProcess engine = EngineProcess.start(List.of(), environment, "run", "--lock=" + lock)) {
                int users;
                try (Connection connection = database.connect()) {
                    users = Shop.documents(connection).size();
                }
                Await.value(
                        "both sinks have every document",
                        Rig.PATIENCE,
                        () -> {
                            assertTrue(engine.isAlive(), engine::toString);
                            return List.of(
                                    rig.search.documents(rig.prefix + "users").size(),
                                    TableDocuments.read(database, rig.prefix + "copy", "users")
                                            .size());
                        },
                        List.of(users, users)::equals);
                rig.assertIndexEqualsDatabase();
                assertEquals(
                        "77",
                        rig.search
                                .call("GET", "/" + rig.prefix + "users/_settings", "")
                                .findValue("max_inner_result_window")
                                .asText());
                assertEquals(0, Main.execute("verify", "users", "--lock=" + lock, "--database-url=" + database.url()));
                assertEquals(143, engine.terminate(), engine::toString);
            }
        }
    }

    /** The class path without the classes of the tests, of which the indexes are. */
    static String withoutIndexes() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
