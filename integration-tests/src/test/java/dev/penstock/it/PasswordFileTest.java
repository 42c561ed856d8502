package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.it.shop.UserIndex;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.runtime.spi.Outage;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.CaughtUp;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.RecordingSink;
import dev.penstock.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A password is replaced while the engine runs: in the database, and in a file. Neither happens at the same moment. */
@Timeout(180)
@DisplayName("Connections: a password that changes")
final class PasswordFileTest {

    private static PostgresServer server;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        server = PostgresServer.builder()
                .setting("password_encryption", "scram-sha-256")
                .clientAuthentication("host all app 127.0.0.1/32 scram-sha-256")
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Where the password stands. */
    enum Place {
        FILE,
        PASSFILE;

        String line(String password) {
            return this == FILE ? password : "127.0.0.1:*:*:app:" + password;
        }

        PostgresSource.Builder source(TestDatabase database, Path file) {
            String url = "postgresql://app@127.0.0.1:" + server.port() + "/" + database.name();
            PostgresSource.Builder source = PostgresSource.builder(this == FILE ? url : url + "?passfile=" + file)
                    .slot(database.name());
            return this == FILE ? source.passwordFile(file) : source;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrongForAMomentIsWaitedForAndSeen(Place place) throws Exception {
        try (TestDatabase database = database();
                Penstock penstock = engine(place, database).start()) {
            CaughtUp.await(penstock, database, Rig.PATIENCE);
            database.execute("ALTER ROLE app PASSWORD 'second'");
            lose(database);
            assertTrue(awaitOutage(penstock, "password authentication failed").attempts() >= 1);

            Files.delete(file());
            awaitOutage(penstock, file().toString());

            replace(place, "second");
            database.execute("INSERT INTO users VALUES (1, 'later', NULL)");
            CaughtUp.await(penstock, database, Rig.PATIENCE);
            Await.until(
                    "the outage is over", Rig.PATIENCE, () -> penstock.status().outage() == null);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrongAtTheStartIsRefused(Place place) throws Exception {
        try (TestDatabase database = database()) {
            Penstock.Builder engine = engine(place, database);
            replace(place, "wrong");
            PenstockException refusal = assertThrows(PenstockException.class, engine::start);
            String message = String.valueOf(refusal.getMessage());
            assertTrue(message.contains("Check the user app and its password"), message);
            assertFalse(message.contains("wrong"), message);
            assertEquals(1, message.lines().count(), message);
        }
    }

    private TestDatabase database() throws Exception {
        TestDatabase database = server.createDatabase();
        database.execute(
                Shop.SCHEMA,
                Shop.FULL_IDENTITIES,
                "DO 'BEGIN CREATE ROLE app LOGIN REPLICATION; EXCEPTION WHEN duplicate_object THEN NULL; END'",
                "ALTER ROLE app PASSWORD 'first'",
                "GRANT SELECT ON ALL TABLES IN SCHEMA public TO app",
                "CREATE PUBLICATION " + database.name() + " FOR TABLE users, orders, items");
        return database;
    }

    private Penstock.Builder engine(Place place, TestDatabase database) throws IOException {
        replace(place, "first");
        return Penstock.builder()
                .index(UserIndex.DEFINITION)
                .database(place.source(database, file()))
                .sink(new RecordingSink());
    }

    private Path file() {
        return directory.resolve("password");
    }

    private void replace(Place place, String password) throws IOException {
        Path next = Files.writeString(directory.resolve("next"), place.line(password) + "\n");
        Files.move(next, file(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void lose(TestDatabase database) throws Exception {
        database.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'app'");
    }

    private static Outage awaitOutage(Penstock penstock, String reason) {
        return Await.value(
                "it waits: " + reason,
                Rig.PATIENCE,
                () -> Objects.requireNonNull(penstock.status().outage()),
                outage -> outage.failure().contains(reason));
    }
}
