package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.definition.DocumentSql;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.TableUse;
import dev.penstock.definition.WalPosition;
import dev.penstock.it.shop.UserIndex;
import dev.penstock.runtime.IndexChange;
import dev.penstock.runtime.IndexChange.Kind;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.cli.Main;
import dev.penstock.runtime.engine.EngineStatus.IndexStatus;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An index is built anew, for the same definition or for another, while readers read and writers write. */
@WithServers
@DisplayName("Generations: readers always see a whole and fresh one, of their own definition")
final class GenerationsTest {

    private static final IndexDefinition NOW = UserIndex.DEFINITION;

    /** What a record becomes that shows names in capitals. */
    private static final IndexDefinition NEXT =
            changed("0000aaaa", "\"users\".\"full_name\"::text", "upper(\"users\".\"full_name\"::text)");

    private static final int USERS = 300;

    private Rig rig;
    private RandomWrites writes;

    @BeforeEach
    void prepare(TestDatabase database, OpenSearchServer search) throws Exception {
        rig = new Rig(database, search);
        writes = new RandomWrites(database, 7);
        database.execute(Shop.fill(USERS));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aReindexLeavesReadersOnAFreshIndexUntilTheNewOneIsWhole() throws Exception {
        start(NOW, 0);
        rig.assertConverged();
        restart(NOW, 100);

        rig.penstock().reindex("users");
        awaitNext();
        writes.run(50);
        rig.awaitCaughtUp();
        assertFalse(status().next() == null, "it is still being built");
        rig.assertIndexEqualsDatabase();

        awaitOnly(physical(NOW, 2));
        rig.assertConverged();
    }

    @Test
    void readersOfTheOldAndOfTheNewDefinitionReadFreshDocumentsThroughout() throws Exception {
        start(NOW, 0);
        rig.assertConverged();

        restart(NEXT, 100);
        awaitNext();
        writes.run(50);
        awaitPosition();
        Definitions.assertEqualsDatabase(rig, NOW, "users");
        Definitions.assertEqualsDatabase(rig, NOW, "users_" + NOW.hash());

        awaitDone();
        writes.run(50);
        rig.awaitCaughtUp();
        Definitions.assertEqualsDatabase(rig, NEXT, "users");
        Definitions.assertEqualsDatabase(rig, NEXT, "users_" + NEXT.hash());
        Definitions.assertEqualsDatabase(rig, NOW, "users_" + NOW.hash());
        assertEquals(List.of(physical(NEXT, 2), physical(NOW, 1)), physical());
        assertEquals(List.of(NOW.name() + "_" + NOW.hash() + "_000001"), status().earlier());

        rig.penstock().close();
        rig.start(engine(NEXT, 0).retention(Duration.ZERO));
        rig.awaitCaughtUp();
        assertEquals(List.of(physical(NEXT, 2)), physical(), "the retention is over");
        Definitions.assertEqualsDatabase(rig, NEXT, "users");
    }

    @Test
    void everyReadFindsAWholeIndexThroughTheSwap() throws Exception {
        start(NOW, 0);
        rig.awaitCaughtUp();
        assertEquals(Kind.REBUILT, whatIsSaidOf(NEXT), "before anything runs");
        String before = USERS + " as they were";
        try (ReadingThread people = new ReadingThread(rig.search, rig.prefix + "users", GenerationsTest::seen);
                ReadingThread old =
                        new ReadingThread(rig.search, rig.prefix + "users_" + NOW.hash(), GenerationsTest::seen)) {
            people.awaitReads(3);
            old.awaitReads(3);
            restart(NEXT, 0);
            awaitDone();
            people.awaitReads(3);
            old.awaitReads(3);
            assertEquals(List.of(before, USERS + " in capitals"), people.seen());
            assertEquals(List.of(before), old.seen());
        }
        assertEquals(List.of(physical(NEXT, 2), physical(NOW, 1)), physical(), "a generation of its own");
    }

    @Test
    void whoGoesBackToTheOldDefinitionFindsItFreshAtOnce() throws Exception {
        start(NOW, 0);
        rig.awaitCaughtUp();
        restart(NEXT, 0);
        rig.awaitCaughtUp();
        awaitDone();
        writes.run(50);
        rig.awaitCaughtUp();

        restart(NOW, 0);
        assertTrue(rig.penstock().status().seeded(), "nothing is to be seeded");
        Definitions.assertConverged(rig, NOW);
        Definitions.assertEqualsDatabase(rig, NEXT, "users_" + NEXT.hash());
    }

    @Test
    void aColumnThatOnlyTheOldDefinitionReadsMayBeDropped() throws Exception {
        IndexDefinition without = withoutFullName();
        start(NOW, 0);
        rig.awaitCaughtUp();
        restart(without, 0);
        rig.awaitCaughtUp();
        awaitDone();
        assertEquals(1, status().earlier().size());

        rig.database.execute(
                "ALTER TABLE users DROP COLUMN full_name", "UPDATE users SET email = 'new@example.com' WHERE id < 50");
        Await.until(
                "the old one is not kept any longer",
                Rig.PATIENCE,
                () -> status().earlier().isEmpty());
        Definitions.assertConverged(rig, without);
        assertEquals(List.of(physical(without, 2)), physical());
    }

    @Test
    void aClosedIndexOfTheOldDefinitionHoldsNothingUp() throws Exception {
        start(NOW, 0);
        rig.awaitCaughtUp();
        restart(NEXT, 0);
        rig.awaitCaughtUp();
        awaitDone();

        rig.search.call("POST", "/" + rig.prefix + status().earlier().get(0) + "/_close", "");
        rig.database.execute("UPDATE users SET full_name = 'new' WHERE id = 3");

        Await.until("it is left out", Rig.PATIENCE, () -> status().earlier().isEmpty());
        Definitions.assertConverged(rig, NEXT);
    }

    @Test
    void aColumnThatWasDroppedBeforeTheNewDefinitionCameLeavesTheOldDocumentsUntilTheNewAreThere() throws Exception {
        start(NOW, 0);
        rig.awaitCaughtUp();
        rig.penstock().close();
        rig.database.execute("ALTER TABLE users DROP COLUMN full_name");

        try (LogLines log = new LogLines()) {
            start(withoutFullName(), 100);
            assertEquals(USERS, rig.search.documents(rig.prefix + "users").size());
            assertEquals(1, log.with("cannot be kept fresh any longer").size());
        }
        Definitions.assertConverged(rig, withoutFullName());
    }

    @Test
    void aMappingThatActsOnSearchesAloneIsChangedInPlace() throws Exception {
        start(NOW, 0);
        rig.awaitCaughtUp();
        IndexDefinition searchedOtherwise = new IndexDefinition(
                NOW.name(),
                "0000bbbb",
                NOW.root(),
                NOW.key(),
                NOW.documentSql(),
                NOW.lookups(),
                NOW.tables(),
                NOW.mapping()
                        .replaceFirst("\"type\": ?\"text\"", "\"type\":\"text\",\"search_analyzer\":\"whitespace\""),
                NOW.settings(),
                NOW.transformer());

        assertEquals(Kind.IN_PLACE, whatIsSaidOf(searchedOtherwise), "before anything runs");
        restart(searchedOtherwise, 0);

        assertTrue(rig.penstock().status().seeded());
        assertEquals(List.of(physical(NOW, 1)), physical(), "no document is written again");
        assertEquals(
                "whitespace",
                rig.search
                        .call("GET", "/" + rig.prefix + "users_0000bbbb/_mapping", "")
                        .findValue("search_analyzer")
                        .asText());
        writes.run(20);
        Definitions.assertConverged(rig, searchedOtherwise);
        Definitions.assertEqualsDatabase(rig, NOW, "users_" + NOW.hash());
        rig.penstock().reindex("users");
        awaitOnly(physical(searchedOtherwise, 2));
    }

    @Test
    void theCommandWaitsUntilReadersSeeTheNewIndex() throws Exception {
        start(NOW, 0);
        rig.awaitCaughtUp();

        assertEquals(0, reindex("users"));

        awaitOnly(physical(NOW, 2));
        rig.assertConverged();
        assertEquals(1, reindex("nobody"), "no such index");
    }

    @Test
    void whatTheCommandAsksForIsDoneByTheNextEngineIfNoneIsRunning() throws Exception {
        start(NOW, 0);
        rig.awaitCaughtUp();
        rig.penstock().close();
        assertEquals(0, reindex("users", "--no-wait"));

        start(NOW, 0);
        awaitOnly(physical(NOW, 2));
        rig.assertConverged();
    }

    /** What a reader makes of an answer: how many documents, of which definition. */
    private static String seen(JsonNode answer) {
        JsonNode hits = answer.path("hits").path("hits");
        Set<String> definitions = new TreeSet<>();
        for (JsonNode hit : hits) {
            String name = hit.path("_source").path("fullName").asText();
            definitions.add(name.startsWith("USER ") ? "in capitals" : "as they were");
        }
        return answer.has("error")
                ? answer.path("error").toString()
                : hits.size() + " " + String.join(" and ", definitions);
    }

    private static Kind whatIsSaidOf(IndexDefinition next) {
        return IndexChange.between(List.of(NOW), List.of(next)).get(0).kind();
    }

    private int reindex(String... arguments) {
        List<String> all = new ArrayList<>(List.of("reindex"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--opensearch-url", rig.searchUrl(), "--index-prefix", rig.prefix));
        return CompletableFuture.supplyAsync(() -> Main.execute(all.toArray(String[]::new)), Rig.THREADS)
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    private void start(IndexDefinition definition, int seedRate) throws InterruptedException {
        rig.start(engine(definition, seedRate));
    }

    /** As a deployment does. */
    private void restart(IndexDefinition definition, int seedRate) throws InterruptedException {
        rig.penstock().close();
        start(definition, seedRate);
    }

    private Penstock.Builder engine(IndexDefinition definition, int seedRate) {
        return rig.engine(definition).batch(Rig.SMALL_BATCHES.with(numbers -> numbers.seedRate(seedRate)));
    }

    private IndexStatus status() {
        return rig.penstock().status().indexes().get(0);
    }

    private void awaitNext() {
        Await.until("another is being built", Rig.PATIENCE, () -> !status().seeded() || status().next() != null);
    }

    private void awaitOnly(String generation) {
        Await.value("the one before is gone", Rig.PATIENCE, this::physical, List.of(generation)::equals);
    }

    /** Until readers see what is wanted, and the session that this has ended is followed by another. */
    private void awaitDone() {
        Await.until(
                "readers see the new one",
                Rig.PATIENCE,
                () -> status().seeded()
                        && status().next() == null
                        && physical().size() == 1 + status().earlier().size());
    }

    /** Until everything that was committed is in the indexes that readers see, though another is still being built. */
    private void awaitPosition() throws Exception {
        WalPosition now = WalPosition.parse(Query.text(rig.database::connect, "SELECT pg_current_wal_flush_lsn()"));
        Await.until(
                "durable",
                Rig.PATIENCE,
                () -> !rig.penstock().status().durable().isBefore(now));
    }

    private List<String> physical() {
        List<String> names = new ArrayList<>();
        rig.search
                .call("GET", "/" + rig.prefix + "users_*/_alias", "")
                .fieldNames()
                .forEachRemaining(names::add);
        names.sort(null);
        return names;
    }

    private String physical(IndexDefinition definition, int number) {
        return rig.prefix + "users_" + definition.hash() + "_00000" + number;
    }

    private static IndexDefinition withoutFullName() {
        IndexDefinition other = changed("0000cccc", "\"users\".\"full_name\"::text", "NULL");
        return new IndexDefinition(
                other.name(),
                other.hash(),
                other.root(),
                other.key(),
                other.documentSql(),
                other.lookups(),
                other.tables().stream()
                        .map(use -> new TableUse(
                                use.table(),
                                use.columns().stream()
                                        .filter(column -> !column.equals("full_name"))
                                        .toList(),
                                use.replicaIdentity(),
                                use.condition()))
                        .toList(),
                other.mapping(),
                other.settings(),
                other.transformer());
    }

    /** The definition of a record whose documents have another expression somewhere. */
    private static IndexDefinition changed(String hash, String expression, String other) {
        DocumentSql sql = NOW.documentSql();
        return new IndexDefinition(
                NOW.name(),
                hash,
                NOW.root(),
                NOW.key(),
                new DocumentSql(
                        sql.byKeys().replace(expression, other),
                        sql.byRange().replace(expression, other),
                        sql.rangeEnd()),
                NOW.lookups(),
                NOW.tables(),
                NOW.mapping(),
                NOW.settings(),
                NOW.transformer());
    }
}
