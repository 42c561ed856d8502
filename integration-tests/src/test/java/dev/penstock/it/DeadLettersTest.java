package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.it.types.CrateIndex;
import dev.penstock.runtime.DeadLetterQueue;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.engine.BatchPolicy;
import dev.penstock.runtime.engine.EngineListener;
import dev.penstock.runtime.engine.FailurePolicy;
import dev.penstock.runtime.opensearch.OpenSearchSink;
import dev.penstock.runtime.spi.DeadLetter;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.verify.IndexProgress;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TcpProxy;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.Wiretap;
import dev.penstock.testkit.Wiretap.Direction;
import dev.penstock.testkit.Wiretap.Verdict;
import dev.penstock.testkit.WithServers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Documents that PostgreSQL cannot build or OpenSearch will not take get letters, and lose them once they are well. */
@WithServers
@Timeout(180)
@DisplayName("Dead letters say which documents are missing, and why, until they are there")
final class DeadLettersTest {

    private static final String INDEX = "crates";

    private final Set<String> told = new ConcurrentSkipListSet<>();
    private Rig rig;
    private OpenSearchSink sink;
    private DeadLetterQueue queue;

    @BeforeEach
    void prepare(TestDatabase database, OpenSearchServer search) throws Exception {
        rig = new Rig(database, search);
        database.execute(RejectedRowsTest.CRATES);
        sink = OpenSearchSink.builder(search.url()).prefix(rig.prefix).build();
        queue = new DeadLetterQueue(sink);
    }

    @AfterEach
    void close() {
        sink.close();
        rig.close();
    }

    @Test
    void seedingAndChangesPutLettersAndWhatMakesDocumentsWellRemovesThem(TestDatabase database) throws Exception {
        database.execute(
                "UPDATE pieces SET weight = 0 WHERE crate IN ('c7', 'c120')",
                "UPDATE crates SET value = '1e400' WHERE code = 'c42'");
        start();
        assertLetters("c120 1", "c42 1", "c7 1");
        assertEquals(Set.of("c120", "c42", "c7"), told);
        Map<String, DeadLetter> first = letters();
        assertTrue(reason(first, "c7").contains("division by zero"), reason(first, "c7"));
        // OpenSearch's mapper_parsing_exception is a document_parsing_exception in Elasticsearch 8.
        assertTrue(reason(first, "c42").contains("_parsing_exception"), reason(first, "c42"));
        assertTrue(
                reason(first, "c42").contains("failed to parse field [value] of type [double]"), reason(first, "c42"));
        assertEquals(DocumentKey.of("c42"), letter(first, "c42").key());
        assertEquals(297, rig.search.documents(rig.prefix + INDEX).size());

        database.execute("UPDATE crates SET notes = 'n'");
        rig.awaitCaughtUp();
        database.execute("UPDATE pieces SET weight = 0 WHERE crate = 'c8'");
        assertLetters("c120 2", "c42 2", "c7 2", "c8 1");
        assertEquals(letter(first, "c7").first(), letter(letters(), "c7").first());
        assertTrue(
                letter(first, "c7").position().isBefore(letter(letters(), "c7").position()));

        database.execute(
                "UPDATE pieces SET weight = 3 WHERE crate = 'c7'",
                "DELETE FROM crates WHERE code = 'c120'",
                "UPDATE crates SET value = 5 WHERE code = 'c42'");
        assertLetters("c8 1");
        rig.penstock().close();
        database.execute("DELETE FROM pieces WHERE weight = 0");
        start();
        assertLetters();
        assertEquals(299, rig.search.documents(rig.prefix + INDEX).size());
    }

    @Test
    void whatIsMendedWithoutAChangeIsRetriedByTheEngineThatRunsOrByTheNext(TestDatabase database) throws Exception {
        database.execute("UPDATE crates SET value = '1e400' WHERE code IN ('c7', 'c8')");
        start();
        assertLetters("c7 1", "c8 1");
        assertEquals(1, rig.penstock().deadLetters().retry(INDEX, "c7"));
        awaitLetters("c7 2", "c8 1");
        assertFalse(letter(letters(), "c7").retryAsked());

        rig.penstock().close();
        ignoreMalformed();
        CommandRun retry = command("retry", "--id=c8");
        assertEquals(0, retry.code(), retry::toString);
        assertEquals(
                "1 dead letter to be tried again: within seconds by the engine that runs, otherwise when one is"
                        + " started\n",
                retry.out());
        CommandRun again = command("retry", "--id=c8", "--json");
        assertEquals(0, again.code(), again::toString);
        assertEquals(1, ExactJson.read(again.out()).path("letters").asInt());
        assertTrue(letter(letters(), "c8").retryAsked());
        start();
        awaitLetters("c7 2");
        assertEquals(1, rig.penstock().deadLetters().retry(null, null));
        awaitLetters();
        Set<String> documents = rig.search.documents(rig.prefix + INDEX).keySet();
        assertTrue(documents.containsAll(Set.of("c7", "c8")), documents::toString);
    }

    @Test
    void whatMakesEveryWriteFailIsNoReasonForALetter(TestDatabase database) throws Exception {
        start();
        rig.awaitCaughtUp();
        String generation = rig.generation();
        rig.search.call(
                "PUT", "/" + rig.prefix + "other", "{\"aliases\":{\"" + rig.prefix + generation + "_write\":{}}}");
        database.execute("UPDATE crates SET notes = 'n'");

        PenstockException stopped =
                assertThrows(PenstockException.class, () -> rig.penstock().awaitEnd());

        assertTrue(String.valueOf(stopped.getMessage()).contains("no write index is defined"), stopped::getMessage);
        assertEquals(List.of(), attempts());
    }

    @Test
    void theCommandShowsLettersAndDropsThem(TestDatabase database) throws Exception {
        database.execute("UPDATE pieces SET weight = 0 WHERE crate IN ('c7', 'c8')");
        start();
        assertLetters("c7 1", "c8 1");
        CommandRun list = command("list");
        assertEquals(0, list.code(), list::toString);
        List<String> rows = list.out().lines().toList();
        assertEquals(3, rows.size(), rows::toString);
        assertTrue(rows.get(0).matches("INDEX +ID +ATTEMPTS +LAST +POSITION +REASON"), rows::toString);
        assertTrue(
                rows.get(1).matches("crates +c7 +1 +20\\S+Z +[0-9A-F]+/[0-9A-F]+ +.*division by zero.*"),
                rows::toString);
        CommandRun json = command("list", "--json", "--id=c8");
        assertEquals(0, json.code(), json::toString);
        JsonNode letter = ExactJson.read(json.out());
        assertEquals("c8", letter.path("key").path(0).asText());
        assertEquals(1, letter.path("attempts").asInt());
        for (String verb : List.of("list", "retry", "drop")) {
            CommandRun mistyped = command(verb, "--index=craets");
            assertEquals(1, mistyped.code(), mistyped::toString);
            assertEquals(
                    "penstock: no index craets is defined, or remembered by the sink. Did you mean crates?\n",
                    mistyped.err());
        }
        assertEquals("no dead letters\n", command("list", "--index=users").out(), "which is defined");
        CommandRun drop = command("drop", "--index=crates", "--id=c7");
        assertEquals(0, drop.code(), drop::toString);
        assertEquals("dropped 1 dead letter\n", drop.out());
        CommandRun unknown = command("drop", "--id=c9");
        assertEquals(1, unknown.code());
        assertEquals(
                "penstock: no document c9 has a dead letter. penstock dlq list shows which have.\n", unknown.err());
        awaitLetters("c8 1");
        Await.until("the engine has noticed", Rig.PATIENCE, () -> status() == 1);
        assertEquals(1, rig.penstock().deadLetters().drop(null, null));
        assertEquals(List.of(), attempts());
    }

    @Test
    void anOutageOfOpenSearchWhileLettersArePutCostsNoneAndMakesNone(TestDatabase database) throws Exception {
        URI url = URI.create(rig.searchUrl());
        try (TcpProxy proxy = TcpProxy.start(url.getHost(), url.getPort())) {
            AtomicBoolean armed = new AtomicBoolean();
            AtomicBoolean away = new AtomicBoolean();
            proxy.tap(() -> (direction, bytes) -> {
                if (armed.get() && isLetter(bytes)) {
                    away.set(true);
                }
                return away.get() ? Verdict.CUT_BEFORE : Verdict.PASS;
            });
            rig.start(engine().sink(OpenSearchSink.builder("http://" + proxy.host() + ":" + proxy.port())
                    .prefix(rig.prefix)
                    .build()));
            rig.awaitCaughtUp();
            armed.set(true);
            database.execute("UPDATE pieces SET weight = CASE WHEN crate IN ('c7', 'c8') THEN 0 ELSE 4 END");
            Await.until(
                    "OpenSearch is away",
                    Rig.PATIENCE,
                    () -> rig.penstock().status().outage() != null);
            assertEquals(List.of(), attempts());

            armed.set(false);
            away.set(false);
            assertLetters("c7 1", "c8 1");
        }
    }

    @Test
    void anEngineThatIsKilledBetweenLetterAndConfirmationOrWriteAndRemovalLosesNeither(TestDatabase database)
            throws Exception {
        URI url = URI.create(rig.searchUrl());
        try (TcpProxy proxy = TcpProxy.start(url.getHost(), url.getPort());
                EngineProcess seeding = run(proxy)) {
            awaitSeeded();
            Killing killing = new Killing(Direction.TO_CLIENT, seeding);
            proxy.tap(killing::tap);
            proxy.cut();
            database.execute("UPDATE pieces SET weight = 0 WHERE crate = 'c7'");
            killing.await();
            assertEquals(List.of("c7 1"), attempts());

            proxy.tap(() -> (direction, bytes) -> Verdict.PASS);
            try (EngineProcess second = run(proxy)) {
                awaitLetters("c7 2");
                assertTrue(second.isAlive(), second::toString);
                Killing again = new Killing(Direction.TO_SERVER, second);
                proxy.tap(again::tap);
                proxy.cut();
                database.execute("UPDATE pieces SET weight = 5 WHERE crate = 'c7'");
                again.await();
                assertEquals(List.of("c7 2"), attempts(), second::toString);
            }

            proxy.tap(() -> (direction, bytes) -> Verdict.PASS);
            try (EngineProcess third = run(proxy)) {
                awaitLetters();
                assertTrue(third.isAlive(), third::toString);
                awaitWeight("c7", "[5]");
            }
        }
    }

    @Test
    void thousandsOfPoisonDocumentsTakeSecondsNotMinutes(TestDatabase database) throws Exception {
        database.execute(
                "INSERT INTO crates (code, value) SELECT 'd' || n, n FROM generate_series(1, 9700) n",
                "INSERT INTO pieces SELECT 1000 + n, 'd' || n, 2 FROM generate_series(1, 9700) n");
        rig.start(engine().batch(BatchPolicy.DEFAULT));
        rig.awaitCaughtUp();
        Instant begun = Instant.now();
        database.execute("UPDATE pieces SET weight = CASE WHEN id % 2 = 0 THEN 0 ELSE 4 END");
        rig.awaitCaughtUp();
        Duration took = Duration.between(begun, Instant.now());

        assertEquals(5_000, status());
        assertEquals(5_000, queue.forEach(INDEX, null, letter -> {}));
        assertTrue(took.compareTo(Duration.ofSeconds(60)) < 0, took::toString);

        begun = Instant.now();
        database.execute("UPDATE pieces SET weight = 3 WHERE weight = 0");
        assertLetters();
        Duration mended = Duration.between(begun, Instant.now());
        assertTrue(mended.compareTo(Duration.ofSeconds(60)) < 0, mended::toString);
    }

    private Penstock.Builder engine() {
        return rig.engine(CrateIndex.DEFINITION)
                .onRejection(INDEX, FailurePolicy.DEAD_LETTER)
                .listener(new EngineListener() {
                    @Override
                    public void onDeadLetter(DeadLetter letter) {
                        told.add(letter.id());
                    }
                });
    }

    private void start() throws InterruptedException {
        rig.start(engine());
    }

    private EngineProcess run(TcpProxy proxy) throws Exception {
        return EngineProcess.start(
                List.of(),
                Map.of(),
                "run",
                "--index=crates",
                "--on-rejection=crates=dead-letter",
                "--database-url=" + rig.database.url(),
                "--opensearch-url=http://" + proxy.host() + ":" + proxy.port(),
                "--index-prefix=" + rig.prefix,
                "--slot=" + rig.slot);
    }

    private CommandRun command(String verb, String... options) {
        String[] arguments = Stream.concat(
                        Stream.of("dlq", verb, "--opensearch-url=" + rig.searchUrl(), "--index-prefix=" + rig.prefix),
                        Stream.of(options))
                .toArray(String[]::new);
        return CommandRun.of(arguments);
    }

    /** OpenSearch takes numbers from now on that are beyond a double. */
    private void ignoreMalformed() {
        String index = "/" + rig.prefix + INDEX;
        rig.search.call("POST", index + "/_close", "");
        rig.search.call("PUT", index + "/_settings", "{\"index.mapping.ignore_malformed\":true}");
        rig.search.call("POST", index + "/_open", "");
    }

    private void assertLetters(String... idsAndAttempts) throws Exception {
        rig.awaitCaughtUp();
        assertEquals(List.of(idsAndAttempts), attempts());
        assertEquals(idsAndAttempts.length, status());
    }

    private void awaitLetters(String... idsAndAttempts) {
        Await.value("these letters", Rig.PATIENCE, this::attempts, List.of(idsAndAttempts)::equals);
    }

    /** Documents are there before it is remembered that all of them are; an engine that is killed in between seeds again. */
    private void awaitSeeded() {
        IndexProgress progress = new IndexProgress(sink, rig.slot);
        Await.until("it is remembered that the index is whole", Rig.PATIENCE, () -> {
            IndexProgress.Point point = progress.read(INDEX);
            return point != null && point.seeded();
        });
        assertEquals(300, rig.search.documents(rig.prefix + INDEX).size());
    }

    private void awaitWeight(String code, String weights) {
        Await.value(
                "weights of " + code,
                Rig.PATIENCE,
                () -> rig.search
                        .document(rig.prefix + INDEX, code)
                        .path("light")
                        .findValuesAsText("weight")
                        .toString(),
                weights::equals);
    }

    private long status() {
        return rig.penstock().status().indexes().get(0).deadLetters();
    }

    private List<String> attempts() {
        List<String> attempts = new ArrayList<>();
        queue.forEach(null, null, letter -> attempts.add(letter.id() + " " + letter.attempts()));
        return attempts;
    }

    private Map<String, DeadLetter> letters() {
        Map<String, DeadLetter> letters = new TreeMap<>();
        queue.forEach(null, null, letter -> letters.put(letter.id(), letter));
        return letters;
    }

    private static DeadLetter letter(Map<String, DeadLetter> letters, String id) {
        assertTrue(letters.containsKey(id), () -> new TreeSet<>(letters.keySet()).toString());
        return Objects.requireNonNull(letters.get(id));
    }

    private static String reason(Map<String, DeadLetter> letters, String id) {
        return letter(letters, id).reason();
    }

    private static boolean isLetter(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains("penstock_dead_letters_write/_bulk");
    }

    /** Kills an engine when it writes letters: with the request on its way, or with the answer. */
    private static final class Killing {

        private final Direction when;
        private final EngineProcess engine;
        private volatile boolean done;

        Killing(Direction when, EngineProcess engine) {
            this.when = when;
            this.engine = engine;
        }

        Wiretap tap() {
            boolean[] asked = {false};
            return (direction, bytes) -> {
                synchronized (asked) {
                    asked[0] |= direction == Direction.TO_SERVER && isLetter(bytes);
                    return asked[0] && direction == when && !done ? kill() : Verdict.PASS;
                }
            };
        }

        void await() {
            Await.until("the engine was killed", Rig.PATIENCE, () -> done);
        }

        private Verdict kill() {
            try {
                engine.kill();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            done = true;
            return Verdict.CUT_BEFORE;
        }
    }
}
