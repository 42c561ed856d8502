package dev.penstock.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PostgresServerTest {

    @Test
    void standard_settings_are_those_of_logical_replication() throws Exception {
        try (PostgresServer server = PostgresServer.start()) {
            assertEquals("logical", show(server, "wal_level"));
            assertEquals("on", show(server, "synchronous_commit"));
            assertEquals("äöü", one(server.connect(), "select lower('ÄÖÜ')"));
            assertTrue(server.version() >= 14);
            assertEquals("postgresql://postgres@127.0.0.1:" + server.port() + "/postgres", server.url());
        }
    }

    @Test
    void client_authentication_asks_a_role_for_its_password_also_after_a_restart() throws Exception {
        try (PostgresServer server = PostgresServer.builder()
                .clientAuthentication("host all asked 127.0.0.1/32 scram-sha-256")
                .start()) {
            server.execute("set password_encryption = 'scram-sha-256'; create role asked login password 'right'");
            String url = server.jdbcUrl().replace("user=postgres", "user=asked") + "&password=";
            server.restart();

            DriverManager.getConnection(url + "right").close();
            SQLException refused = assertThrows(SQLException.class, () -> DriverManager.getConnection(url + "wrong"));
            assertEquals("28P01", refused.getSQLState());
        }
    }

    @Test
    void committed_row_and_slot_survive_kill_9_on_the_same_port() throws Exception {
        try (PostgresServer server = PostgresServer.start()) {
            int port = server.port();
            server.execute(
                    "create table t (id int primary key)",
                    "select pg_create_logical_replication_slot('kept', 'pgoutput')");
            for (int round = 1; round <= 3; round++) {
                List<Connection> sessions = new ArrayList<>();
                for (int i = 0; i < 10; i++) {
                    sessions.add(server.connect());
                }
                server.execute("insert into t values (" + round + ")");

                server.kill();

                assertThrows(SQLException.class, server::connect);
                for (Connection session : sessions) {
                    assertFalse(session.isValid(1));
                    session.close();
                }
                server.restart();
                assertEquals(port, server.port());
                assertEquals(Integer.toString(round), one(server.connect(), "select count(*) from t"));
                assertEquals("kept", one(server.connect(), "select slot_name from pg_replication_slots"));
            }
        }
    }

    @Test
    void server_that_is_paused_answers_nobody_and_goes_on_where_it_was() throws Exception {
        try (PostgresServer server = PostgresServer.start();
                Connection kept = server.connect();
                Connection asking = server.connect()) {
            server.pause();
            assertFalse(asking.isValid(1));

            server.resume();
            assertTrue(kept.isValid(10));
        }
    }

    @Test
    void stop_and_restart_keep_port_data_and_settings() throws Exception {
        try (PostgresServer server =
                PostgresServer.builder().setting("wal_sender_timeout", "7s").start()) {
            server.execute("create table t as select 1 as id");
            server.setting("synchronous_commit", "off");
            assertEquals("off", show(server, "synchronous_commit"));

            server.stop();
            server.stop();
            server.restart();

            assertEquals("1", one(server.connect(), "select count(*) from t"));
            assertEquals("7s", show(server, "wal_sender_timeout"));
            assertEquals("off", show(server, "synchronous_commit"));
            server.resetSetting("synchronous_commit");
            assertEquals("on", show(server, "synchronous_commit"));
            server.setting("max_wal_senders", "9");
            assertEquals("50", show(server, "max_wal_senders"));
            server.restart();
            assertEquals("9", show(server, "max_wal_senders"));
        }
    }

    @Test
    void given_data_directory_and_port_are_used_again(@TempDir Path directory) throws Exception {
        int port = Ports.free();
        PostgresServer.Builder builder =
                PostgresServer.builder().dataDirectory(directory).port(port);
        String systemIdentifier;
        try (PostgresServer first = builder.start()) {
            first.execute("create table t as select 1 as id");
            systemIdentifier = one(first.connect(), "select system_identifier from pg_control_system()");
        }
        try (PostgresServer second = builder.start()) {
            assertEquals(port, second.port());
            assertEquals("1", one(second.connect(), "select id from t"));
            assertEquals(systemIdentifier, one(second.connect(), "select system_identifier from pg_control_system()"));
        }
        assertTrue(Files.exists(directory.resolve("data").resolve("PG_VERSION")));
    }

    @Test
    void server_that_does_not_start_shows_its_log() {
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> PostgresServer.builder()
                        .setting("shared_buffers", "no number")
                        .start());

        assertTrue(thrown.toString().contains("shared_buffers"), thrown.toString());
    }

    @Test
    void close_removes_the_temporary_directory() throws Exception {
        Path data;
        try (PostgresServer server = PostgresServer.start()) {
            data = Path.of(show(server, "data_directory"));
            assertTrue(Files.exists(data));
            server.kill();
        }
        assertFalse(Files.exists(data.getParent()));
    }

    @Test
    void database_is_dropped_with_walsenders_slots_and_prepared_transactions() throws Exception {
        try (PostgresServer server = PostgresServer.start()) {
            TestDatabase database = server.createDatabase("with \"quotes\"");
            database.execute(
                    "create table t (id int)",
                    "create publication p for table t",
                    "select pg_create_logical_replication_slot('idle', 'pgoutput')",
                    "select pg_create_logical_replication_slot('busy', 'pgoutput')",
                    "begin; insert into t values (1); prepare transaction 'it''s me'");
            try (Walsender walsender = Walsender.start(database.jdbcUrl(), "busy", "p")) {
                Await.until(
                        "the slot is active",
                        Duration.ofSeconds(10),
                        () -> one(server.connect(), "select active from pg_replication_slots where slot_name='busy'")
                                .equals("t"));

                database.close();
                database.close();

                assertThrows(SQLException.class, () -> {
                    while (true) {
                        walsender.read();
                    }
                });
            }
            assertEquals("0", one(server.connect(), "select count(*) from pg_replication_slots"));
            assertEquals("0", one(server.connect(), "select count(*) from pg_database where datname like 'with%'"));
        }
    }

    @Test
    void two_servers_run_side_by_side() throws Exception {
        try (PostgresServer one = PostgresServer.start();
                PostgresServer other = PostgresServer.start()) {
            assertFalse(one(one.connect(), "select system_identifier from pg_control_system()")
                    .equals(one(other.connect(), "select system_identifier from pg_control_system()")));
        }
    }

    @Test
    void server_dies_with_the_jvm_that_started_it(@TempDir Path temporary) throws Exception {
        OrphanProbe.Child child = OrphanProbe.start("postgres", temporary);

        child.killJvm();

        child.awaitServerGone();
    }

    @Test
    void commits_hang_until_they_are_let_go_except_those_that_wait_for_nobody() throws Exception {
        try (PostgresServer server = PostgresServer.start()) {
            server.execute("create table t (id int)");
            CompletableFuture<Void> hanging;
            try (HangingCommits commits = HangingCommits.begin(server)) {
                hanging = CompletableFuture.runAsync(() -> execute(server, "insert into t values (1)"));
                commits.await(1);
                server.execute("set synchronous_commit = local; insert into t values (2)");

                assertEquals("2", one(server.connect(), "select string_agg(id::text, ',') from t"));
                assertFalse(hanging.isDone());
            }
            hanging.join();
            assertEquals("1,2", one(server.connect(), "select string_agg(id::text, ',' order by id) from t"));
        }
    }

    private static void execute(PostgresServer server, String sql) {
        try {
            server.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String show(PostgresServer server, String setting) throws SQLException {
        return one(server.connect(), "show " + setting);
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (connection;
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertTrue(rows.next());
            return rows.getString(1);
        }
    }
}
