package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.it.partitions.AccountIndex;
import dev.penstock.runtime.engine.EngineStatus.IndexStatus;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A partitioned root and a partitioned child, and rows that come and go with their partitions. */
@WithServers
@DisplayName("Partitioned tables are followed through their root")
final class PartitionsTest {

    private Rig rig;
    private Ledger ledger;

    @BeforeEach
    void seed(TestDatabase database, OpenSearchServer search) throws Exception {
        rig = new Rig(database, search);
        ledger = Ledger.in(rig);
        ledger.start();
        ledger.assertConverges();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void everyKindOfChangeInEveryPartition() throws Exception {
        ledger.change(
                "INSERT INTO accounts VALUES (1, 50, 'new'), (2, 50, 'new')",
                "INSERT INTO entries VALUES (1, 1, 1, 50, 'a'), (2, 12, 2, 50, NULL), (1002, 13, 1, 50, 'c')",
                "INSERT INTO entries_2_high (id, day, account_region, account_number) VALUES (1003, 13, 2, 50)");
        ledger.change("UPDATE accounts SET owner = 'renamed' WHERE number IN (3, 50)");
        ledger.change("UPDATE entries SET note = 'noted' WHERE account_number IN (4, 50)");
        ledger.change("UPDATE entries SET account_region = 3 - account_region WHERE account_number = 5");
        ledger.change("UPDATE entries SET account_number = NULL WHERE account_number = 6");
        ledger.change("DELETE FROM entries WHERE account_number = 7", "DELETE FROM accounts WHERE number = 8");
        assertEquals(1, generation());
    }

    @Test
    void aRowThatMovesBetweenPartitions() throws Exception {
        ledger.change("UPDATE entries SET day = 16 WHERE day = 5 AND account_number = 1");
        ledger.change("UPDATE entries SET id = id + 1500 WHERE account_number IN (2, 3) AND day = 15 AND id < 1000"
                + " AND account_region = 2");
        ledger.change("UPDATE entries SET day = 9, account_region = 1, account_number = 4 WHERE note = 'high'"
                + " AND account_region = 2 AND account_number < 4");
        ledger.change("UPDATE accounts SET region = 2, number = 99 WHERE region = 1 AND number = 1");
        assertTrue(ledger.indexed().containsKey("2:99"));
        assertFalse(ledger.indexed().containsKey("1:1"));
        ledger.change("BEGIN; UPDATE accounts SET region = 1 WHERE number = 99; UPDATE accounts SET region = 2,"
                + " owner = 'back' WHERE number = 99; DELETE FROM accounts WHERE region = 1 AND number = 2; COMMIT");
    }

    @Test
    void aPartitionOfTheRootIsAttachedAndDetachedWithItsRows() throws Exception {
        ledger.change(
                "CREATE TABLE accounts_3 (LIKE accounts INCLUDING ALL)",
                "INSERT INTO accounts_3 SELECT 3, n, 'attached' FROM generate_series(1, 20) n",
                "ALTER TABLE accounts ATTACH PARTITION accounts_3 FOR VALUES IN (3)");
        assertEquals(40, ledger.indexed().size());
        assertEquals(1, generation());
        ledger.change("UPDATE accounts SET owner = 'followed' WHERE region = 3 AND number < 5");
        ledger.change("ALTER TABLE accounts DETACH PARTITION accounts_3");
        assertEquals(20, ledger.indexed().size());
        ledger.change("DROP TABLE accounts_1");
        assertEquals(10, ledger.indexed().size());
    }

    @Test
    void aPartitionOfAChildIsAttachedAndDetachedWithItsRows() throws Exception {
        ledger.change(
                "CREATE TABLE entries_3 (LIKE entries INCLUDING ALL)",
                "ALTER TABLE entries_3 REPLICA IDENTITY FULL",
                "INSERT INTO entries_3 SELECT n, 25, 1 + n % 2, n % 10, 'attached' FROM generate_series(1, 20) n",
                "ALTER TABLE entries ATTACH PARTITION entries_3 FOR VALUES FROM (20) TO (30)");
        ledger.change(
                "UPDATE entries SET account_number = 9 WHERE day = 25 AND id = 1",
                "DELETE FROM entries_3 WHERE id = 2");
        ledger.change("ALTER TABLE entries DETACH PARTITION entries_3 CONCURRENTLY");
        ledger.change("ALTER TABLE entries_2 DETACH PARTITION entries_2_high");
        ledger.change("ALTER TABLE entries DETACH PARTITION entries_2");
        ledger.change("INSERT INTO entries VALUES (1, 1, 1, 1, 'still followed')");
        assertEquals(1, generation());
    }

    @Test
    void aPartitionThatIsDetachedAndAttachedAgainAtOnce() throws Exception {
        ledger.change("BEGIN; ALTER TABLE entries DETACH PARTITION entries_2; UPDATE entries_2 SET note = 'while away';"
                + " DELETE FROM entries_2 WHERE id = 101; ALTER TABLE entries ATTACH PARTITION entries_2 FOR VALUES FROM (10) TO (20);"
                + " COMMIT");
        ledger.change(
                "BEGIN; ALTER TABLE accounts DETACH PARTITION accounts_2; DELETE FROM accounts_2 WHERE number < 5;"
                        + " ALTER TABLE accounts ATTACH PARTITION accounts_2 FOR VALUES IN (2); COMMIT");
        assertFalse(ledger.indexed().containsKey("2:4"));
    }

    @Test
    void aTruncateOfOnePartition() throws Exception {
        ledger.change("TRUNCATE entries_1");
        ledger.change("TRUNCATE entries_2");
        ledger.change("INSERT INTO entries VALUES (1, 1, 1, 1, 'again'), (1001, 11, 1, 1, 'again')");
        ledger.change("TRUNCATE accounts_2");
        assertEquals(10, ledger.indexed().size());
        ledger.change("BEGIN; TRUNCATE accounts_1; INSERT INTO accounts VALUES (1, 1, 'again'), (2, 3, 'too'); COMMIT");
        assertEquals(2, ledger.indexed().size());
    }

    @Test
    void aTruncateOfTheWholeTable() throws Exception {
        ledger.change("TRUNCATE entries");
        ledger.change("INSERT INTO entries VALUES (1, 1, 1, 1, 'again')");
        ledger.change("TRUNCATE accounts");
        ledger.change("INSERT INTO accounts VALUES (1, 1, 'again')");
        assertEquals(1, ledger.indexed().size());
    }

    @Test
    void partitionsThatChangeWhileTheEngineIsAway() throws Exception {
        rig.penstock().close();
        rig.database.execute("ALTER TABLE accounts DETACH PARTITION accounts_2", "TRUNCATE entries_2_low");
        ledger.start();
        ledger.assertConverges();
        rig.penstock().close();
        rig.database.execute("ALTER TABLE accounts ATTACH PARTITION accounts_2 FOR VALUES IN (2)");
        ledger.start();
        ledger.assertConverges();
        rig.penstock().close();
        long builds = ledger.start().status().builds();
        ledger.assertConverges();
        assertEquals(builds, rig.penstock().status().builds(), "nothing has changed since");
    }

    @Test
    void aPartitionThatIsMadeEmptyCostsNothing() throws Exception {
        long seeded = status().seededDocuments();
        rig.database.execute(
                "CREATE TABLE entries_3 PARTITION OF entries FOR VALUES FROM (20) TO (30)",
                "ALTER TABLE entries_3 REPLICA IDENTITY FULL");
        awaitRemembered("entries_3");
        ledger.change("INSERT INTO entries VALUES (1, 25, 1, 1, 'in it')");
        ledger.change("UPDATE entries SET account_number = 2 WHERE day = 25");
        ledger.change("DELETE FROM entries WHERE day = 25");
        assertEquals(seeded, status().seededDocuments());
        assertEquals(1, generation());
    }

    @Test
    void aPartitionThatIsMadeWithRowsInOneTransaction() throws Exception {
        ledger.change("BEGIN; CREATE TABLE entries_3 PARTITION OF entries FOR VALUES FROM (20) TO (30);"
                + " ALTER TABLE entries_3 REPLICA IDENTITY FULL;"
                + " INSERT INTO entries SELECT n, 25, 1, n, 'made' FROM generate_series(1, 10) n; COMMIT");
        ledger.change("UPDATE entries SET account_region = 2 WHERE day = 25");
    }

    @Test
    void anIndexThatDoesNotReadPartitionsIsLeftAlone() throws Exception {
        rig.penstock().close();
        rig.database.execute(Shop.fill(10));
        rig.start(rig.engine().index(AccountIndex.DEFINITION));
        rig.assertConverged();
        long seeded = rig.penstock().status().indexes().get(0).seededDocuments();
        ledger.change("ALTER TABLE accounts DETACH PARTITION accounts_2");
        assertEquals(seeded, rig.penstock().status().indexes().get(0).seededDocuments());
        rig.assertConverged();
    }

    @Test
    void partitionsComeAndGoAmongChangesOfEveryKind() throws Exception {
        Random random = new Random(11);
        for (int round = 0; round < 60; round++) {
            rig.database.execute(writes(random));
            rig.database.execute(partitionChange(random));
            if (round % 20 == 10) {
                rig.penstock().close();
                ledger.start();
            }
        }
        ledger.assertConverges();
    }

    private static String writes(Random random) {
        int region = 1 + random.nextInt(2);
        int number = 1 + random.nextInt(10);
        int id = random.nextInt(2000);
        String entry = id + ", " + random.nextInt(20) + ", " + region + ", " + number;
        return switch (random.nextInt(4)) {
            case 0 ->
                "INSERT INTO accounts VALUES (" + region + ", " + number + ", 'random')"
                        + " ON CONFLICT (region, number) DO UPDATE SET owner = 'twice'";
            case 1 -> "DELETE FROM accounts WHERE number = " + number + " AND region = " + region;
            case 2 -> "UPDATE entries SET account_number = " + number + " WHERE id % 7 = " + id % 7;
            default -> "INSERT INTO entries VALUES (" + entry + ", 'random') ON CONFLICT DO NOTHING";
        };
    }

    /** Each leaves the tables able to take every row. */
    private static String partitionChange(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> "TRUNCATE entries_1";
            case 1 -> "TRUNCATE accounts_2";
            case 2 ->
                "BEGIN; ALTER TABLE entries DETACH PARTITION entries_1; UPDATE entries_1 SET note = 'away';"
                        + " ALTER TABLE entries ATTACH PARTITION entries_1 FOR VALUES FROM (0) TO (10); COMMIT";
            case 3 ->
                "DROP TABLE IF EXISTS accounts_9; CREATE TABLE accounts_9 (LIKE accounts INCLUDING ALL); INSERT INTO accounts_9 SELECT 9, n, 'nine' FROM"
                        + " generate_series(1, 5) n; ALTER TABLE accounts ATTACH PARTITION accounts_9 FOR VALUES IN (9)";
            case 4 -> "DROP TABLE IF EXISTS accounts_9";
            case 5 ->
                "DELETE FROM accounts WHERE region = 2 AND number > 10;"
                        + " UPDATE accounts SET region = 2 WHERE region = 1 AND number > 10";
            case 6 -> "TRUNCATE entries_2";
            default ->
                "INSERT INTO accounts SELECT 1, n, 'moved' FROM generate_series(11, 12) n ON CONFLICT DO NOTHING";
        };
    }

    private void awaitRemembered(String partition) throws SQLException {
        String oid = Query.text(rig.database::connect, "SELECT '" + partition + "'::regclass::oid");
        Await.until(
                partition + " is remembered",
                Rig.PATIENCE,
                () -> rig.search
                        .call("GET", "/" + rig.prefix + "penstock_meta/_doc/source:" + rig.slot, "")
                        .toString()
                        .contains(oid + "/"));
    }

    private IndexStatus status() {
        List<IndexStatus> indexes = rig.penstock().status().indexes();
        return indexes.get(0);
    }

    private int generation() {
        String name = status().generation();
        return Integer.parseInt(name.substring(name.lastIndexOf('_') + 1));
    }
}
