package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.it.filtered.Filtered_AccountIndex;
import dev.penstock.it.filtered.Filtered_DeskIndex;
import dev.penstock.it.filtered.Filtered_GuessIndex;
import dev.penstock.it.filtered.Filtered_QueueIndex;
import dev.penstock.it.filtered.Filtered_ShelfIndex;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rows that no document counts are not published; those that begin or cease to count are. */
@WithServers
@DisplayName("Row filters")
final class RowFiltersTest {

    private static final String SCHEMA = """
            CREATE TABLE accounts (id int PRIMARY KEY, name text NOT NULL, closed_at timestamptz);
            CREATE TABLE tickets (id int PRIMARY KEY, account_id int, desk_id int, queue_id int, title text NOT NULL,
              state varchar(10) NOT NULL, weight int NOT NULL DEFAULT 0);
            CREATE TABLE labels (id int PRIMARY KEY, text text NOT NULL, shown boolean NOT NULL);
            CREATE TABLE labelings (account_id int, label_id int, active boolean, PRIMARY KEY (account_id, label_id));
            CREATE TABLE desks (id int PRIMARY KEY);
            CREATE TABLE queues (id int PRIMARY KEY);
            ALTER TABLE accounts REPLICA IDENTITY FULL;
            ALTER TABLE tickets REPLICA IDENTITY FULL;
            ALTER TABLE labels REPLICA IDENTITY FULL;
            ALTER TABLE labelings REPLICA IDENTITY FULL;
            INSERT INTO accounts SELECT n, 'account ' || n, CASE WHEN n % 4 = 0 THEN '2026-01-01'::timestamptz END
              FROM generate_series(1, 20) n;
            INSERT INTO tickets SELECT n, (n + 1) / 2, n % 3, n % 5, 'ticket ' || n,
              (ARRAY['new', 'open', 'done'])[1 + n % 3], n % 7 FROM generate_series(1, 40) n;
            INSERT INTO labels SELECT n, 'label ' || n, n % 2 = 0 FROM generate_series(1, 6) n;
            INSERT INTO labelings SELECT a, l, (a + l) % 3 > 0 FROM generate_series(1, 20) a, generate_series(1, 6) l
              WHERE (a * l) % 4 = 0;
            INSERT INTO desks SELECT generate_series(0, 2);
            INSERT INTO queues SELECT generate_series(0, 4);
            """;

    private static final String OF_ACCOUNT = "(((state)::text = 'open'::text) OR (weight >= 5))";
    private static final String OF_BOTH =
            "(((state)::text = 'new'::text) OR ((state)::text = 'open'::text) OR (weight >= 5))";

    private Rig rig;

    @BeforeEach
    void prepare(TestDatabase database, OpenSearchServer search) throws Exception {
        assumeTrue(database.server().version() >= 15, "row filters came with PostgreSQL 15");
        rig = new Rig(database, search);
        database.execute(SCHEMA);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void rowsThatLeaveEnterAndMoveReachEveryDocument() throws Exception {
        start(Filtered_AccountIndex.DEFINITION);
        assertConverged(Filtered_AccountIndex.DEFINITION);
        assertEquals("(closed_at IS NULL)", filter("accounts"));
        assertEquals(OF_ACCOUNT, filter("tickets"));
        assertEquals("shown", filter("labels"));
        assertEquals("none", filter("labelings"), "lookups go through it");
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
            rig.database.execute(statement);
            assertConverged(Filtered_AccountIndex.DEFINITION);
        }
        rig.database.execute("TRUNCATE tickets");
        assertConverged(Filtered_AccountIndex.DEFINITION);
        rig.database.execute("TRUNCATE accounts");
        assertConverged(Filtered_AccountIndex.DEFINITION);
    }

    @Test
    void randomWritesConverge() throws Exception {
        start(Filtered_AccountIndex.DEFINITION);
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            int id = random.nextInt(45);
            rig.database.execute(
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
        assertConverged(Filtered_AccountIndex.DEFINITION);
    }

    @Test
    void onlyWhatCountsIsSent() throws Exception {
        start(Filtered_AccountIndex.DEFINITION);
        assertConverged(Filtered_AccountIndex.DEFINITION);
        String probe = rig.slot + "_probe";
        rig.database.execute("SELECT pg_create_logical_replication_slot('" + probe + "', 'pgoutput')");
        rig.database.execute(
                "UPDATE tickets SET title = 'unseen' WHERE state = 'done' AND weight < 5",
                "UPDATE tickets SET state = 'done', weight = 0 WHERE id = 1",
                "UPDATE tickets SET state = 'open' WHERE id = 1",
                "UPDATE tickets SET title = 'seen' WHERE id = 1");
        assertEquals(
                "DIU",
                Query.text(
                        rig.database::connect,
                        "SELECT string_agg(chr(get_byte(data, 0)), '' ORDER BY place)"
                                + " FROM pg_logical_slot_get_binary_changes('" + probe + "', NULL, NULL, 'proto_version',"
                                + " '1', 'publication_names', '" + rig.slot
                                + "') WITH ORDINALITY AS change (lsn, xid, data, place)"
                                + " WHERE chr(get_byte(data, 0)) IN ('I', 'U', 'D')"));
        rig.database.execute("SELECT pg_drop_replication_slot('" + probe + "')");
        assertConverged(Filtered_AccountIndex.DEFINITION);
    }

    @Test
    void aFilterThatIsWantedIsKept() throws Exception {
        start(Filtered_AccountIndex.DEFINITION);
        assertConverged(Filtered_AccountIndex.DEFINITION);
        rig.penstock().close();
        String members = members();
        start(Filtered_AccountIndex.DEFINITION);
        rig.database.execute("UPDATE tickets SET state = 'open' WHERE id = 3");
        assertConverged(Filtered_AccountIndex.DEFINITION);
        assertEquals(members, members());
        assertEquals(0, seeded("clients"));
    }

    /** However PostgreSQL writes them. */
    @Test
    void conditionsOfAnyKindAreKeptToo() throws Exception {
        rig.database.execute(
                "CREATE TABLE shelves (id int PRIMARY KEY)",
                "CREATE TABLE things (id int PRIMARY KEY, shelf_id int, state text, size numeric(9, 2), due date,"
                        + " seen timestamptz, code char(3), weight real, done boolean)",
                "ALTER TABLE things REPLICA IDENTITY FULL",
                "INSERT INTO shelves VALUES (1)",
                "INSERT INTO things VALUES (1, 1, 'a'), (2, 1, 'x'), (3, 1, 'd')");
        start(Filtered_ShelfIndex.DEFINITION);
        assertConverged(Filtered_ShelfIndex.DEFINITION);
        String filter = filter("things");
        rig.penstock().close();
        String members = members();
        start(Filtered_ShelfIndex.DEFINITION);
        rig.database.execute(
                "UPDATE things SET seen = '2024-01-01 00:00+00' WHERE id = 2",
                "UPDATE things SET due = '2024-02-01', done = false, seen = NULL WHERE id = 2",
                "UPDATE things SET size = 2.5, due = NULL WHERE id = 2");
        assertConverged(Filtered_ShelfIndex.DEFINITION);
        assertEquals(members, members(), filter);
        assertEquals(0, seeded("shelves"));
        assertNotEquals("none", filter);
    }

    @Test
    void aFilterIsComparedWithoutWaitingForVacuum() throws Exception {
        start(Filtered_AccountIndex.DEFINITION);
        assertConverged(Filtered_AccountIndex.DEFINITION);
        rig.penstock().close();
        try (Connection vacuum = rig.database.connect();
                Statement statement = vacuum.createStatement()) {
            vacuum.setAutoCommit(false);
            statement.execute("LOCK TABLE accounts, tickets IN SHARE UPDATE EXCLUSIVE MODE");
            start(Filtered_AccountIndex.DEFINITION);
            rig.database.execute("UPDATE tickets SET state = 'open' WHERE id = 3");
            assertConverged(Filtered_AccountIndex.DEFINITION);
        }
    }

    @Test
    void aFilterGrowsWithTheDefinitionsAndTheirIndexesAreBuiltAnew() throws Exception {
        start(Filtered_AccountIndex.DEFINITION);
        assertConverged(Filtered_AccountIndex.DEFINITION);
        rig.penstock().close();
        start(Filtered_DeskIndex.DEFINITION, Filtered_AccountIndex.DEFINITION);
        assertEquals(OF_BOTH, filter("tickets"));
        assertConverged(Filtered_AccountIndex.DEFINITION, Filtered_DeskIndex.DEFINITION);
        assertEquals(15, seeded("clients"));
        rig.database.execute(
                "UPDATE tickets SET state = 'new' WHERE id = 2", "UPDATE tickets SET state = 'done' WHERE id = 3");
        assertConverged(Filtered_AccountIndex.DEFINITION, Filtered_DeskIndex.DEFINITION);
        rig.penstock().close();

        start(Filtered_AccountIndex.DEFINITION, Filtered_QueueIndex.DEFINITION);
        assertEquals("none", filter("tickets"));
        assertEquals("shown", filter("labels"));
        rig.database.execute("UPDATE tickets SET queue_id = 4 WHERE state = 'done'");
        assertConverged(Filtered_AccountIndex.DEFINITION, Filtered_QueueIndex.DEFINITION);
    }

    @Test
    void theOrderOfDefinitionsMakesNoDifference() throws Exception {
        start(Filtered_DeskIndex.DEFINITION, Filtered_AccountIndex.DEFINITION);
        assertConverged(Filtered_AccountIndex.DEFINITION, Filtered_DeskIndex.DEFINITION);
        rig.penstock().close();
        start(Filtered_AccountIndex.DEFINITION, Filtered_DeskIndex.DEFINITION);
        assertConverged(Filtered_AccountIndex.DEFINITION, Filtered_DeskIndex.DEFINITION);
        assertEquals(0, seeded("clients") + seeded("desks"));
    }

    @Test
    void aFilterOfSomebodyElseIsReplacedAndWhatItHeldBackIsBuilt() throws Exception {
        start(Filtered_AccountIndex.DEFINITION);
        assertConverged(Filtered_AccountIndex.DEFINITION);
        rig.penstock().close();
        rig.database.execute(
                "ALTER PUBLICATION " + rig.slot + " SET TABLE accounts, labels, labelings, tickets WHERE (id > 20)",
                "UPDATE tickets SET title = 'held back' WHERE id < 20");
        start(Filtered_AccountIndex.DEFINITION);
        assertEquals(OF_ACCOUNT, filter("tickets"));
        assertEquals("none", filter("labels"), "what is published as a whole stays so");
        assertConverged(Filtered_AccountIndex.DEFINITION);
    }

    @Test
    void withoutTheOptionAFilterIsRefusedWithARemedy() throws Exception {
        start(Filtered_AccountIndex.DEFINITION);
        assertConverged(Filtered_AccountIndex.DEFINITION);
        rig.penstock().close();
        Refusal.assertRefused(
                "has a row filter on table public.accounts, so changes would not reach every document. Publish the whole"
                        + " table: ALTER PUBLICATION \"" + rig.slot + "\" DROP TABLE \"public\".\"accounts\"; ALTER"
                        + " PUBLICATION \"" + rig.slot + "\" ADD TABLE \"public\".\"accounts\"; or start with --row-filters",
                () -> rig.start(rig.engine(Filtered_AccountIndex.DEFINITION)));
    }

    @Test
    void anIdentityThatLacksAColumnOfTheFilterKeepsItAway() throws Exception {
        rig.database.execute("ALTER TABLE accounts REPLICA IDENTITY DEFAULT", indexed("id, account_id, state"));
        start(Filtered_AccountIndex.DEFINITION);
        assertEquals("none", filter("accounts"));
        assertEquals("none", filter("tickets"));
        rig.database.execute("UPDATE accounts SET closed_at = now() WHERE id = 3");
        assertConverged(Filtered_AccountIndex.DEFINITION);
    }

    @Test
    void anIndexOverTheColumnsOfTheFilterIsEnough() throws Exception {
        rig.database.execute(indexed("id, account_id, state, weight"));
        start(rig.source().rowFilters(true).columnLists(true), Filtered_AccountIndex.DEFINITION);
        assertEquals(OF_ACCOUNT, filter("tickets"));
        assertEquals("{id,account_id,title,state,weight}", columns("tickets"));
        for (String statement : List.of(
                "UPDATE tickets SET title = repeat('long', 5000) WHERE id = 2",
                "UPDATE tickets SET state = 'done', weight = 0 WHERE id = 1",
                "UPDATE tickets SET state = 'open', account_id = 7 WHERE id = 1",
                "UPDATE tickets SET state = 'done', weight = 0, account_id = 5 WHERE id = 2",
                "UPDATE tickets SET account_id = 6 WHERE id = 2",
                "UPDATE tickets SET state = 'open' WHERE id = 2",
                "DELETE FROM tickets WHERE id = 2")) {
            rig.database.execute(statement);
            assertConverged(Filtered_AccountIndex.DEFINITION);
        }
    }

    @Test
    void listAndFilterAreKeptWhenTheOtherChanges() throws Exception {
        rig.database.execute(indexed("id, account_id, state, weight"));
        start(rig.source().rowFilters(true).columnLists(true), Filtered_AccountIndex.DEFINITION);
        assertConverged(Filtered_AccountIndex.DEFINITION);
        rig.penstock().close();
        rig.database.execute("ALTER TABLE tickets ADD tenant int NOT NULL DEFAULT 0, ALTER desk_id SET NOT NULL");
        rig.database.execute("CREATE UNIQUE INDEX widest ON tickets (id, account_id, state, weight, tenant)");
        rig.database.execute("ALTER TABLE tickets REPLICA IDENTITY USING INDEX widest");
        start(rig.source().rowFilters(true).columnLists(true), Filtered_AccountIndex.DEFINITION);
        assertEquals("{id,account_id,title,state,weight,tenant}", columns("tickets"));
        assertEquals(OF_ACCOUNT, filter("tickets"));
        assertConverged(Filtered_AccountIndex.DEFINITION);
        assertEquals(0, seeded("clients"), "nothing was held back");
        rig.penstock().close();

        rig.database.execute(
                "CREATE UNIQUE INDEX desk ON tickets (id, account_id, desk_id, state, weight)",
                "ALTER TABLE tickets REPLICA IDENTITY USING INDEX desk");
        start(
                rig.source().rowFilters(true).columnLists(true),
                Filtered_AccountIndex.DEFINITION,
                Filtered_DeskIndex.DEFINITION);
        assertEquals("{id,account_id,desk_id,title,state,weight,tenant}", columns("tickets"));
        assertEquals(OF_BOTH, filter("tickets"));
        assertConverged(Filtered_AccountIndex.DEFINITION, Filtered_DeskIndex.DEFINITION);
        rig.penstock().close();

        rig.database.execute("ALTER TABLE tickets REPLICA IDENTITY DEFAULT");
        start(
                rig.source().rowFilters(true).columnLists(true).manageReplicaIdentity(true),
                Filtered_AccountIndex.DEFINITION,
                Filtered_DeskIndex.DEFINITION);
        assertEquals("{id,account_id,desk_id,queue_id,title,state,weight,tenant}", columns("tickets"));
        assertEquals(OF_BOTH, filter("tickets"));
        assertEquals(0, seeded("clients") + seeded("desks"));
        rig.database.execute("UPDATE tickets SET queue_id = 1, state = 'done', weight = 0, account_id = 1 WHERE id = 9");
        assertConverged(Filtered_AccountIndex.DEFINITION, Filtered_DeskIndex.DEFINITION);
    }

    /** PostgreSQL refuses all changes of the table from then on, until the filter is gone. */
    @Test
    void anIdentityThatWasMadeSmallerIsHealedAtTheNextStart() throws Exception {
        start(Filtered_AccountIndex.DEFINITION);
        assertConverged(Filtered_AccountIndex.DEFINITION);
        rig.penstock().close();
        rig.database.execute("ALTER TABLE accounts REPLICA IDENTITY DEFAULT");
        start(Filtered_AccountIndex.DEFINITION);
        assertEquals("none", filter("accounts"));
        rig.database.execute("UPDATE accounts SET name = 'again' WHERE id = 3");
        assertConverged(Filtered_AccountIndex.DEFINITION);
    }

    @Test
    void whatPostgresRefusesOrARowMayMakeFailIsNoFilter() throws Exception {
        rig.database.execute(
                "CREATE TYPE mood AS ENUM ('sad', 'happy')",
                "CREATE TABLE guesses (id int PRIMARY KEY, divisor int)",
                "CREATE TABLE moods (id int PRIMARY KEY, guess_id int, mood mood)",
                "CREATE TABLE notes (id int PRIMARY KEY, guess_id int, note text)",
                "ALTER TABLE guesses REPLICA IDENTITY FULL; ALTER TABLE moods REPLICA IDENTITY FULL;"
                        + " ALTER TABLE notes REPLICA IDENTITY FULL",
                "INSERT INTO guesses VALUES (1, 2), (2, 200)",
                "INSERT INTO moods VALUES (1, 1, 'happy'), (2, 1, 'sad')");
        start(Filtered_GuessIndex.DEFINITION);
        assertEquals("none", filter("guesses"), "100 / divisor");
        assertEquals("none", filter("moods"), "of a type of users");
        assertEquals("none", filter("notes"), "a function");
        rig.database.execute("UPDATE moods SET mood = 'happy'", "UPDATE guesses SET divisor = 3 WHERE id = 2");
        assertConverged(Filtered_GuessIndex.DEFINITION);
    }

    @Test
    void aPartitionedTableAndWholeSchemasGetNone() throws Exception {
        rig.database.execute(
                "DROP TABLE tickets",
                "CREATE TABLE tickets (id int, account_id int, desk_id int, queue_id int, title text NOT NULL,"
                        + " state varchar(10) NOT NULL, weight int NOT NULL, PRIMARY KEY (id)) PARTITION BY RANGE (id)",
                "CREATE TABLE tickets_1 PARTITION OF tickets DEFAULT",
                "ALTER TABLE tickets_1 REPLICA IDENTITY FULL",
                "INSERT INTO tickets SELECT n, n, 0, 0, 'ticket', 'open', n FROM generate_series(1, 9) n");
        start(Filtered_AccountIndex.DEFINITION);
        assertEquals("none", filter("tickets"));
        rig.database.execute("UPDATE tickets SET state = 'done' WHERE id = 3");
        assertConverged(Filtered_AccountIndex.DEFINITION);
        rig.penstock().close();
        rig.database.execute(
                "ALTER PUBLICATION " + rig.slot + " SET TABLES IN SCHEMA public",
                "UPDATE accounts SET name = 'n' WHERE id = 1");
        start(Filtered_AccountIndex.DEFINITION);
        assertEquals("none", filter("accounts"));
        assertConverged(Filtered_AccountIndex.DEFINITION);
    }

    private static String indexed(String columns) {
        return "ALTER TABLE tickets ALTER account_id SET NOT NULL; CREATE UNIQUE INDEX narrow ON tickets (" + columns
                + "); ALTER TABLE tickets REPLICA IDENTITY USING INDEX narrow";
    }

    private void start(IndexDefinition... definitions) throws InterruptedException {
        start(rig.source().rowFilters(true), definitions);
    }

    private void start(PostgresSource.Builder source, IndexDefinition... definitions) throws InterruptedException {
        Penstock.Builder engine = rig.engine(definitions[0]).database(source);
        for (int i = 1; i < definitions.length; i++) {
            engine.index(definitions[i]);
        }
        rig.start(engine);
    }

    private void assertConverged(IndexDefinition... definitions) throws Exception {
        for (IndexDefinition definition : definitions) {
            Definitions.assertConverged(rig, definition);
        }
    }

    private long seeded(String index) {
        return rig.penstock().status().indexes().stream()
                .filter(status -> status.name().equals(index))
                .mapToLong(status -> status.seededDocuments())
                .sum();
    }

    private String filter(String table) throws SQLException {
        return Query.text(
                rig.database::connect,
                "SELECT coalesce(rowfilter, 'none') FROM pg_publication_tables WHERE tablename = '" + table + "'");
    }

    private String columns(String table) throws SQLException {
        return Query.text(
                rig.database::connect,
                "SELECT attnames::text FROM pg_publication_tables WHERE tablename = '" + table + "'");
    }

    private String members() throws SQLException {
        return Query.text(rig.database::connect, "SELECT string_agg(oid::text, ' ' ORDER BY oid) FROM pg_publication_rel");
    }
}
