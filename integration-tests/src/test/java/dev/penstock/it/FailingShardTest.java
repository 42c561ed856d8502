package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.client.Search;
import dev.penstock.client.SearchClient;
import dev.penstock.client.SearchException;
import dev.penstock.client.SearchPage;
import dev.penstock.client.query.Clauses;
import dev.penstock.it.queries.Maker;
import dev.penstock.it.queries.MakerIndex;
import dev.penstock.it.queries.MakerQuery;
import dev.penstock.it.queries.MakerQuery.Fields;
import dev.penstock.it.queries.Rows;
import dev.penstock.runtime.opensearch.IndexSettings;
import dev.penstock.runtime.opensearch.OpenSearchSink;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.opensearch.client.opensearch._types.query_dsl.Query;

@WithServers
@DisplayName("What a shard that fails would have given")
final class FailingShardTest {

    private static final int MAKERS = 50;

    @Test
    void isNotPassedOverInSilence(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search);
                SearchConnection connection = new SearchConnection(rig)) {
            database.execute(
                    Rows.SCHEMA.get(0),
                    "INSERT INTO makers SELECT id, 'Maker', 'DE' FROM generate_series(1, " + MAKERS + ") id");
            rig.start(rig.engine(MakerIndex.DEFINITION)
                    .sink(OpenSearchSink.builder(rig.searchUrl())
                            .prefix(rig.prefix)
                            .settings(IndexSettings.NONE.shards(3))
                            .build()));
            rig.awaitCaughtUp();
            rig.search.call("POST", "/" + rig.prefix + "makers/_refresh", "");
            SearchClient client = connection.client;
            assertEquals(MAKERS, MakerQuery.search().count(client));

            Search<Maker, Fields> failing =
                    MakerQuery.search().filter(Clauses.raw(failsForTheFirst())).size(MAKERS);
            SearchPage<Maker> page = failing.fetch(client);
            assertFalse(page.isComplete());
            assertFalse(page.isTotalExact());
            assertTrue(!page.isEmpty() && page.documents().size() < MAKERS, "the others have given theirs");
            assertThrows(
                    SearchException.class,
                    () -> failing.with(request -> request.allowPartialSearchResults(false))
                            .fetch(client));
            SearchException inexact = assertThrows(SearchException.class, () -> failing.count(client));
            assertTrue(
                    inexact.toString()
                            .contains(
                                    "1 of 3 shards of " + MakerQuery.INDEX.alias(rig.prefix) + " cannot be searched: "),
                    inexact::toString);
            assertThrows(
                    ExecutionException.class,
                    () -> failing.countAsync(client).toCompletableFuture().get());
            assertThrows(SearchException.class, () -> failing.ids(client));
            assertThrows(
                    ExecutionException.class,
                    () -> failing.idsAsync(client).toCompletableFuture().get());
            assertThrows(SearchException.class, () -> failing.fetchFirst(client));
            try (Stream<Maker> stream = failing.stream(client)) {
                assertThrows(SearchException.class, stream::toList);
            }
        }
    }

    private static Query failsForTheFirst() {
        return Query.of(query -> query.script(
                script -> script.script(one -> one.inline(code -> code.source("1 / (doc['id'].value - 1) < 2")))));
    }
}
