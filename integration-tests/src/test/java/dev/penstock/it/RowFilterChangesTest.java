package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.penstock.it.filtered.Filtered_AccountIndex;
import dev.penstock.it.filtered.Filtered_DeskIndex;
import dev.penstock.it.filtered.Filtered_QueueIndex;
import dev.penstock.it.filtered.Filtered_ShelfIndex;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A filter that is wanted is kept; another one is replaced, and what it may have held back is built anew. */
@WithServers
@DisplayName("Row filters that are there already")
final class RowFilterChangesTest {

    private FilteredTables tables;

    @BeforeAll
    static void since15(PostgresServer server) throws Exception {
        assumeTrue(server.version() >= 15, "row filters came with PostgreSQL 15");
    }

    @BeforeEach
    void prepare(TestDatabase database, OpenSearchServer search) throws Exception {
        tables = new FilteredTables(database, search);
    }

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void aFilterThatIsWantedIsKept() throws Exception {
        tables.start(Filtered_AccountIndex.DEFINITION);
        tables.assertConverged(Filtered_AccountIndex.DEFINITION);
        tables.rig.penstock().close();
        String members = tables.members();
        tables.start(Filtered_AccountIndex.DEFINITION);
        tables.rig.database.execute("UPDATE tickets SET state = 'open' WHERE id = 3");
        tables.assertConverged(Filtered_AccountIndex.DEFINITION);
        assertEquals(members, tables.members());
        assertEquals(0, tables.seeded("clients"));
    }

    /** However PostgreSQL writes them. */
    @Test
    void conditionsOfAnyKindAreKeptToo() throws Exception {
        tables.rig.database.execute(
                "CREATE TABLE shelves (id int PRIMARY KEY)",
                "CREATE TABLE things (id int PRIMARY KEY, shelf_id int, state text, size numeric(9, 2), due date,"
                        + " seen timestamptz, code char(3), weight real, done boolean)",
                "ALTER TABLE things REPLICA IDENTITY FULL",
                "INSERT INTO shelves VALUES (1)",
                "INSERT INTO things VALUES (1, 1, 'a'), (2, 1, 'x'), (3, 1, 'd')");
        tables.start(Filtered_ShelfIndex.DEFINITION);
        tables.assertConverged(Filtered_ShelfIndex.DEFINITION);
        String filter = tables.filter("things");
        tables.rig.penstock().close();
        String members = tables.members();
        tables.start(Filtered_ShelfIndex.DEFINITION);
        tables.rig.database.execute(
                "UPDATE things SET seen = '2024-01-01 00:00+00' WHERE id = 2",
                "UPDATE things SET due = '2024-02-01', done = false, seen = NULL WHERE id = 2",
                "UPDATE things SET size = 2.5, due = NULL WHERE id = 2");
        tables.assertConverged(Filtered_ShelfIndex.DEFINITION);
        assertEquals(members, tables.members(), filter);
        assertEquals(0, tables.seeded("shelves"));
        assertNotEquals("none", filter);
    }

    @Test
    void aFilterIsComparedWithoutWaitingForVacuum() throws Exception {
        tables.start(Filtered_AccountIndex.DEFINITION);
        tables.assertConverged(Filtered_AccountIndex.DEFINITION);
        tables.rig.penstock().close();
        try (Connection vacuum = tables.rig.database.connect();
                Statement statement = vacuum.createStatement()) {
            vacuum.setAutoCommit(false);
            statement.execute("LOCK TABLE accounts, tickets IN SHARE UPDATE EXCLUSIVE MODE");
            tables.start(Filtered_AccountIndex.DEFINITION);
            tables.rig.database.execute("UPDATE tickets SET state = 'open' WHERE id = 3");
            tables.assertConverged(Filtered_AccountIndex.DEFINITION);
        }
    }

    @Test
    void aFilterGrowsWithTheDefinitionsAndTheirIndexesAreBuiltAnew() throws Exception {
        tables.start(Filtered_AccountIndex.DEFINITION);
        tables.assertConverged(Filtered_AccountIndex.DEFINITION);
        tables.rig.penstock().close();
        tables.start(Filtered_DeskIndex.DEFINITION, Filtered_AccountIndex.DEFINITION);
        assertEquals(FilteredTables.OF_BOTH, tables.filter("tickets"));
        tables.assertConverged(Filtered_AccountIndex.DEFINITION, Filtered_DeskIndex.DEFINITION);
        assertEquals(15, tables.seeded("clients"));
        tables.rig.database.execute(
                "UPDATE tickets SET state = 'new' WHERE id = 2", "UPDATE tickets SET state = 'done' WHERE id = 3");
        tables.assertConverged(Filtered_AccountIndex.DEFINITION, Filtered_DeskIndex.DEFINITION);
        tables.rig.penstock().close();

        tables.start(Filtered_AccountIndex.DEFINITION, Filtered_QueueIndex.DEFINITION);
        assertEquals("none", tables.filter("tickets"));
        assertEquals("shown", tables.filter("labels"));
        tables.rig.database.execute("UPDATE tickets SET queue_id = 4 WHERE state = 'done'");
        tables.assertConverged(Filtered_AccountIndex.DEFINITION, Filtered_QueueIndex.DEFINITION);
    }

    @Test
    void theOrderOfDefinitionsMakesNoDifference() throws Exception {
        tables.start(Filtered_DeskIndex.DEFINITION, Filtered_AccountIndex.DEFINITION);
        tables.assertConverged(Filtered_AccountIndex.DEFINITION, Filtered_DeskIndex.DEFINITION);
        tables.rig.penstock().close();
        tables.start(Filtered_AccountIndex.DEFINITION, Filtered_DeskIndex.DEFINITION);
        tables.assertConverged(Filtered_AccountIndex.DEFINITION, Filtered_DeskIndex.DEFINITION);
        assertEquals(0, tables.seeded("clients") + tables.seeded("desks"));
    }

    @Test
    void aFilterOfSomebodyElseIsReplacedAndWhatItHeldBackIsBuilt() throws Exception {
        tables.start(Filtered_AccountIndex.DEFINITION);
        tables.assertConverged(Filtered_AccountIndex.DEFINITION);
        tables.rig.penstock().close();
        tables.rig.database.execute(
                "ALTER PUBLICATION " + tables.rig.slot
                        + " SET TABLE accounts, labels, labelings, tickets WHERE (id > 20)",
                "UPDATE tickets SET title = 'held back' WHERE id < 20");
        tables.start(Filtered_AccountIndex.DEFINITION);
        assertEquals(FilteredTables.OF_ACCOUNT, tables.filter("tickets"));
        assertEquals("none", tables.filter("labels"), "what is published as a whole stays so");
        tables.assertConverged(Filtered_AccountIndex.DEFINITION);
    }

    @Test
    void withoutTheOptionAFilterIsRefusedWithARemedy() throws Exception {
        tables.start(Filtered_AccountIndex.DEFINITION);
        tables.assertConverged(Filtered_AccountIndex.DEFINITION);
        tables.rig.penstock().close();
        Refusal.assertRefused(
                "has a row filter on table public.accounts, so changes would not reach every document. Publish the whole"
                        + " table: ALTER PUBLICATION \"" + tables.rig.slot
                        + "\" DROP TABLE \"public\".\"accounts\"; ALTER"
                        + " PUBLICATION \"" + tables.rig.slot
                        + "\" ADD TABLE \"public\".\"accounts\"; or start with --row-filters",
                () -> tables.rig.start(tables.rig.engine(Filtered_AccountIndex.DEFINITION)));
    }

    @Test
    void listAndFilterAreKeptWhenTheOtherChanges() throws Exception {
        tables.rig.database.execute(FilteredTables.indexed("id, account_id, state, weight"));
        tables.start(tables.rig.source().rowFilters(true).columnLists(true), Filtered_AccountIndex.DEFINITION);
        tables.assertConverged(Filtered_AccountIndex.DEFINITION);
        tables.rig.penstock().close();
        tables.rig.database.execute(
                "ALTER TABLE tickets ADD tenant int NOT NULL DEFAULT 0, ALTER desk_id SET NOT NULL");
        tables.rig.database.execute("CREATE UNIQUE INDEX widest ON tickets (id, account_id, state, weight, tenant)");
        tables.rig.database.execute("ALTER TABLE tickets REPLICA IDENTITY USING INDEX widest");
        tables.start(tables.rig.source().rowFilters(true).columnLists(true), Filtered_AccountIndex.DEFINITION);
        assertEquals("{id,account_id,title,state,weight,tenant}", tables.columns("tickets"));
        assertEquals(FilteredTables.OF_ACCOUNT, tables.filter("tickets"));
        tables.assertConverged(Filtered_AccountIndex.DEFINITION);
        assertEquals(0, tables.seeded("clients"), "nothing was held back");
        tables.rig.penstock().close();

        tables.rig.database.execute(
                "CREATE UNIQUE INDEX desk ON tickets (id, account_id, desk_id, state, weight)",
                "ALTER TABLE tickets REPLICA IDENTITY USING INDEX desk");
        tables.start(
                tables.rig.source().rowFilters(true).columnLists(true),
                Filtered_AccountIndex.DEFINITION,
                Filtered_DeskIndex.DEFINITION);
        assertEquals("{id,account_id,desk_id,title,state,weight,tenant}", tables.columns("tickets"));
        assertEquals(FilteredTables.OF_BOTH, tables.filter("tickets"));
        tables.assertConverged(Filtered_AccountIndex.DEFINITION, Filtered_DeskIndex.DEFINITION);
        tables.rig.penstock().close();

        tables.rig.database.execute("ALTER TABLE tickets REPLICA IDENTITY DEFAULT");
        tables.start(
                tables.rig.source().rowFilters(true).columnLists(true).manageReplicaIdentity(true),
                Filtered_AccountIndex.DEFINITION,
                Filtered_DeskIndex.DEFINITION);
        assertEquals("{id,account_id,desk_id,queue_id,title,state,weight,tenant}", tables.columns("tickets"));
        assertEquals(FilteredTables.OF_BOTH, tables.filter("tickets"));
        assertEquals(0, tables.seeded("clients") + tables.seeded("desks"));
        tables.rig.database.execute(
                "UPDATE tickets SET queue_id = 1, state = 'done', weight = 0, account_id = 1 WHERE id = 9");
        tables.assertConverged(Filtered_AccountIndex.DEFINITION, Filtered_DeskIndex.DEFINITION);
    }

    /** PostgreSQL refuses all changes of the table from then on, until the filter is gone. */
    @Test
    void anIdentityThatWasMadeSmallerIsHealedAtTheNextStart() throws Exception {
        tables.start(Filtered_AccountIndex.DEFINITION);
        tables.assertConverged(Filtered_AccountIndex.DEFINITION);
        tables.rig.penstock().close();
        tables.rig.database.execute("ALTER TABLE accounts REPLICA IDENTITY DEFAULT");
        tables.start(Filtered_AccountIndex.DEFINITION);
        assertEquals("none", tables.filter("accounts"));
        tables.rig.database.execute("UPDATE accounts SET name = 'again' WHERE id = 3");
        tables.assertConverged(Filtered_AccountIndex.DEFINITION);
    }
}
