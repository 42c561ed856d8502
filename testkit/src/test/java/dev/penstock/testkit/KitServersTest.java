package dev.penstock.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.cli.DevServers;
import dev.penstock.runtime.cli.DevServers.Addresses;
import dev.penstock.runtime.cli.DevServers.Migrations;
import dev.penstock.runtime.cli.DevServers.Wishes;
import dev.penstock.runtime.spi.PenstockException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KitServersTest {

    private final DevServers servers =
            ServiceLoader.load(DevServers.class).findFirst().orElseThrow();

    @Test
    void aSchemaIsLoadedAsAWholeAndOnceAndStaysInTheFolder(@TempDir Path folder) throws IOException, SQLException {
        Path tables =
                Files.writeString(folder.resolve("tables.sql"), "CREATE TABLE a (b int); INSERT INTO a VALUES (1)");
        Path faulty = Files.writeString(folder.resolve("faulty.sql"), "CREATE TABEL c (d int)");
        Path scripts = Files.createDirectory(folder.resolve("scripts"));
        Files.writeString(scripts.resolve("V1__row.sql"), "INSERT INTO a VALUES (3)");
        Wishes wishes = wishes(folder, List.of(tables, faulty), scripts);
        try (DevServers.Pair pair = servers.start(wishes)) {
            PenstockException refused = assertThrows(PenstockException.class, pair::await);
            assertTrue(
                    String.valueOf(refused.getMessage())
                            .startsWith(faulty + ": ERROR: syntax error at or near \"TABEL\""),
                    refused::getMessage);

            Files.writeString(faulty, "INSERT INTO a VALUES (2)");
            Addresses addresses = pair.await();
            assertEquals(3, rows(addresses));
            assertEquals("1 script of SQL from " + scripts, addresses.applied());
        }
        try (DevServers.Pair again = servers.start(wishes)) {
            Addresses addresses = again.await();
            assertEquals(3, rows(addresses), "what is there stays, and is not loaded again");
            assertEquals("", addresses.applied());
        }
    }

    @Test
    void migrationsThatAreNotThereAreToldBeforeAnythingIsStarted(@TempDir Path folder) {
        Wishes wishes = wishes(folder, List.of(), folder.resolve("nowhere"));
        assertThrows(PenstockException.class, () -> servers.start(wishes));
    }

    private static Wishes wishes(Path folder, List<Path> schema, Path migrations) {
        return new Wishes(
                0, 0, folder.resolve("data"), schema, new Migrations(migrations, DevServers.Tool.SQL, Map.of()));
    }

    private static int rows(Addresses addresses) throws SQLException {
        String url = addresses.databaseUrl().replaceFirst("postgresql://(\\w+)@(.*)", "jdbc:postgresql://$2?user=$1");
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM a")) {
            assertTrue(rows.next());
            return rows.getInt(1);
        }
    }
}
