package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.it.shop.UserIndex;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Commands that look at rows, documents and indexes: {@code explain}, {@code preview}, {@code indexes}. The engine has ended. */
@WithServers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Looking at rows, documents and indexes")
final class LookingTest {

    private Rig rig;

    @BeforeAll
    void prepare(TestDatabase database, OpenSearchServer search) throws Exception {
        rig = new Rig(database, search);
        database.execute(
                Shop.fill(4),
                "INSERT INTO orders (id, user_id) VALUES (99, NULL)",
                "INSERT INTO items VALUES (99, 99, 'SKU-99')",
                "INSERT INTO users VALUES (5, 'five@example.com', 'Five', true)");
        rig.start();
        rig.assertConverged();
        rig.penstock().close();
    }

    @AfterAll
    void close() {
        rig.close();
    }

    @Test
    void aRowIsFollowedThroughItsLookupsToItsDocuments() {
        CommandRun item = explain("items", "13");
        assertEquals(0, item.code(), item::err);
        assertTrue(item.out().startsWith("the row id = 13 of public.items\n"), item::out);
        assertTrue(item.out().contains("\nusers, by orders.items: to document 4\n  from order_id = 7 by\n"), item::out);
        assertTrue(item.out().contains("JOIN \"public\".\"orders\""), item::out);
        assertTrue(item.out().contains("  which is run as\n    Limit  (cost="), item::out);
        assertFalse(item.out().contains("actual"), item::out);
        assertTrue(explain("items", "13", "--analyze").out().contains("(actual "), "times");

        CommandRun ofAll = CommandRun.of("explain", "items", "13", "--database-url=" + rig.database.url());
        assertTrue(ofAll.out().contains("\nusers, by orders.items: to document 4\n"), ofAll::toString);

        CommandRun order = explain("public.orders", "id=7");
        assertTrue(
                order.out().contains("users, by orders: to document 4\n  by its own columns: user_id = 4\n"),
                order::out);
        assertTrue(order.out().contains("users, by orderCount: to document 4\n"), order::out);
        assertTrue(
                explain("users", "5").out().contains("users, its root: to document 5\n"), "whatever its filter says");
        assertTrue(
                explain("orders", "99").out().contains("to no document, since what it starts from is null"),
                "a key that is null");
        assertTrue(explain("items", "99").out().contains("by orders.items: to no document\n"), "an orphan");
    }

    @Test
    void whereARowLeadsIsToldToMachines() {
        JsonNode row = json(explain("items", "13", "--json"));
        assertEquals("public.items", row.path("table").asText());
        assertEquals("13", row.at("/key/id").asText());
        assertEquals(1, row.path("positions").size());
        JsonNode position = row.at("/positions/0");
        assertEquals("users", position.path("index").asText());
        assertEquals("orders.items", position.path("path").asText());
        assertEquals("7", position.at("/starts/order_id").asText());
        assertEquals("[\"4\"]", position.path("documents").toString());
        assertTrue(position.at("/lookup/sql").asText().startsWith("SELECT"), position::toString);
        assertTrue(position.at("/lookup/plan").size() > 1, position::toString);
        assertTrue(
                json(explain("orders", "7", "--json")).at("/positions/0/lookup").isNull());
    }

    @Test
    void whatCannotBeExplainedIsOneLine() {
        assertOneLine(explain("order", "7"), "no index reads a table public.order. Did you mean public.orders?");
        assertOneLine(explain("shop.orders", "7"), "no index reads a table shop.orders. ");
        assertOneLine(explain("items", "1234"), "the table public.items has no row with id = 1234. ");
        assertOneLine(explain("items", "x"), "no row of the table public.items can have id = x: ");
        assertOneLine(explain("items", "quantity=3"), "the table public.items has several rows with quantity = 3. ");
        assertOneLine(
                CommandRun.of("explain", "users", "1", "--database-url=postgresql://127.0.0.1:1/nowhere"),
                "PostgreSQL at 127.0.0.1:1, database nowhere: the connection was refused. ");
    }

    @Test
    void aDocumentIsShownBesideWhatTheIndexHolds() {
        CommandRun equal = preview("1");
        assertEquals(0, equal.code(), equal::err);
        assertTrue(equal.out().startsWith("document 1 of users\nusers_"), equal::out);
        assertTrue(equal.out().contains("_000001 holds it, of version "), equal::out);
        assertTrue(equal.out().contains("\nit would be built as it is\n"), equal::out);
        assertTrue(equal.out().contains("\n    \"fullName\" : \"User 1\",\n"), equal::out);

        String spoiled = rig.search.document(rig.prefix + "users", "2").toString();
        rig.search.call("PUT", index() + "/_doc/2", spoiled.replace("User 2", "User two"));
        CommandRun stale = preview("id=2");
        assertTrue(
                stale.out().contains("what the index holds (-) and what would be built (+) differ: fullName\n"),
                stale::out);
        assertTrue(
                stale.out().contains("\n-   \"fullName\" : \"User two\",\n+   \"fullName\" : \"User 2\",\n"),
                stale::out);
        assertEquals(
                2, stale.out().lines().filter(line -> line.matches("[-+].*")).count(), stale::out);

        rig.search.call("DELETE", index() + "/_doc/3", "");
        CommandRun missing = preview("3");
        assertTrue(missing.out().contains(" does not hold it\nit would be written as this (+)\n"), missing::out);
        rig.search.call("PUT", index() + "/_doc/5", "{\"id\":5}");
        CommandRun extra = preview("5");
        assertTrue(extra.out().contains("\nno row makes it now: "), extra::out);
        assertTrue(extra.out().contains("\n-   \"id\" : 5\n"), extra::out);
        assertOneLine(preview("1234"), "no row makes a document 1234 of index users, and the index holds none. ");
    }

    @Test
    void aDocumentIsShownToMachines() {
        JsonNode four = json(preview("4", "--json"));
        assertTrue(four.path("difference").isNull(), four::toString);
        assertEquals("User 4", four.at("/built/fullName").asText());
        assertEquals(four.path("built"), four.path("stored"));
        assertTrue(four.path("version").asLong() > 0, four::toString);
        assertTrue(four.path("generation").asText().endsWith("_000001"), four::toString);
    }

    @Test
    void whatCannotBePreviewedIsOneLine() {
        assertOneLine(
                CommandRun.of("preview", "user", "1", "--database-url=" + rig.database.url()),
                "no index user is defined. Did you mean users?");
        assertOneLine(preview("x"), "no row of public.users can have the key x: ");
        assertOneLine(
                CommandRun.of(
                        "preview",
                        "users",
                        "1",
                        "--database-url=" + rig.database.url(),
                        "--opensearch-url=http://127.0.0.1:1"),
                "OpenSearch ");
    }

    @Test
    void indexesAreListedFromWhatIsRememberedOfThem() throws Exception {
        String hash = UserIndex.DEFINITION.hash();
        CommandRun listed = indexes();
        assertEquals(0, listed.code(), listed::err);
        String users = line(listed, "users");
        assertTrue(
                users.matches("users +" + hash + " +users_" + hash + "_000001 +live +whole +\\d +0 +" + rig.prefix
                        + "users, " + rig.prefix + "users_" + hash),
                users);
        JsonNode index = json(indexes("--json", "--index=users")).path(0);
        assertEquals(hash, index.path("definition").asText());
        assertEquals("live", index.at("/generations/0/role").asText());
        assertEquals("whole", index.at("/generations/0/phase").asText());
        assertEquals(rig.prefix + "users", index.at("/generations/0/aliases/0").asText());

        assertEquals(
                0,
                CommandRun.of(
                                "reindex",
                                "users",
                                "--no-wait",
                                "--opensearch-url=" + rig.searchUrl(),
                                "--index-prefix=" + rig.prefix)
                        .code());
        assertTrue(line(indexes(), "users").contains(" live  whole, to be built anew "), "a request");
        try (DocumentSink sink = rig.sink()) {
            String kept = Objects.requireNonNull(sink.readMemory("index:users"));
            sink.readMemory("index:former");
            sink.writeMemory("index:former", kept);
        }
        assertTrue(
                line(indexes(), "former").matches("former +no +former_" + hash + "_000001 +live +missing +0 +0 +-"),
                "one that is defined no more, and gone");
        CommandRun elsewhere = CommandRun.of(
                "indexes", "--index=users", "--opensearch-url=" + rig.searchUrl(), "--index-prefix=none" + rig.prefix);
        assertTrue(line(elsewhere, "users").contains("not built yet"), elsewhere::out);
        assertOneLine(CommandRun.of("indexes", "--opensearch-url=http://127.0.0.1:1"), "OpenSearch ");
    }

    private CommandRun indexes(String... more) {
        return run(List.of("indexes", "--opensearch-url=" + rig.searchUrl(), "--index-prefix=" + rig.prefix), more);
    }

    private static String line(CommandRun run, String index) {
        return run.out()
                .lines()
                .filter(line -> line.startsWith(index + " "))
                .findFirst()
                .orElse(run.toString());
    }

    private CommandRun explain(String table, String key, String... more) {
        return run(List.of("explain", table, key, "--index=users", "--database-url=" + rig.database.url()), more);
    }

    private CommandRun preview(String key, String... more) {
        return run(
                List.of(
                        "preview",
                        "users",
                        key,
                        "--database-url=" + rig.database.url(),
                        "--opensearch-url=" + rig.searchUrl(),
                        "--index-prefix=" + rig.prefix),
                more);
    }

    private static CommandRun run(List<String> arguments, String... more) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of(more));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static JsonNode json(CommandRun run) {
        assertEquals(0, run.code(), run::err);
        return ExactJson.read(run.out());
    }

    private static void assertOneLine(CommandRun run, String start) {
        assertEquals(1, run.code(), run::toString);
        assertTrue(run.err().startsWith("penstock: " + start), run::err);
        assertEquals(1, run.err().lines().count(), run::err);
        assertEquals("", run.out());
    }

    private String index() {
        return "/" + rig.prefix + "users";
    }
}
