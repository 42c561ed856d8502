package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.client.IndexMissingException;
import dev.penstock.client.SearchClient;
import dev.penstock.client.SearchException;
import dev.penstock.client.SearchPage;
import dev.penstock.client.query.Clauses;
import dev.penstock.it.queries.ProductQuery;
import dev.penstock.it.shop.User;
import dev.penstock.it.shop.UserQuery;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.hc.core5.http.HttpHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/** The ways of a search to the server and back. */
@WithServers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Searching")
final class SearchingTest {

    private Rig rig;
    private SearchConnection connection;
    private SearchClient client;

    @BeforeAll
    void start(TestDatabase database, OpenSearchServer search) throws Exception {
        rig = new Rig(database, search);
        database.execute(Shop.fill(20));
        rig.start();
        rig.awaitCaughtUp();
        database.execute("DELETE FROM orders WHERE user_id = 3", "DELETE FROM users WHERE id = 3");
        rig.awaitCaughtUp();
        rig.search.call("POST", "/" + rig.prefix + "users/_refresh", "");
        connection = new SearchConnection(rig);
        client = connection.client;
    }

    @AfterAll
    void stop() throws IOException {
        connection.close();
        rig.close();
    }

    @Test
    void aPageHasSomeOfTheHitsAndKnowsOfAll() {
        SearchPage<User> page = UserQuery.search()
                .sort(user -> user.id().desc())
                .must(user -> user.id().gt(5).named("late"))
                .size(2)
                .fetch(client);
        assertEquals(List.of(20, 19), page.documents().stream().map(User::id).toList());
        assertEquals(15, page.total());
        assertTrue(page.isTotalExact());
        assertFalse(page.isTimedOut());
        assertTrue(page.isComplete());
        assertEquals("20", page.hits().get(0).id());
        assertEquals(20, page.hits().get(0).sortValues().get(0).longValue());
        assertEquals(List.of("late"), page.hits().get(0).matchedQueries());
        assertTrue(page.hits().get(0).score().isEmpty());
        assertEquals(
                List.of(18),
                UserQuery.search()
                        .sort(user -> user.id().desc())
                        .after(page.hits().get(1).sortValues())
                        .fetchFirst(client)
                        .map(User::id)
                        .stream()
                        .toList());
    }

    @Test
    void theFirstHitComesLaterToo() throws Exception {
        assertEquals(
                List.of(7),
                UserQuery.search()
                        .filter(user -> user.id().eq(7))
                        .fetchFirstAsync(client)
                        .toCompletableFuture()
                        .get()
                        .map(User::id)
                        .stream()
                        .toList());
    }

    @Test
    void scoresComeWithTheHits() {
        SearchPage<User> page = UserQuery.search().must(user -> user.id().eq(7)).fetch(client);
        assertEquals(1.0, page.hits().get(0).score().orElseThrow());
    }

    @Test
    void countsAndIds() throws Exception {
        assertEquals(19, UserQuery.search().count(client));
        var few = UserQuery.search()
                .filter(user -> user.id().in(3, 4, 5))
                .sort(user -> user.id().asc());
        assertEquals(2, few.size(1).count(client));
        assertEquals(2, few.preference("_local").routing("1").count(client));
        assertEquals(
                0,
                UserQuery.search().must(user -> user.id().gt(5)).minScore(1.5).count(client));
        assertEquals(List.of("4", "5"), few.ids(client));
        assertEquals(2, few.countAsync(client).toCompletableFuture().get());
        assertEquals(
                List.of("4", "5"), few.idsAsync(client).toCompletableFuture().get());
        assertEquals(
                4,
                few.fetchAsync(client)
                        .toCompletableFuture()
                        .get()
                        .documents()
                        .get(0)
                        .id());
        assertTrue(UserQuery.search()
                .filter(Clauses.matchNone())
                .fetchFirst(client)
                .isEmpty());
    }

    @Test
    void whatWasDeletedIsNotThere() throws Exception {
        assertEquals(4, UserQuery.get(client, 4).orElseThrow().id());
        assertTrue(UserQuery.get(client, 3).isEmpty());
        assertTrue(UserQuery.get(client, 4000).isEmpty());
        assertEquals(
                List.of(5, 2),
                UserQuery.getAll(client, List.of(5, 3, 2, 4000)).stream()
                        .map(User::id)
                        .toList());
        assertEquals(List.of(), UserQuery.getAll(client, List.of()));
        assertTrue(UserQuery.getAsync(client, 3).toCompletableFuture().get().isEmpty());
        assertEquals(
                List.of(2),
                UserQuery.getAllAsync(client, List.of(3, 2)).toCompletableFuture().get().stream()
                        .map(User::id)
                        .toList());
    }

    @Test
    void anIndexThatIsMissingIsNamed() {
        IndexMissingException missing = assertThrows(
                IndexMissingException.class, () -> ProductQuery.search().fetch(client));
        assertEquals(rig.prefix + "furniture_" + ProductQuery.INDEX.hash(), missing.alias());
        assertTrue(
                missing.toString().contains(": there is no index " + missing.alias())
                        && missing.toString().contains("Run an engine with the same records"),
                missing.toString());
        assertThrows(IndexMissingException.class, () -> ProductQuery.search().count(client));
        assertThrows(IndexMissingException.class, () -> ProductQuery.get(client, 1));
        assertThrows(IndexMissingException.class, () -> ProductQuery.getAll(client, List.of(1)));
        assertThrows(IndexMissingException.class, () -> UserQuery.search().fetch(client.withPrefix("other_")));
        ExecutionException later = assertThrows(
                ExecutionException.class,
                () -> ProductQuery.search()
                        .fetchAsync(client)
                        .toCompletableFuture()
                        .get());
        assertInstanceOf(IndexMissingException.class, later.getCause());
    }

    @Test
    void aQueryThatIsRefusedIsExplained() {
        SearchException refused = assertThrows(
                SearchException.class,
                () -> UserQuery.search()
                        .must(Clauses.raw(Query.of(query -> query.queryString(text -> text.query("a AND (")))))
                        .fetch(client));
        assertTrue(
                refused.toString()
                                .contains(": OpenSearch refuses to search " + UserQuery.INDEX.alias(rig.prefix) + ": ")
                        && refused.toString().contains("parse"),
                refused.toString());
    }

    @Test
    void aServerThatIsDownIsNamed() throws Exception {
        HttpHost closed = new HttpHost("localhost", 1);
        try (OpenSearchTransport nowhere =
                ApacheHttpClient5TransportBuilder.builder(closed).build()) {
            SearchClient down = SearchClient.of(new OpenSearchClient(nowhere));
            SearchException failed =
                    assertThrows(SearchException.class, () -> UserQuery.search().fetch(down));
            assertTrue(failed.toString().contains("cannot be asked"), failed.toString());
            assertTrue(failed.toString().contains("refused"), failed.toString());
            CompletionException later = assertThrows(
                    CompletionException.class,
                    () -> UserQuery.search()
                            .fetchAsync(down)
                            .toCompletableFuture()
                            .join());
            assertInstanceOf(SearchException.class, later.getCause());
        }
    }
}
