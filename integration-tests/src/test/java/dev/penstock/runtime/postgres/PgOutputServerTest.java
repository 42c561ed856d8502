package dev.penstock.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.penstock.runtime.postgres.PgOutputMessage.LogicalMessage;
import dev.penstock.runtime.postgres.PgOutputMessage.StreamAbort;
import dev.penstock.runtime.postgres.PgOutputMessage.Streamed;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.TestDatabase;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.postgresql.replication.PGReplicationStream;
import org.postgresql.replication.fluent.logical.ChainedLogicalStreamBuilder;

/**
 * What a real server sends, in every version of the protocol that it speaks, is decoded. With {@code -Dpenstock.corpus=} and a
 * directory, what it has sent is kept there, one file for a message, for the fuzz test of the decoder.
 */
@Timeout(180)
@DisplayName("every message of pgoutput is decoded, in every version of its protocol")
final class PgOutputServerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<String> SIMPLE = Set.of(
            "Begin",
            "Commit",
            "Origin",
            "Relation",
            "Type",
            "Insert",
            "Update",
            "Delete",
            "Truncate",
            "LogicalMessage");
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 400;

    private static PostgresServer server;

    private final List<PgOutputMessage> seen = new ArrayList<>();
    private final List<String> samples = new ArrayList<>();
    private final List<PgOutputException> refused = new ArrayList<>();
    private boolean inStream;

    @BeforeAll
    static void start() {
        server = PostgresServer.builder()
                .setting("logical_decoding_work_mem", "64kB")
                .setting("max_prepared_transactions", "10")
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void version1HandsOverWhatHasCommitted() throws Exception {
        assertEquals(SIMPLE, kinds(1));
        assertEquals(
                0,
                count(
                        PgOutputMessage.Insert.class,
                        insert -> "rolled back".equals(insert.after().text(1))));
    }

    @Test
    void version2StreamsWhatMayAbort() throws Exception {
        assertEquals(with(SIMPLE, "StreamStart", "StreamStop", "StreamCommit", "StreamAbort", "Streamed"), kinds(2));
        assertTrue(count(StreamAbort.class, abort -> abort.subtransaction() != abort.xid()) > 0, "a savepoint");
        assertEquals(0, count(StreamAbort.class, abort -> abort.position() != null));
        assertTrue(count(Streamed.class, streamed -> streamed.message() instanceof PgOutputMessage.Insert) > 1_000);
        assertTrue(count(Streamed.class, streamed -> streamed.message() instanceof PgOutputMessage.Relation) > 0);
        assertTrue(count(Streamed.class, streamed -> streamed.message() instanceof LogicalMessage) > 0);
    }

    @Test
    void version3HandsOverWhatIsPrepared() throws Exception {
        assumeTrue(server.version() >= 15, "version 3 came with PostgreSQL 15");
        assertEquals(ofVersion3(), kinds(3));
    }

    @Test
    void version4SaysWhereSomethingWasAborted() throws Exception {
        assumeTrue(server.version() >= 16, "version 4 came with PostgreSQL 16");
        assertEquals(ofVersion3(), kinds(4));
        assertEquals(0, count(StreamAbort.class, abort -> abort.position() == null));
    }

    private static Set<String> ofVersion3() {
        return with(
                SIMPLE,
                "StreamStart",
                "StreamStop",
                "StreamCommit",
                "StreamAbort",
                "Streamed",
                "BeginPrepare",
                "Prepare",
                "CommitPrepared",
                "RollbackPrepared",
                "StreamPrepare");
    }

    private Set<String> kinds(int version) throws Exception {
        try (TestDatabase database = server.createDatabase()) {
            database.execute(
                    "CREATE TYPE mood AS ENUM ('good', 'bad')",
                    "CREATE TABLE whole (id int PRIMARY KEY, note text, mood mood)",
                    "ALTER TABLE whole REPLICA IDENTITY FULL; ALTER TABLE whole ALTER note SET STORAGE EXTERNAL",
                    "CREATE TABLE keyed (id int PRIMARY KEY, note text)",
                    "CREATE PUBLICATION p FOR ALL TABLES",
                    "SELECT pg_create_logical_replication_slot('s" + version + "', 'pgoutput', false, " + (version >= 3)
                            + ")");
            try (Connection replication = replication(database);
                    Connection writer = database.connect()) {
                PGReplicationStream stream = stream(replication, version);
                try (Statement statement = writer.createStatement()) {
                    simple(statement, version);
                    open(statement, stream, version);
                    prepared(statement);
                    statement.execute("SELECT pg_logical_emit_message(true, 'end', '')");
                }
                readUntil(
                        stream,
                        message -> message instanceof LogicalMessage end
                                && end.prefix().equals("end"));
                readUntil(stream, message -> message instanceof PgOutputMessage.Commit);
            }
        }
        assertEquals(List.of(), refused);
        Set<String> kinds = new TreeSet<>();
        seen.forEach(message -> kinds.add(message.getClass().getSimpleName()));
        return kinds;
    }

    private static void simple(Statement statement, int version) throws SQLException {
        statement.execute(
                "INSERT INTO whole VALUES (1, repeat('größe 🚰 ', 1000), 'good'), (2, NULL, NULL), (3, '', 'bad')");
        statement.execute("UPDATE whole SET mood = 'bad' WHERE id = 1");
        statement.execute("DELETE FROM whole WHERE id = 2");
        statement.execute("INSERT INTO keyed VALUES (1, 'a'), (2, 'b')");
        statement.execute("UPDATE keyed SET note = 'c'");
        statement.execute("UPDATE keyed SET id = id + 10");
        statement.execute("DELETE FROM keyed WHERE id = 11");
        statement.execute("TRUNCATE whole, keyed RESTART IDENTITY CASCADE");
        statement.execute("SELECT pg_logical_emit_message(false, 'at once', 'x')");
        statement.execute("SELECT pg_replication_origin_create('elsewhere" + version + "')");
        statement.execute("SELECT pg_replication_origin_session_setup('elsewhere" + version + "')");
        statement.execute("INSERT INTO keyed VALUES (20, 'from elsewhere')");
        statement.execute("SELECT pg_replication_origin_session_reset()");
        statement.execute("BEGIN; SAVEPOINT a; INSERT INTO keyed VALUES (30, 'rolled back'); ROLLBACK TO a;"
                + " INSERT INTO keyed VALUES (31, 'kept'); COMMIT");
    }

    /** Transactions that are too large to be held back are handed over while they run, where that is asked for. */
    private void open(Statement statement, PGReplicationStream stream, int version) throws Exception {
        String many = "INSERT INTO keyed SELECT n, 'rolled back' FROM generate_series(%d, %d) n";
        statement.execute("BEGIN");
        statement.execute("SELECT pg_logical_emit_message(true, 'within', '')");
        statement.execute(many.formatted(100, 4_000).replace("rolled back", "kept"));
        statement.execute("SAVEPOINT a");
        statement.execute(many.formatted(5_000, 9_000));
        awaitStreamed(stream, version, 5_000);
        statement.execute("ROLLBACK TO a");
        statement.execute(many.formatted(10_000, 14_000).replace("rolled back", "kept"));
        statement.execute("COMMIT");
        statement.execute("BEGIN");
        statement.execute(many.formatted(20_000, 24_000));
        awaitStreamed(stream, version, 20_000);
        statement.execute("ROLLBACK");
    }

    /** Waits until rows of a transaction that is open have come, where they come. */
    private void awaitStreamed(PGReplicationStream stream, int version, int from) throws Exception {
        if (version == 1) {
            return;
        }
        server.execute("SELECT pg_logical_emit_message(true, 'flushed', '')"); // by the commit, in another database
        readUntil(
                stream,
                message -> message instanceof Streamed streamed
                        && streamed.message() instanceof PgOutputMessage.Insert insert
                        && Integer.parseInt(String.valueOf(insert.after().text(0))) >= from);
    }

    private static void prepared(Statement statement) throws SQLException {
        statement.execute("BEGIN; INSERT INTO keyed VALUES (40, 'prepared'); PREPARE TRANSACTION 'small'");
        statement.execute("COMMIT PREPARED 'small'");
        statement.execute("BEGIN; INSERT INTO keyed VALUES (41, 'rolled back'); PREPARE TRANSACTION 'never'");
        statement.execute("ROLLBACK PREPARED 'never'");
        statement.execute("BEGIN; INSERT INTO keyed SELECT n, 'large' FROM generate_series(30000, 34000) n;"
                + " PREPARE TRANSACTION 'large'");
        statement.execute("COMMIT PREPARED 'large'");
    }

    private void readUntil(PGReplicationStream stream, Predicate<PgOutputMessage> last) {
        Await.until("the message comes", PATIENCE, () -> {
            ByteBuffer bytes = stream.readPending();
            while (bytes != null) {
                if (last.test(decoded(bytes))) {
                    return true;
                }
                bytes = stream.readPending();
            }
            return false;
        });
    }

    private PgOutputMessage decoded(ByteBuffer bytes) throws Exception {
        byte[] raw = new byte[bytes.remaining()];
        bytes.duplicate().get(raw);
        PgOutputMessage message;
        try {
            message = PgOutputDecoder.decode(bytes, inStream);
        } catch (PgOutputException e) {
            refused.add(e);
            throw e;
        }
        inStream = message instanceof PgOutputMessage.StreamStart
                || (inStream && !(message instanceof PgOutputMessage.StreamStop));
        seen.add(message);
        keep(message, raw);
        return message;
    }

    private void keep(PgOutputMessage message, byte[] raw) throws IOException, SQLException {
        String directory = System.getProperty("penstock.corpus");
        String kind = message instanceof Streamed streamed
                ? "Streamed" + streamed.message().getClass().getSimpleName()
                : message.getClass().getSimpleName();
        long kept = samples.stream().filter(kind::equals).count();
        if (directory != null && kept < SAMPLES && raw.length <= LONGEST_SAMPLE) {
            samples.add(kind);
            Files.write(Path.of(directory, kind + "_" + server.version() + "_" + seen.size()), raw);
        }
    }

    private <T extends PgOutputMessage> long count(Class<T> kind, Predicate<T> which) {
        return seen.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(which)
                .count();
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(List.of(more));
        return all;
    }

    private static Connection replication(TestDatabase database) throws SQLException {
        Properties properties = new Properties();
        PGProperty.REPLICATION.set(properties, "database");
        PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "14");
        Connection connection = new Driver().connect(database.jdbcUrl(), properties);
        if (connection == null) {
            throw new SQLException("no address");
        }
        return connection;
    }

    private static PGReplicationStream stream(Connection replication, int version) throws SQLException {
        ChainedLogicalStreamBuilder builder = replication
                .unwrap(PGConnection.class)
                .getReplicationAPI()
                .replicationStream()
                .logical()
                .withSlotName("s" + version)
                .withSlotOption("proto_version", version)
                .withSlotOption("publication_names", "p")
                .withSlotOption("messages", true);
        if (version >= 2) {
            builder = builder.withSlotOption("streaming", version >= 4 ? "parallel" : "on");
        }
        if (version >= 3) {
            builder = builder.withSlotOption("two_phase", "on");
        }
        return builder.start();
    }
}
