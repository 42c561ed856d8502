package dev.penstock.it;

import dev.penstock.testkit.Await;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;

/** A primary and a standby that streams from it, both real; either can be stopped, killed and started again. */
final class Standby implements AutoCloseable {

    /** Of the standby's connection to the primary. */
    private static final String PHYSICAL_SLOT = "standby";

    final PostgresServer primary;
    final PostgresServer server;

    private Standby(PostgresServer primary, PostgresServer server) {
        this.primary = primary;
        this.server = server;
    }

    /**
     * Starts both. What a standby that decodes or keeps copies of slots needs is set.
     *
     * @param primary what the primary is to be like; it gets its directory here
     */
    static Standby start(PostgresServer.Builder primary, Path directory) throws IOException, SQLException {
        PostgresServer first =
                primary.dataDirectory(directory.resolve("primary")).start();
        PostgresServer second = null;
        try {
            first.execute("SELECT pg_create_physical_replication_slot('" + PHYSICAL_SLOT + "', true)");
            first.stop();
            copy(directory.resolve("primary"), directory.resolve("standby"));
            Path data = directory.resolve("standby").resolve("data");
            try (Stream<Path> slots = Files.list(data.resolve("pg_replslot"))) {
                for (Path slot : (Iterable<Path>) slots::iterator) {
                    deleteAll(slot);
                }
            }
            Files.createFile(data.resolve("standby.signal"));
            first.restart();
            second = PostgresServer.builder()
                    .dataDirectory(directory.resolve("standby"))
                    .setting("hot_standby_feedback", "on")
                    .setting("wal_receiver_status_interval", "1s")
                    .setting("primary_slot_name", PHYSICAL_SLOT)
                    .setting(
                            "primary_conninfo",
                            "host=127.0.0.1 port=" + first.port() + " user=" + first.user() + " dbname=postgres")
                    .start();
            return new Standby(first, second);
        } catch (IOException | SQLException | RuntimeException e) {
            first.close();
            if (second != null) {
                second.close();
            }
            throw e;
        }
    }

    /** The standby's URL of a database. */
    String url(TestDatabase database) {
        return "postgresql://" + server.user() + "@127.0.0.1:" + server.port() + "/" + database.name();
    }

    /** Connects to a database on the standby. */
    Connection connect(TestDatabase database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database.name() + "?user=" + server.user());
    }

    /** Waits until the standby has replayed everything that the primary has logged. */
    void awaitReplayed() throws SQLException {
        String position = Query.text(primary::connect, "SELECT pg_current_wal_flush_lsn()::text");
        Await.until(
                "the standby has replayed " + position,
                Rig.PATIENCE,
                () -> Query.text(server::connect, "SELECT pg_last_wal_replay_lsn() >= '" + position + "'")
                        .equals("t"));
    }

    /** A slot's property on either server; "none" when there is no such slot there. */
    static String slot(PostgresServer on, Rig rig, String property) throws SQLException {
        return Query.text(
                on::connect,
                "SELECT coalesce((SELECT (" + property + ")::text FROM pg_replication_slots WHERE slot_name = '"
                        + rig.slot + "'), 'none')");
    }

    @Override
    public void close() {
        server.close();
        primary.close();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void deleteAll(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files.sorted(java.util.Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }
}
