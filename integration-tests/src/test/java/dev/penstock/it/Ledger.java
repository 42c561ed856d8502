package dev.penstock.it;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.it.partitions.AccountIndex;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.engine.BatchPolicy;
import dev.penstock.runtime.engine.EngineStatus;
import dev.penstock.testkit.Await;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Accounts, partitioned by region, and their entries, partitioned by day and once more by id; and what documents they make. */
final class Ledger {

    /** The columns of the second partition of accounts lie otherwise, and one has been dropped, as after a long life. */
    static final String[] SCHEMA = {
        "CREATE TABLE accounts (region int, number bigint, dropped int, owner text NOT NULL, PRIMARY KEY (region, number))"
                + " PARTITION BY LIST (region)",
        "ALTER TABLE accounts DROP COLUMN dropped",
        "CREATE TABLE accounts_1 PARTITION OF accounts FOR VALUES IN (1)",
        "CREATE TABLE accounts_2 (owner text NOT NULL, gone text, number bigint NOT NULL, region int NOT NULL)",
        "ALTER TABLE accounts_2 DROP COLUMN gone",
        "ALTER TABLE accounts ATTACH PARTITION accounts_2 FOR VALUES IN (2)",
        "CREATE TABLE entries (id bigint, day int, account_region int, account_number bigint, note text,"
                + " PRIMARY KEY (id, day)) PARTITION BY RANGE (day)",
        "CREATE INDEX ON entries (account_region, account_number)",
        "CREATE TABLE entries_1 PARTITION OF entries FOR VALUES FROM (0) TO (10)",
        "CREATE TABLE entries_2 PARTITION OF entries FOR VALUES FROM (10) TO (20) PARTITION BY RANGE (id)",
        "CREATE TABLE entries_2_low PARTITION OF entries_2 FOR VALUES FROM (0) TO (1000)",
        "CREATE TABLE entries_2_high (note text, spare int, account_number bigint, account_region int, day int NOT NULL,"
                + " id bigint NOT NULL)",
        "ALTER TABLE entries_2_high DROP COLUMN spare",
        "ALTER TABLE entries_2 ATTACH PARTITION entries_2_high FOR VALUES FROM (1000) TO (2000)"
    };

    static final String FULL_IDENTITIES = "ALTER TABLE entries_1 REPLICA IDENTITY FULL;"
            + " ALTER TABLE entries_2_low REPLICA IDENTITY FULL; ALTER TABLE entries_2_high REPLICA IDENTITY FULL";

    /** Ten accounts in each region, each with an entry in each partition. */
    static final String FILL = """
            INSERT INTO accounts SELECT region, n, 'owner ' || n FROM generate_series(1, 2) region, generate_series(1, 10) n;
            INSERT INTO entries SELECT 100 * region + n, 5, region, n, 'first' FROM accounts, LATERAL (SELECT number) a (n);
            INSERT INTO entries SELECT 100 * region + n, 15, region, n, 'low' FROM accounts, LATERAL (SELECT number) a (n);
            INSERT INTO entries SELECT 1000 + 100 * region + n, 15, region, n, 'high'
              FROM accounts, LATERAL (SELECT number) a (n);
            """;

    private static final String DOCUMENTS = """
            SELECT region || ':' || number, json_build_object('region', region, 'number', number, 'owner', owner,
              'entries', coalesce((SELECT json_agg(json_build_object('id', id, 'day', day, 'note', note) ORDER BY id, day)
                FROM entries WHERE account_region = region AND account_number = number), '[]'),
              'entryCount', (SELECT count(*) FROM entries WHERE account_region = region AND account_number = number))
            FROM accounts
            """;

    private final Rig rig;

    private Ledger(Rig rig) {
        this.rig = rig;
    }

    /** The tables, filled, in the database of a rig. */
    static Ledger in(Rig rig) throws SQLException {
        rig.database.execute(SCHEMA);
        rig.database.execute(FULL_IDENTITIES, FILL);
        return new Ledger(rig);
    }

    Penstock.Builder engine() {
        return Penstock.builder()
                .index(AccountIndex.DEFINITION)
                .database(rig.source())
                .sink(rig.sink())
                .batch(BatchPolicy.DEFAULT.with(policy -> policy.maxChanges(500)
                        .maxRows(200)
                        .buildSize(7)
                        .writers(2)
                        .confirmInterval(Duration.ofMillis(100))));
    }

    Penstock start() throws InterruptedException {
        return rig.start(engine());
    }

    /** Runs statements, and waits until the index has become what they make of the database. */
    void change(String... sql) throws SQLException, InterruptedException {
        rig.database.execute(sql);
        assertConverges();
    }

    /** Partitions are looked at now and then: nothing says when a change of theirs has been noticed but the documents. */
    void assertConverges() throws SQLException, InterruptedException {
        rig.awaitCaughtUp();
        Map<String, JsonNode> expected = documents();
        Await.value(
                "the index has the documents of the database",
                Rig.PATIENCE,
                () -> rig.penstock().status().phase() == EngineStatus.Phase.STOPPED ? expected : indexed(),
                expected::equals);
        rig.awaitCaughtUp();
    }

    Map<String, JsonNode> indexed() {
        return new TreeMap<>(rig.search.documents(rig.prefix + "accounts"));
    }

    private Map<String, JsonNode> documents() throws SQLException {
        try (Connection connection = rig.database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(DOCUMENTS)) {
            Map<String, JsonNode> documents = new TreeMap<>();
            while (row.next()) {
                documents.put(row.getString(1), ExactJson.read(row.getString(2)));
            }
            return documents;
        }
    }
}
