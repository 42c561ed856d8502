package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.it.shop.UserIndex;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.engine.EngineStatus;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.RecordingSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A primary and a standby that streams from it, behind one URL that names both. */
@DisplayName("Connections: several servers")
final class SeveralServersTest {

    private final RecordingSink sink = new RecordingSink();

    @Test
    void theUrlLeadsToThePrimaryAlsoAfterAFailover(@TempDir Path directory) throws Exception {
        Path data = directory.resolve("primary");
        try (PostgresServer primary = builder(data).start()) {
            primary.execute(Shop.SCHEMA, Shop.FULL_IDENTITIES, Shop.fill(10));
            engine(primary.url()).start().close(); // which makes the slot
            primary.stop();
            Path copy = copy(data, directory.resolve("standby"));
            primary.restart();
            try (PostgresServer standby = standby(copy, primary)) {
                String both = "postgresql://postgres@127.0.0.1:" + standby.port() + ",127.0.0.1:" + primary.port()
                        + "/postgres";
                Refusal.assertRefused(
                        "the database is a standby",
                        () -> engine(both + "?target_session_attrs=any").start());
                Refusal.assertRefused(
                        "127.0.0.1:" + primary.port() + ": it is no standby",
                        () -> engine("postgresql://postgres@127.0.0.1:" + primary.port() + ",127.0.0.1:"
                                        + primary.port() + "/postgres?target_session_attrs=standby")
                                .start());
                try (Penstock penstock = engine(both).start()) {
                    primary.execute("INSERT INTO users VALUES (101, 'before', NULL)");
                    awaitDocument("101");
                    Await.until(
                            "all connections lead there",
                            Rig.PATIENCE,
                            () -> engineConnections(primary).equals(Integer.toString(Rig.CONNECTIONS)));
                    assertEquals("0", engineConnections(standby));
                    awaitReplayed(primary, standby);
                    primary.stop();
                    Await.until(
                            "the engine waits for a primary",
                            Rig.PATIENCE,
                            () -> penstock.status().phase() == EngineStatus.Phase.WAITING);
                    standby.execute("SELECT pg_promote()", "INSERT INTO users VALUES (102, 'after', NULL)");
                    awaitDocument("102");
                    Await.until(
                            "all connections lead there",
                            Rig.PATIENCE,
                            () -> engineConnections(standby).equals(Integer.toString(Rig.CONNECTIONS)));
                }
            }
        }
    }

    @Test
    void connectionsThatLeadToDifferentServersAreRefused() throws Exception {
        try (PostgresServer one = PostgresServer.start();
                PostgresServer other = PostgresServer.start();
                Forwarder spread = new Forwarder(one.port(), other.port());
                Forwarder steady = new Forwarder(one.port())) {
            one.execute(Shop.SCHEMA, Shop.FULL_IDENTITIES);
            other.execute(Shop.SCHEMA, Shop.FULL_IDENTITIES);
            Refusal.assertRefused(
                    "connections lead to different servers",
                    () -> engine("postgresql://postgres@127.0.0.1:" + spread.port() + "/postgres")
                            .start());
            try (Penstock penstock = engine("postgresql://postgres@127.0.0.1:" + steady.port() + "/postgres")
                    .start()) {
                one.execute("INSERT INTO users VALUES (103, 'through', NULL)");
                awaitDocument("103");
                assertEquals(EngineStatus.Phase.RUNNING, penstock.status().phase());
            }
        }
    }

    private Penstock.Builder engine(String url) {
        return Penstock.builder()
                .index(UserIndex.DEFINITION)
                .database(PostgresSource.builder(url))
                .sink(sink);
    }

    /** The slot of a standby must not be taken from it because the primary cleans its catalog meanwhile. */
    private static PostgresServer.Builder builder(Path data) {
        return PostgresServer.builder().dataDirectory(data).setting("autovacuum", "off");
    }

    private static PostgresServer standby(Path data, PostgresServer primary) throws IOException {
        Files.createFile(data.resolve("data").resolve("standby.signal"));
        return builder(data)
                .setting("primary_conninfo", "host=127.0.0.1 port=" + primary.port() + " user=postgres")
                .start();
    }

    private void awaitDocument(String id) {
        Await.until(
                "the document " + id + " is there",
                Rig.PATIENCE,
                () -> sink.documents("users").containsKey(id));
    }

    private static String engineConnections(PostgresServer server) throws SQLException {
        return Query.text(server::connect, "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'penstock'");
    }

    private static void awaitReplayed(PostgresServer primary, PostgresServer standby) throws SQLException {
        String written = Query.text(primary::connect, "SELECT pg_current_wal_flush_lsn()");
        Await.until(
                "the standby has replayed everything",
                Rig.PATIENCE,
                () -> Query.text(standby::connect, "SELECT pg_last_wal_replay_lsn() >= '" + written + "'")
                        .equals("t"));
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return to;
    }
}
