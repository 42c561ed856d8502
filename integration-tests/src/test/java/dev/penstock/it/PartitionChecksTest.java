package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.penstock.it.types.LineIndex;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The log is written with the replica identity of the partition, and published as the publication's options say. */
@WithServers
@DisplayName("R3: no partition withholds what lookups start from")
final class PartitionChecksTest {

    private Rig rig;
    private Ledger ledger;

    @BeforeEach
    void prepare(TestDatabase database, OpenSearchServer search) throws Exception {
        rig = new Rig(database, search);
        ledger = Ledger.in(rig);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void theIdentityOfEachPartitionCountsNotThatOfTheRoot() throws Exception {
        rig.database.execute(
                "ALTER TABLE entries REPLICA IDENTITY FULL",
                "ALTER TABLE entries_1 REPLICA IDENTITY DEFAULT",
                "ALTER TABLE entries_2_high REPLICA IDENTITY NOTHING");
        PenstockException refusal = assertThrows(PenstockException.class, ledger::start);
        assertEquals(
                "the replica identity of partitions of table public.entries lacks account_number, account_region, so"
                        + " changes of their rows would not tell which documents or ids they belong to. Run: ALTER TABLE \"public\".\"entries_1\""
                        + " REPLICA IDENTITY FULL; ALTER TABLE \"public\".\"entries_2_high\" REPLICA IDENTITY FULL; or set"
                        + " REPLICA IDENTITY USING INDEX for each, when these columns are NOT NULL; or start with"
                        + " --manage-replica-identity to have the first done.",
                refusal.getMessage());
    }

    @Test
    void itIsSetForEachPartitionWhenAllowedAlsoForThoseThatJoin() throws Exception {
        rig.database.execute(
                "ALTER TABLE entries_1 REPLICA IDENTITY DEFAULT",
                "ALTER TABLE entries_2_high REPLICA IDENTITY NOTHING");
        rig.start(ledger.engine().database(rig.source().manageReplicaIdentity(true)));
        ledger.assertConverges();
        ledger.change("UPDATE entries SET account_number = 3", "DELETE FROM entries WHERE id % 2 = 0");
        rig.database.execute("CREATE TABLE entries_3 PARTITION OF entries FOR VALUES FROM (20) TO (30)");
        Await.until(
                "it is set",
                Rig.PATIENCE,
                () -> Query.text(
                                rig.database::connect,
                                "SELECT relreplident FROM pg_class WHERE oid = 'entries_3'::regclass")
                        .equals("f"));
        ledger.change("INSERT INTO entries VALUES (1, 25, 1, 1, NULL)");
        ledger.change("UPDATE entries SET account_number = 4 WHERE day = 25");
    }

    @Test
    void anIndexOverWhatIsNeededIsEnoughForAPartition() throws Exception {
        rig.database.execute(
                "ALTER TABLE entries ALTER account_region SET NOT NULL, ALTER account_number SET NOT NULL",
                "CREATE UNIQUE INDEX i ON entries_2_high (account_number, account_region, id)",
                "ALTER TABLE entries_2_high REPLICA IDENTITY USING INDEX i");
        ledger.start();
        ledger.assertConverges();
        ledger.change("UPDATE entries SET note = NULL");
        ledger.change("UPDATE entries SET account_number = 11 - account_number WHERE account_region = 2");
        ledger.change("UPDATE entries SET day = 6 WHERE day = 15 AND account_number = 3");
        ledger.change("DELETE FROM entries WHERE account_number = 4");
    }

    @Test
    void aNewPartitionTakesRowsAndStopsTheRunOnlyWhenOneOfItsRowsCannotBeLocated() throws Exception {
        assumeTrue(rig.database.server().version() >= 15, "on 14 the next session looks at all partitions anew");
        ledger.start();
        ledger.assertConverges();
        ledger.change(
                "CREATE TABLE entries_3 PARTITION OF entries FOR VALUES FROM (20) TO (30)",
                "INSERT INTO entries VALUES (1, 25, 1, 1, 'in'), (2, 25, 1, 2, 'in')");
        ledger.change(
                "UPDATE entries SET note = NULL, account_number = 9 WHERE account_number = 8",
                "DELETE FROM entries WHERE account_number = 9");
        rig.database.execute("DELETE FROM entries WHERE day = 25 AND id = 1");
        Refusal.assertRefused(
                "changes of table public.entries_3 were logged while its replica identity lacked account_number,"
                        + " account_region",
                () -> rig.penstock().awaitEnd());
    }

    @Test
    void anUpdateWithoutAnOldImageIsRefusedToo() throws Exception {
        ledger.start();
        ledger.assertConverges();
        rig.database.execute(
                "ALTER TABLE entries_1 REPLICA IDENTITY DEFAULT",
                "UPDATE entries SET account_number = 5 WHERE id = 101 AND day = 5");
        Refusal.assertRefused(
                "changes of table public.entries_1 were logged while",
                () -> rig.penstock().awaitEnd());
    }

    @Test
    void aRootThatIsFullDoesNotPretendThatNullsWereLogged() throws Exception {
        ledger.start();
        ledger.assertConverges();
        rig.database.execute(
                "ALTER TABLE entries REPLICA IDENTITY FULL; ALTER TABLE entries_1 REPLICA IDENTITY DEFAULT",
                "UPDATE entries SET account_number = 5, id = 900 WHERE id = 101 AND day = 5");
        Refusal.assertRefused(
                "changes of table public.entries_1 were logged while",
                () -> rig.penstock().awaitEnd());
    }

    @Test
    void aPublicationOfPartitionsUnderTheirOwnNamesIsRefused() throws Exception {
        rig.database.execute("CREATE PUBLICATION " + rig.slot + " FOR TABLE accounts, entries");
        Refusal.assertRefused(
                "publishes partitions under their own names, not that of table public.accounts. Run: ALTER PUBLICATION \""
                        + rig.slot + "\" SET (publish_via_partition_root = true)",
                ledger::start);
        rig.database.execute("ALTER PUBLICATION " + rig.slot + " SET (publish_via_partition_root = true)");
        ledger.start();
        ledger.assertConverges();
    }

    @Test
    void aPublicationWhoseOptionsWereOthersForAWhileHasEverythingBuiltAnew() throws Exception {
        ledger.start();
        ledger.assertConverges();
        rig.database.execute("ALTER PUBLICATION " + rig.slot + " SET (publish_via_partition_root = false);"
                + "DELETE FROM accounts WHERE number = 3; ALTER PUBLICATION " + rig.slot
                + " SET (publish_via_partition_root = true)");
        ledger.change("UPDATE entries SET note = 'after'");
    }

    @Test
    void aPartitionThatIsPublishedAsItsRootIsNoTableOfItsOwn() throws Exception {
        rig.database.execute(
                "CREATE TABLE all_lines (warehouse text, number bigint) PARTITION BY LIST (warehouse)",
                "CREATE TABLE lines PARTITION OF all_lines (PRIMARY KEY (warehouse, number)) DEFAULT",
                "CREATE TABLE parcels (id int PRIMARY KEY, line_warehouse text, line_number bigint, weight int, status text,"
                        + " removed boolean); ALTER TABLE parcels REPLICA IDENTITY FULL",
                "CREATE PUBLICATION " + rig.slot + " FOR TABLE all_lines WITH (publish_via_partition_root = true)");
        Refusal.assertRefused(
                "table public.lines is a partition, and the publication",
                () -> rig.start(Penstock.builder()
                        .index(LineIndex.DEFINITION)
                        .database(rig.source())
                        .sink(rig.sink())));
    }

    @Test
    void aPartitionThatIsNotLoggedIsRefusedAtTheStartAndWhenItJoins() throws Exception {
        ledger.start();
        ledger.assertConverges();
        rig.database.execute(
                "CREATE UNLOGGED TABLE accounts_7 (LIKE accounts INCLUDING ALL)",
                "ALTER TABLE accounts ATTACH PARTITION accounts_7 FOR VALUES IN (7)");
        Refusal.assertRefused(
                "table public.accounts_7 is not logged", () -> rig.penstock().awaitEnd());
        Refusal.assertRefused("table public.accounts_7 is not logged", ledger::start);
    }
}
