package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.penstock.it.types.LineIndex;
import dev.penstock.runtime.Penstock;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An index that has missed changes is built anew; what would withhold changes from then on is refused. */
@WithServers
@DisplayName("R2, R7: no change is withheld from an index")
final class WithheldChangesTest {

    private static final String LINES = """
            CREATE TABLE lines (warehouse text, number bigint, PRIMARY KEY (warehouse, number));
            CREATE TABLE parcels (id int PRIMARY KEY, line_warehouse text, line_number bigint, weight int, status text,
              removed boolean);
            ALTER TABLE parcels REPLICA IDENTITY FULL;
            """;

    private Rig rig;

    @BeforeEach
    void prepare(TestDatabase database, OpenSearchServer search) throws Exception {
        rig = new Rig(database, search);
        database.execute(Shop.fill(20));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void anIndexThatWasLeftOutForAWhileIsBuiltAnew() throws Exception {
        rig.database.execute(LINES);
        rig.start(rig.engine().index(LineIndex.DEFINITION));
        rig.assertConverged();
        rig.penstock().close();

        rig.start(linesOnly());
        rig.database.execute("DELETE FROM users WHERE id = 3", "UPDATE users SET email = 'missed' WHERE id = 4");
        rig.awaitCaughtUp();
        rig.penstock().close();

        rig.start(rig.engine().index(LineIndex.DEFINITION));
        rig.assertConverged();
        assertEquals(0, written("lines"), "the other index needed nothing");
    }

    @Test
    void anIndexThatIsAddedLeavesTheOthersAlone() throws Exception {
        rig.start();
        rig.assertConverged();
        rig.penstock().close();
        rig.database.execute(LINES, "INSERT INTO lines VALUES ('a', 1)");
        Penstock both = rig.start(rig.engine().index(LineIndex.DEFINITION));
        rig.assertConverged();
        assertEquals(1, rig.search.documents(rig.prefix + "lines").size());
        assertEquals(0, both.status().indexes().get(0).seededDocuments());
        rig.database.execute("DELETE FROM lines");
        rig.awaitCaughtUp();
        assertEquals(0, rig.search.documents(rig.prefix + "lines").size());
    }

    @Test
    void aTableThatWasTakenOutOfThePublicationHasItsIndexesBuiltAnew() throws Exception {
        rig.start();
        rig.assertConverged();
        rig.penstock().close();
        rig.database.execute(
                "ALTER PUBLICATION " + rig.slot + " DROP TABLE items", "DELETE FROM items WHERE id % 2 = 0");
        rig.start();
        rig.assertConverged();
        rig.database.execute("DELETE FROM items WHERE id % 3 = 0");
        rig.assertConverged();
    }

    @Test
    void anIndexThatSomebodyRemovedIsBuiltAnew() throws Exception {
        rig.start();
        rig.assertConverged();
        String removed = rig.generation();
        rig.penstock().close();
        rig.search.call("DELETE", "/" + rig.prefix + removed, "");
        rig.start();
        rig.assertConverged();
    }

    @Test
    void anIndexThatSomebodyRemovesWhileItIsWrittenIsBuiltAnew() throws Exception {
        rig.start();
        rig.assertConverged();
        String removed = rig.generation();
        rig.search.call("DELETE", "/" + rig.prefix + removed, "");
        rig.database.execute("UPDATE users SET email = 'nowhere' WHERE id = 1");
        Await.until(
                "another generation is seeded",
                Rig.PATIENCE,
                () -> rig.penstock().status().indexes().get(0).seeded()
                        && !rig.generation().equals(removed));
        rig.assertConverged();
    }

    @Test
    void aPublicationThatLeavesOutDeletesIsRefused() throws Exception {
        rig.start();
        rig.assertConverged();
        rig.penstock().close();
        rig.database.execute("ALTER PUBLICATION " + rig.slot + " SET (publish = 'insert, update')");
        assertRefused("leaves out some kinds of changes");
    }

    @Test
    void aRowFilterIsRefused() throws Exception {
        assumeTrue(rig.database.server().version() >= 15, "row filters came with PostgreSQL 15");
        rig.database.execute("CREATE PUBLICATION " + rig.slot + " FOR TABLE users, orders WHERE (user_id > 5), items");
        assertRefused("has a row filter on table public.orders");
    }

    @Test
    void aColumnListThatOmitsWhatIsReadIsRefused() throws Exception {
        assumeTrue(rig.database.server().version() >= 15, "column lists came with PostgreSQL 15");
        rig.database.execute("ALTER TABLE users REPLICA IDENTITY DEFAULT");
        rig.database.execute("CREATE PUBLICATION " + rig.slot + " FOR TABLE users (id, email), orders, items");
        assertRefused("leaves out the columns deleted, full_name of table public.users");
    }

    @Test
    void aTableThatIsNotLoggedIsRefused() throws Exception {
        rig.database.execute("ALTER TABLE items SET UNLOGGED");
        assertRefused("table public.items is not logged");
    }

    @Test
    void aTableWithHeirsIsRefused() throws Exception {
        rig.database.execute("CREATE TABLE special_items () INHERITS (items)");
        assertRefused("table public.items has tables that inherit from it");
    }

    @Test
    void aGeneratedColumnIsRefused() throws Exception {
        rig.database.execute(
                "ALTER TABLE users DROP COLUMN full_name",
                "ALTER TABLE users ADD COLUMN full_name text GENERATED ALWAYS AS (upper(email)) STORED");
        assertRefused("column full_name of table public.users is generated");
    }

    @Test
    void aKeyWithSeveralTextsForOneValueIsRefused() throws Exception {
        rig.database.execute(
                "CREATE TABLE lines (warehouse char(5), number bigint, PRIMARY KEY (warehouse, number))",
                "CREATE TABLE parcels (id int PRIMARY KEY, line_warehouse char(5), line_number bigint, weight int,"
                        + " status text, removed boolean)",
                "ALTER TABLE parcels REPLICA IDENTITY FULL");
        Refusal.assertRefused("key column warehouse is of type character(5)", () -> rig.start(linesOnly()));
    }

    @Test
    void aForeignKeyWithSeveralTextsForOneValueIsRefused() throws Exception {
        rig.database.execute(
                "ALTER TABLE items DROP CONSTRAINT items_order_id_fkey",
                "ALTER TABLE items ALTER order_id TYPE numeric");
        assertRefused("column order_id of table public.items is of type numeric, but the record says bigint");
    }

    @Test
    void aForeignKeyOfAnotherTypeThanTheKeyIsRefused() throws Exception {
        rig.database.execute(
                "ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey",
                "ALTER TABLE orders ALTER user_id TYPE numeric(10, 2)");
        assertRefused("column user_id of table public.orders is of type numeric(10,2), but the key column id, to which"
                + " it leads, of type integer");
    }

    @Test
    void integersOfDifferentWidthLeadToEachOther() throws Exception {
        rig.database.execute("ALTER TABLE orders ALTER user_id TYPE bigint");
        rig.start();
        rig.assertConverged();
        rig.database.execute("DELETE FROM orders WHERE id = 3");
        rig.assertConverged();
    }

    @Test
    void aKeyThatMayBeNullIsRefused() throws Exception {
        rig.database.execute(
                "ALTER TABLE users DROP CONSTRAINT users_pkey CASCADE; ALTER TABLE users REPLICA IDENTITY FULL",
                "CREATE UNIQUE INDEX ON users (id); ALTER TABLE users ALTER id DROP NOT NULL");
        assertRefused("index users: its key column id may be null");
    }

    @Test
    void rowsFromBeforeAColumnWasAddedAreRead() throws Exception {
        rig.start();
        rig.assertConverged();
        rig.penstock().close();
        rig.database.execute("ALTER TABLE items DROP COLUMN sku", "DELETE FROM items WHERE id = 3");
        rig.database.execute("ALTER TABLE items ADD COLUMN sku text NOT NULL DEFAULT 'none'");
        rig.start();
        // The default came without a change of any row.
        Await.until("what reads it is built again", Rig.PATIENCE, () -> {
            rig.assertConverged();
            return true;
        });
    }

    @Test
    void aKeyThatIsNotUniqueIsRefused() throws Exception {
        rig.database.execute(
                "ALTER TABLE users DROP CONSTRAINT users_pkey CASCADE; ALTER TABLE users REPLICA IDENTITY FULL");
        assertRefused("index users: nothing makes id unique in table public.users");
    }

    private Penstock.Builder linesOnly() {
        return Penstock.builder()
                .index(LineIndex.DEFINITION)
                .database(rig.source())
                .sink(rig.sink());
    }

    private void assertRefused(String fact) {
        Refusal.assertRefused(fact, rig::start);
    }

    private long written(String index) {
        return rig.penstock().status().indexes().stream()
                .filter(status -> status.name().equals(index))
                .mapToLong(status -> status.seededDocuments() + status.written())
                .sum();
    }
}
