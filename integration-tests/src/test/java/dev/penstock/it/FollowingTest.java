package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Changes of every kind, one after the other, on an index that is seeded. */
@WithServers
@DisplayName("R2, R8, R9: a change reaches every document it belongs to")
final class FollowingTest {

    private Rig rig;

    @BeforeEach
    void seed(TestDatabase database, OpenSearchServer search) throws Exception {
        rig = new Rig(database, search);
        database.execute(Shop.fill(50));
        rig.start();
        rig.assertConverged();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void insertsAndUpdatesOfEveryTable() throws Exception {
        change(
                "INSERT INTO users VALUES (1001, 'new@example.com', NULL)",
                "INSERT INTO orders VALUES (1001, 1001, 'PAID', 12.50)",
                "INSERT INTO items VALUES (1001, 1001, 'A\nB\"\\\u2028', 3)");
        assertEquals(
                "A\nB\"\\\u2028", document("1001").at("/orders/0/items/0/sku").asText());
        change("UPDATE users SET full_name = 'Ann \uD83D\uDE80' WHERE id = 1001");
        change("UPDATE orders SET total = 99999999.99 WHERE id = 1001");
        change("UPDATE items SET quantity = 8 WHERE order_id = 1001");
        assertEquals(
                "99999999.99",
                document("1001").at("/orders/0/total").decimalValue().toPlainString());
    }

    @Test
    void aChildsDeleteReachesTheParentItLeft() throws Exception {
        change("DELETE FROM items WHERE id = 5");
        change("DELETE FROM orders WHERE id = 7");
        assertEquals(1, document("4").get("orderCount").asInt());
    }

    @Test
    void reParentingReachesBothSides() throws Exception {
        change("UPDATE orders SET user_id = 9 WHERE id = 3");
        assertEquals(3, document("9").get("orderCount").asInt());
        assertEquals(1, document("2").get("orderCount").asInt());
        change("UPDATE items SET order_id = 20 WHERE id = 1");
        change("UPDATE orders SET user_id = NULL WHERE id = 4");
        change("UPDATE orders SET user_id = 9 WHERE id = 4");
    }

    @Test
    void aCascadingDeleteReachesAllLevels() throws Exception {
        change("DELETE FROM users WHERE id IN (11, 12)");
        assertFalse(rig.search.documents(rig.prefix + "users").containsKey("11"));
        change("DELETE FROM orders WHERE user_id = 13");
    }

    @Test
    void aLeafThatMovesWhileItsParentMovesReachesEveryone() throws Exception {
        change("BEGIN; UPDATE items SET order_id = 30 WHERE id = 1; UPDATE orders SET user_id = 40 WHERE id IN (1, 30);"
                + " DELETE FROM orders WHERE id = 2; COMMIT");
    }

    @Test
    void aSoftDeleteRemovesTheDocumentAndItsUndoBringsItBack() throws Exception {
        change("UPDATE users SET deleted = true WHERE id = 6");
        assertFalse(rig.search.documents(rig.prefix + "users").containsKey("6"));
        change("UPDATE orders SET total = 5 WHERE user_id = 6");
        change("UPDATE users SET deleted = false WHERE id = 6");
        assertTrue(rig.search.documents(rig.prefix + "users").containsKey("6"));
    }

    @Test
    void aRootKeyThatChangesMovesTheDocument() throws Exception {
        change("UPDATE users SET id = 5000 WHERE id = 8");
        assertTrue(rig.search.documents(rig.prefix + "users").containsKey("5000"));
        assertFalse(rig.search.documents(rig.prefix + "users").containsKey("8"));
    }

    @Test
    void rootKeysThatAreSwappedInOneTransaction() throws Exception {
        change("BEGIN; UPDATE users SET id = -1 WHERE id = 1; UPDATE users SET id = 1 WHERE id = 2;"
                + " UPDATE users SET id = 2 WHERE id = -1; COMMIT");
        assertEquals("user2@example.com", document("1").get("email").asText());
    }

    @Test
    void aRolledBackTransactionAndSavepointLeaveNothing() throws Exception {
        change("BEGIN; DELETE FROM orders; ROLLBACK");
        change("BEGIN; UPDATE users SET full_name = 'kept' WHERE id = 3; SAVEPOINT s; DELETE FROM users;"
                + " ROLLBACK TO s; COMMIT");
        assertEquals("kept", document("3").get("fullName").asText());
    }

    @Test
    void aTruncatedChildEmptiesItsList() throws Exception {
        change("TRUNCATE items");
        assertTrue(document("1").at("/orders/0/items").isEmpty());
        change("INSERT INTO items VALUES (1, 1, 'again', 1)");
    }

    @Test
    void aTruncatedRootBeginsAnEmptyGeneration() throws Exception {
        change("TRUNCATE users CASCADE");
        assertTrue(rig.search.documents(rig.prefix + "users").isEmpty());
        assertEquals(2, generation());
        change("INSERT INTO users VALUES (1, 'again@example.com', 'Again')");
    }

    @Test
    void aTruncateAmongOtherChangesOfItsTransaction() throws Exception {
        change("BEGIN; INSERT INTO users VALUES (2000, 'gone', NULL); TRUNCATE users CASCADE;"
                + " INSERT INTO users VALUES (2001, 'here', NULL), (1, 'new one', NULL); TRUNCATE items;"
                + " INSERT INTO orders VALUES (1, 2001); COMMIT");
        assertEquals(
                List.of("1", "2001"),
                List.copyOf(rig.search.documents(rig.prefix + "users").keySet()));
    }

    @Test
    void aChildAndThenTheRootTruncatedInOneTransaction() throws Exception {
        change("BEGIN; TRUNCATE items; INSERT INTO items VALUES (1, 1, 'x', 1); TRUNCATE users CASCADE; COMMIT");
        assertTrue(rig.search.documents(rig.prefix + "users").isEmpty());
    }

    @Test
    void aLargeStatementIsWorkedOffInSets() throws Exception {
        long before = rig.penstock().status().builds();
        change("UPDATE orders SET total = total + 1", "UPDATE items SET quantity = quantity + 1");
        long builds = rig.penstock().status().builds() - before;
        // 300 changed rows, 50 documents each time, at most 50 documents to a build
        assertTrue(builds <= 8, builds + " statements built 50 documents twice");
    }

    @Test
    void anUpdateThatChangesNothingReadIsDropped() throws Exception {
        rig.database.execute("ALTER TABLE items ADD COLUMN note text");
        long before = rig.penstock().status().builds();
        change("UPDATE items SET note = 'nobody reads this'");
        assertEquals(before, rig.penstock().status().builds());
    }

    private void change(String... sql) throws Exception {
        rig.database.execute(sql);
        rig.assertConverged();
    }

    private JsonNode document(String id) {
        return rig.search.document(rig.prefix + "users", id);
    }

    private int generation() {
        String name = rig.generation();
        return Integer.parseInt(name.substring(name.lastIndexOf('_') + 1));
    }
}
