package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.RecordingSink;
import dev.penstock.testkit.WithServers;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.PGConnection;

/** Every way in which rows can be written; the server has little memory for decoding, and spills what is larger. */
@WithServers
@Timeout(180)
@DisplayName("R2: a transaction of any kind reaches the index once it has committed, and not before")
final class TransactionsTest {

    private static PostgresServer server;

    private final RecordingSink sink = new RecordingSink();
    private Rig rig;

    @BeforeAll
    static void start() {
        server = PostgresServer.builder()
                .setting("max_prepared_transactions", "10")
                .setting("logical_decoding_work_mem", "64kB")
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void prepare(OpenSearchServer search) throws Exception {
        rig = new Rig(server.createDatabase(), search);
        rig.database.execute(Shop.fill(50));
        rig.start();
        rig.assertConverged();
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
        rig.database.close();
    }

    @Test
    void copy() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int id = 1_000; id < 6_000; id++) {
            rows.append(id).append(",copied").append(id).append("@example.com\n");
        }
        try (Connection connection = rig.database.connect()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY users (id, email) FROM STDIN (FORMAT csv)", new StringReader(rows.toString()));
        }
        rig.assertConverged();
    }

    @Test
    void manyRowsOfOneStatementAndManyChangesOfOneRow() throws Exception {
        rig.database.execute(
                "INSERT INTO items SELECT n, 1 + n % 100, 'many', n FROM generate_series(10000, 15000) n",
                "UPDATE items SET order_id = 1 + (id + 7) % 100, quantity = quantity % 5 WHERE id >= 10000",
                "BEGIN; UPDATE users SET full_name = 'a' WHERE id = 7; UPDATE users SET full_name = 'b' WHERE id = 7;"
                        + " DELETE FROM users WHERE id = 8; INSERT INTO users VALUES (8, 'again', 'c'); COMMIT",
                "DELETE FROM items WHERE id % 3 = 0 AND id >= 10000");
        rig.assertConverged();
    }

    @Test
    void whatIsRolledBackToASavepointIsNeverSeen() throws Exception {
        rig.penstock().close();
        rig.start(rig.engine().reseed(true).sink(sink));
        rig.awaitCaughtUp();
        rig.database.execute(
                "BEGIN; UPDATE users SET full_name = 'kept 1'; SAVEPOINT a; UPDATE users SET full_name = 'never';"
                        + " INSERT INTO users SELECT n, 'never' FROM generate_series(5000, 9000) n; SAVEPOINT b;"
                        + " DELETE FROM users; ROLLBACK TO a; UPDATE orders SET status = 'PAID' WHERE id < 20; COMMIT",
                "BEGIN; UPDATE users SET full_name = 'never'; ROLLBACK");
        rig.awaitCaughtUp();
        assertTrue(String.valueOf(sink.documents("users").get("1")).contains("kept 1"));
        assertTrue(sink.writes().stream()
                .allMatch(write -> write.source() != null
                        && !new String(write.source(), StandardCharsets.UTF_8).contains("never")));
    }

    @Test
    void aPreparedTransactionIsSeenWhenItIsCommitted() throws Exception {
        String id = rig.database.name();
        rig.database.execute(
                "BEGIN; UPDATE users SET full_name = 'prepared'; DELETE FROM orders WHERE id < 10;"
                        + " PREPARE TRANSACTION '" + id + "'",
                "BEGIN; DELETE FROM items WHERE id > 100; PREPARE TRANSACTION '" + id + " never'",
                "INSERT INTO users VALUES (3000, 'meanwhile')");
        rig.assertConverged();
        rig.database.execute("ROLLBACK PREPARED '" + id + " never'", "COMMIT PREPARED '" + id + "'");
        rig.assertConverged();
    }

    @Test
    void aPreparedTransactionSurvivesARestartOfTheServer() throws Exception {
        String id = rig.database.name();
        rig.database.execute("BEGIN; UPDATE users SET full_name = 'prepared'; PREPARE TRANSACTION '" + id + "'");
        server.restart();
        rig.database.execute("INSERT INTO users VALUES (3000, 'meanwhile')", "COMMIT PREPARED '" + id + "'");
        rig.assertConverged();
    }

    @Test
    void whatCameFromAnotherServerIsFollowedToo() throws Exception {
        String origin = rig.database.name();
        try (Connection connection = rig.database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_replication_origin_create('" + origin + "')");
            statement.execute("SELECT pg_replication_origin_session_setup('" + origin + "')");
            statement.execute("UPDATE users SET full_name = 'from elsewhere' WHERE id % 2 = 0");
            statement.execute("BEGIN; SELECT pg_replication_origin_xact_setup('0/1234', now());"
                    + " DELETE FROM users WHERE id = 3; COMMIT");
            statement.execute("SELECT pg_replication_origin_session_reset()");
            statement.execute("SELECT pg_replication_origin_drop('" + origin + "')");
        }
        rig.assertConverged();
    }

    @Test
    void messagesOfOthersChangeNothing() throws Exception {
        String content = "SELECT pg_logical_emit_message(%s, '%s', repeat('\u0001 joined public users', 20000))";
        rig.database.execute(
                content.formatted(false, "somebody"),
                content.formatted(true, "somebody"),
                content.formatted(false, "penstock/partitions/" + rig.slot), // ours are transactional
                content.formatted(true, "penstock/partitions/" + rig.slot + "_2"),
                "BEGIN; UPDATE users SET full_name = 'x' WHERE id = 5; " + content.formatted(true, "within")
                        + "; DELETE FROM items WHERE id = 4; COMMIT");
        String generation = rig.generation();
        rig.assertConverged();
        assertTrue(generation.equals(rig.generation()));
    }

    @Test
    void transactionsThatRunSideBySideComeInTheOrderOfTheirCommits() throws Exception {
        try (Connection first = rig.database.connect();
                Connection second = rig.database.connect();
                Statement one = first.createStatement();
                Statement other = second.createStatement()) {
            for (int round = 0; round < 20; round++) {
                one.execute("BEGIN; UPDATE orders SET user_id = " + (1 + round) + " WHERE id = 5");
                other.execute("BEGIN; UPDATE orders SET user_id = " + (21 + round) + " WHERE id = 6;"
                        + " INSERT INTO items SELECT 100000 * (1 + " + round + ") + n, 5, 'side', n"
                        + " FROM generate_series(1, 500) n");
                one.execute("DELETE FROM items WHERE order_id = 5 AND quantity % 2 = 0; UPDATE orders SET total = "
                        + round + " WHERE id = 7");
                (round % 2 == 0 ? one : other).execute("COMMIT");
                (round % 2 == 0 ? other : one).execute("COMMIT");
            }
        }
        rig.assertConverged();
    }

    @Test
    void nothingOfAnOpenTransactionIsSeenHoweverLargeItIs() throws Exception {
        try (Connection connection = rig.database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("BEGIN; INSERT INTO users SELECT n, 'open' FROM generate_series(10000, 30000) n");
            rig.database.execute("UPDATE users SET full_name = 'meanwhile' WHERE id = 1");
            rig.assertConverged();
            statement.execute("COMMIT");
        }
        Await.until("they are there", Rig.PATIENCE, () -> {
            rig.assertConverged();
            return true;
        });
    }
}
