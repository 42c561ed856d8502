package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.runtime.engine.EngineStatus.IndexStatus;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables are changed while the engine runs, or while it is away. */
@WithServers
@Timeout(180)
@DisplayName("R2, R7: a change of a table is followed, or stops the run and says why; nothing is skipped")
final class SchemaChangesTest {

    private Rig rig;

    @BeforeEach
    void prepare(TestDatabase database, OpenSearchServer search) throws Exception {
        rig = new Rig(database, search);
        database.execute("ALTER TABLE items ADD COLUMN color text DEFAULT 'red', ADD COLUMN weight int", Shop.fill(20));
        rig.start();
        rig.assertConverged();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE items ADD COLUMN note text",
                "ALTER TABLE items ADD COLUMN note text NOT NULL DEFAULT 'none'",
                "ALTER TABLE items ADD COLUMN note float DEFAULT random()",
                "ALTER TABLE items DROP COLUMN color",
                "ALTER TABLE items RENAME COLUMN color TO colour",
                "ALTER TABLE items ALTER weight TYPE bigint",
                "ALTER TABLE items ALTER color DROP DEFAULT, ALTER color TYPE int USING length(color)",
                "ALTER TABLE users ALTER email SET STATISTICS 500",
                "ALTER TABLE users ALTER full_name SET NOT NULL",
                "ALTER TABLE items ALTER quantity SET DEFAULT 2",
                "ALTER TABLE orders ALTER total TYPE numeric(20, 2)",
                "VACUUM FULL items",
                "CLUSTER items USING items_pkey",
                "CREATE INDEX ON items (sku)",
                "ANALYZE"
            })
    void whatDoesNotMatterIsNotNoticed(String change) throws Exception {
        IndexStatus before = status();
        rig.database.execute(change, "UPDATE items SET quantity = 7 WHERE id = 3", "DELETE FROM items WHERE id = 5");
        rig.assertConverged();
        awaitTwoLooks();

        assertEquals(before.generation(), status().generation());
        assertEquals(before.seededDocuments(), status().seededDocuments(), "nothing was built again");
        rig.database.execute("UPDATE items SET order_id = 1 WHERE id = 9", "DELETE FROM users WHERE id = 2");
        rig.assertConverged();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTER TABLE items DROP COLUMN sku | the column sku of table public.items was dropped",
                "ALTER TABLE items RENAME sku TO code | the column sku of table public.items was renamed to code",
                "ALTER TABLE items DROP COLUMN order_id | the column order_id of table public.items was dropped",
                "ALTER TABLE orders RENAME user_id TO who | the column user_id of table public.orders was renamed to who",
                "ALTER TABLE users RENAME deleted TO gone | the column deleted of table public.users was renamed to gone",
                "ALTER TABLE items RENAME TO things | table public.items was renamed to public.things",
                "CREATE SCHEMA s; ALTER TABLE items SET SCHEMA s | table public.items was renamed to s.items",
                "DROP TABLE items | table public.items was dropped",
                "ALTER TABLE items RENAME TO old; CREATE TABLE items (LIKE old INCLUDING ALL) |"
                        + " table public.items was renamed to public.old, and another table has its name now",
            })
    void whatIsGoneStopsTheRunThoughNoRowChanges(String change, String fact) {
        assertStops(change, "index users: " + fact);
    }

    @Test
    void whatIsGoneStopsTheRunByNameAlsoWhenARowChangesAtOnce() {
        assertStops(
                "BEGIN; ALTER TABLE items RENAME sku TO code; UPDATE items SET code = 'x'; COMMIT",
                "index users: the column sku of table public.items was renamed to code");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE TABLE special_items () INHERITS (items) | table public.items has tables that inherit from it",
                "ALTER TABLE items ALTER sku TYPE bytea USING sku::bytea; ALTER TABLE orders ALTER user_id TYPE numeric"
                        + " | column user_id of table public.orders is of type numeric",
                "ALTER PUBLICATION %s SET (publish = 'insert') | leaves out some kinds of changes",
            })
    void whatCannotBeFollowedAnyMoreStopsTheRun(String change, String fact) throws Exception {
        rig.database.execute("ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey");
        assertStops(change.formatted(rig.slot), fact);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE items ALTER sku TYPE text USING sku || '!'",
                "ALTER TABLE items ALTER quantity TYPE bigint USING quantity * 2",
                "ALTER TABLE orders ALTER placed_at TYPE timestamptz USING placed_at + interval '1 day'",
                "ALTER TABLE items DROP COLUMN sku; ALTER TABLE items ADD COLUMN sku text NOT NULL DEFAULT 'none'",
                "ALTER TABLE items ALTER order_id TYPE int; ALTER TABLE items ALTER order_id TYPE bigint USING 1",
            })
    void valuesThatChangeWithoutARowAreBuiltAgain(String change) throws Exception {
        String generation = status().generation();
        rig.database.execute("BEGIN; " + change + "; COMMIT");
        awaitConverged();
        assertEquals(generation, status().generation(), "readers keep the index");
        rig.database.execute("DELETE FROM items WHERE id = 5", "UPDATE items SET sku = 'new' WHERE id = 7");
        rig.assertConverged();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE users ALTER email TYPE varchar(200) USING upper(email)",
                "ALTER TABLE users ALTER deleted DROP DEFAULT, ALTER deleted TYPE boolean USING id % 2 = 0",
                "ALTER TABLE users ALTER id TYPE bigint",
                "ALTER TABLE users ALTER id TYPE int USING id + 100",
            })
    void valuesOfTheRootThatChangeWithoutARowHaveTheIndexBuiltAnewBesideTheOld(String change) throws Exception {
        rig.database.execute("ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey");
        String generation = status().generation();
        rig.database.execute(change);
        Await.until("a new generation has begun", Rig.PATIENCE, () -> !generation.equals(status().generation()));
        rig.assertConverged();
        rig.database.execute(
                "UPDATE users SET full_name = 'new' WHERE id % 3 = 0", "DELETE FROM users WHERE id % 5 = 0");
        rig.assertConverged();
    }

    @Test
    void aTableThatHasAnotherNameForAMomentLosesNothing() throws Exception {
        rig.database.execute("BEGIN; ALTER TABLE items RENAME TO away; DELETE FROM away WHERE id % 2 = 0;"
                + " ALTER TABLE away RENAME TO items; COMMIT");
        rig.assertConverged();
    }

    @Test
    void aTableThatIsMadeAnewStopsTheRunAndTheNextStartBuildsAnew() throws Exception {
        assertStops(
                "BEGIN; CREATE TABLE copy (LIKE items INCLUDING ALL); DROP TABLE items; ALTER TABLE copy RENAME TO items;"
                        + " ALTER TABLE items REPLICA IDENTITY FULL; INSERT INTO items VALUES (1, 1, 'again', 1); COMMIT",
                "index users: table public.items was dropped, and another table has its name now");
        assertBuiltAnew();
    }

    @Test
    void aTableThatIsTakenOutOfThePublicationStopsTheRunAndTheNextStartBuildsAnew() throws Exception {
        assertStops(
                "ALTER PUBLICATION " + rig.slot + " DROP TABLE items; DELETE FROM items WHERE id % 2 = 0",
                "index users: table public.items was taken out of the publication " + rig.slot);
        assertBuiltAnew();
    }

    @Test
    void aPublicationThatIsDroppedStopsTheRunAndReseedBuildsAnew() throws Exception {
        assertStops(
                "DROP PUBLICATION " + rig.slot + "; DELETE FROM items WHERE id % 2 = 0",
                "start once with --reseed: what was logged without it cannot be read");
        rig.start(rig.engine().reseed(true));
        rig.assertConverged();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE items ALTER sku TYPE text USING sku || '!'",
                "ALTER TABLE users ALTER email TYPE text USING upper(email)",
                "ALTER PUBLICATION %1$s DROP TABLE items; DELETE FROM items WHERE id %% 2 = 0;"
                        + " ALTER PUBLICATION %1$s ADD TABLE items",
                "ALTER PUBLICATION %1$s SET (publish = 'insert'); DELETE FROM items WHERE id %% 2 = 0;"
                        + " ALTER PUBLICATION %1$s SET (publish = 'insert, update, delete, truncate')",
                "CREATE TABLE copy (LIKE items INCLUDING ALL); DROP TABLE items; ALTER TABLE copy RENAME TO items;"
                        + " ALTER TABLE items REPLICA IDENTITY FULL; INSERT INTO items VALUES (1, 1, 'again', 1);"
                        + " ALTER PUBLICATION %1$s ADD TABLE items",
            })
    void whatWasChangedWhileTheEngineWasAwayIsNoticedAtTheStart(String change) throws Exception {
        rig.penstock().close();
        rig.database.execute(change.formatted(rig.slot).split(";"));
        assertBuiltAnew();
    }

    private void assertBuiltAnew() throws Exception {
        rig.start();
        awaitConverged();
        rig.database.execute("DELETE FROM items WHERE id = 1", "UPDATE users SET email = 'new' WHERE id = 3");
        rig.assertConverged();
    }

    private void assertStops(String change, String fact) {
        Refusal.assertRefused(fact, () -> {
            rig.database.execute(change);
            rig.penstock().awaitEnd();
        });
        rig.penstock().close();
    }

    private IndexStatus status() {
        return rig.penstock().status().indexes().get(0);
    }

    /** What the stream does not tell is looked for now and then: nothing says when it was but the documents. */
    private void awaitConverged() throws Exception {
        Await.until("the index has the documents of the database", Rig.PATIENCE, () -> {
            rig.assertConverged();
            return true;
        });
    }

    /** A look that has begun after another has ended: what the first has seen has had its effect. */
    private void awaitTwoLooks() throws Exception {
        String seen = Query.text(rig.database::connect, "SELECT clock_timestamp()::text");
        for (int look = 0; look < 2; look++) {
            String before = seen;
            seen = Await.value(
                    "the tables are looked at",
                    Rig.PATIENCE,
                    () -> Query.text(
                            rig.database::connect,
                            "SELECT coalesce(max(query_start), '-infinity')::text FROM pg_stat_activity"
                                    + " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                                    + " AND query LIKE '%AS used (schema, name)%' AND query_start > '" + before + "'"),
                    start -> !start.equals("-infinity"));
        }
    }
}
