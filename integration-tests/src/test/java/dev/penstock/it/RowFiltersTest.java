package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.penstock.it.filtered.Filtered_AccountIndex;
import dev.penstock.it.filtered.Filtered_GuessIndex;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rows that no document counts are not published; those that begin or cease to count are. */
@WithServers
@DisplayName("Row filters")
final class RowFiltersTest {

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
    void rowsThatLeaveEnterAndMoveReachEveryDocument() throws Exception {
        tables.start(Filtered_AccountIndex.DEFINITION);
        tables.assertConverged(Filtered_AccountIndex.DEFINITION);
        assertEquals("(closed_at IS NULL)", tables.filter("accounts"));
        assertEquals(FilteredTables.OF_ACCOUNT, tables.filter("tickets"));
        assertEquals("shown", tables.filter("labels"));
        assertEquals("none", tables.filter("labelings"), "lookups go through it");
        for (String statement : List.of(
                "UPDATE tickets SET state = 'done', weight = 0 WHERE id = 1",
                "UPDATE tickets SET state = 'open' WHERE id = 3",
                "UPDATE tickets SET state = 'done', weight = 1, account_id = 9 WHERE id = 4",
                "UPDATE tickets SET state = 'open', account_id = 9 WHERE id = 6",
                "UPDATE tickets SET state = 'done', weight = 9, account_id = 2, id = 1000 WHERE id = 7",
                "UPDATE tickets SET account_id = 1, title = 'moved unseen' WHERE state = 'done' AND weight < 5",
                "UPDATE tickets SET state = 'open' WHERE state = 'done'",
                "UPDATE accounts SET closed_at = now(), name = 'gone' WHERE id = 1",
                "UPDATE accounts SET name = 'unseen' WHERE id = 4",
                "UPDATE accounts SET closed_at = NULL WHERE id = 8",
                "UPDATE accounts SET closed_at = now(), id = 101 WHERE id = 2",
                "UPDATE accounts SET closed_at = NULL, id = 102 WHERE id = 12",
                "UPDATE labels SET shown = NOT shown",
                "UPDATE labels SET text = 'later' WHERE NOT shown",
                "UPDATE labelings SET active = NOT coalesce(active, false)",
                "DELETE FROM tickets WHERE id % 5 = 0",
                "DELETE FROM labels WHERE id = 3",
                "DELETE FROM accounts WHERE id IN (3, 16)",
                "INSERT INTO tickets SELECT 500 + n, n, 0, 0, 'more', 'open', 0 FROM generate_series(1, 9) n")) {
            tables.rig.database.execute(statement);
            tables.assertConverged(Filtered_AccountIndex.DEFINITION);
        }
        tables.rig.database.execute("TRUNCATE tickets");
        tables.assertConverged(Filtered_AccountIndex.DEFINITION);
        tables.rig.database.execute("TRUNCATE accounts");
        tables.assertConverged(Filtered_AccountIndex.DEFINITION);
    }

    @Test
    void randomWritesConverge() throws Exception {
        tables.start(Filtered_AccountIndex.DEFINITION);
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            int id = random.nextInt(45);
            tables.rig.database.execute(
                    switch (random.nextInt(9)) {
                        case 0 -> "UPDATE tickets SET state = 'open' WHERE id = " + id;
                        case 1 -> "UPDATE tickets SET state = 'done', account_id = " + id / 2 + " WHERE id = " + id;
                        case 2 -> "UPDATE tickets SET weight = (weight + 3) % 8, account_id = id / 3 WHERE id = " + id;
                        case 3 -> "UPDATE accounts SET closed_at = now() WHERE id = " + id / 2;
                        case 4 -> "UPDATE accounts SET closed_at = NULL WHERE id = " + id / 2;
                        case 5 -> "UPDATE accounts SET id = id + 1000, closed_at = NULL WHERE id = " + id;
                        case 6 -> "UPDATE labels SET shown = NOT shown WHERE id = " + id % 7;
                        case 7 -> "UPDATE labelings SET active = NOT active WHERE account_id = " + id / 2;
                        default -> "DELETE FROM labelings WHERE label_id = 1 AND account_id = " + id;
                    });
        }
        tables.assertConverged(Filtered_AccountIndex.DEFINITION);
    }

    @Test
    void onlyWhatCountsIsSent() throws Exception {
        tables.start(Filtered_AccountIndex.DEFINITION);
        tables.assertConverged(Filtered_AccountIndex.DEFINITION);
        String probe = tables.rig.slot + "_probe";
        tables.rig.database.execute("SELECT pg_create_logical_replication_slot('" + probe + "', 'pgoutput')");
        tables.rig.database.execute(
                "UPDATE tickets SET title = 'unseen' WHERE state = 'done' AND weight < 5",
                "UPDATE tickets SET state = 'done', weight = 0 WHERE id = 1",
                "UPDATE tickets SET state = 'open' WHERE id = 1",
                "UPDATE tickets SET title = 'seen' WHERE id = 1");
        assertEquals(
                "DIU",
                Query.text(
                        tables.rig.database::connect,
                        "SELECT string_agg(chr(get_byte(data, 0)), '' ORDER BY place)"
                                + " FROM pg_logical_slot_get_binary_changes('" + probe
                                + "', NULL, NULL, 'proto_version',"
                                + " '1', 'publication_names', '" + tables.rig.slot
                                + "') WITH ORDINALITY AS change (lsn, xid, data, place)"
                                + " WHERE chr(get_byte(data, 0)) IN ('I', 'U', 'D')"));
        tables.rig.database.execute("SELECT pg_drop_replication_slot('" + probe + "')");
        tables.assertConverged(Filtered_AccountIndex.DEFINITION);
    }

    @Test
    void anIdentityThatLacksAColumnOfTheFilterKeepsItAway() throws Exception {
        tables.rig.database.execute(
                "ALTER TABLE accounts REPLICA IDENTITY DEFAULT", FilteredTables.indexed("id, account_id, state"));
        tables.start(Filtered_AccountIndex.DEFINITION);
        assertEquals("none", tables.filter("accounts"));
        assertEquals("none", tables.filter("tickets"));
        tables.rig.database.execute("UPDATE accounts SET closed_at = now() WHERE id = 3");
        tables.assertConverged(Filtered_AccountIndex.DEFINITION);
    }

    @Test
    void anIndexOverTheColumnsOfTheFilterIsEnough() throws Exception {
        tables.rig.database.execute(FilteredTables.indexed("id, account_id, state, weight"));
        tables.start(tables.rig.source().rowFilters(true).columnLists(true), Filtered_AccountIndex.DEFINITION);
        assertEquals(FilteredTables.OF_ACCOUNT, tables.filter("tickets"));
        assertEquals("{id,account_id,title,state,weight}", tables.columns("tickets"));
        for (String statement : List.of(
                "UPDATE tickets SET title = repeat('long', 5000) WHERE id = 2",
                "UPDATE tickets SET state = 'done', weight = 0 WHERE id = 1",
                "UPDATE tickets SET state = 'open', account_id = 7 WHERE id = 1",
                "UPDATE tickets SET state = 'done', weight = 0, account_id = 5 WHERE id = 2",
                "UPDATE tickets SET account_id = 6 WHERE id = 2",
                "UPDATE tickets SET state = 'open' WHERE id = 2",
                "DELETE FROM tickets WHERE id = 2")) {
            tables.rig.database.execute(statement);
            tables.assertConverged(Filtered_AccountIndex.DEFINITION);
        }
    }

    @Test
    void whatPostgresRefusesOrARowMayMakeFailIsNoFilter() throws Exception {
        tables.rig.database.execute(
                "CREATE TYPE mood AS ENUM ('sad', 'happy')",
                "CREATE TABLE guesses (id int PRIMARY KEY, divisor int)",
                "CREATE TABLE moods (id int PRIMARY KEY, guess_id int, mood mood)",
                "CREATE TABLE notes (id int PRIMARY KEY, guess_id int, note text)",
                "ALTER TABLE guesses REPLICA IDENTITY FULL; ALTER TABLE moods REPLICA IDENTITY FULL;"
                        + " ALTER TABLE notes REPLICA IDENTITY FULL",
                "INSERT INTO guesses VALUES (1, 2), (2, 200)",
                "INSERT INTO moods VALUES (1, 1, 'happy'), (2, 1, 'sad')");
        tables.start(Filtered_GuessIndex.DEFINITION);
        assertEquals("none", tables.filter("guesses"), "100 / divisor");
        assertEquals("none", tables.filter("moods"), "of a type of users");
        assertEquals("none", tables.filter("notes"), "a function");
        tables.rig.database.execute("UPDATE moods SET mood = 'happy'", "UPDATE guesses SET divisor = 3 WHERE id = 2");
        tables.assertConverged(Filtered_GuessIndex.DEFINITION);
    }

    @Test
    void aPartitionedTableAndWholeSchemasGetNone() throws Exception {
        tables.rig.database.execute(
                "DROP TABLE tickets",
                "CREATE TABLE tickets (id int, account_id int, desk_id int, queue_id int, title text NOT NULL,"
                        + " state varchar(10) NOT NULL, weight int NOT NULL, PRIMARY KEY (id)) PARTITION BY RANGE (id)",
                "CREATE TABLE tickets_1 PARTITION OF tickets DEFAULT",
                "ALTER TABLE tickets_1 REPLICA IDENTITY FULL",
                "INSERT INTO tickets SELECT n, n, 0, 0, 'ticket', 'open', n FROM generate_series(1, 9) n");
        tables.start(Filtered_AccountIndex.DEFINITION);
        assertEquals("none", tables.filter("tickets"));
        tables.rig.database.execute("UPDATE tickets SET state = 'done' WHERE id = 3");
        tables.assertConverged(Filtered_AccountIndex.DEFINITION);
        tables.rig.penstock().close();
        tables.rig.database.execute(
                "ALTER PUBLICATION " + tables.rig.slot + " SET TABLES IN SCHEMA public",
                "UPDATE accounts SET name = 'n' WHERE id = 1");
        tables.start(Filtered_AccountIndex.DEFINITION);
        assertEquals("none", tables.filter("accounts"));
        tables.assertConverged(Filtered_AccountIndex.DEFINITION);
    }
}
