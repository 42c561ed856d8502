package dev.penstock.testkit;

import static dev.penstock.testkit.ContractSteps.active;
import static dev.penstock.testkit.ContractSteps.assertSeen;
import static dev.penstock.testkit.ContractSteps.deleted;
import static dev.penstock.testkit.ContractSteps.document;
import static dev.penstock.testkit.ContractSteps.opened;
import static dev.penstock.testkit.ContractSteps.written;
import static dev.penstock.testkit.SinkUnderTest.definition;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.Shown;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport;
import dev.penstock.runtime.spi.WriteReport.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link dev.penstock.runtime.spi.DocumentSink} promises of writes, each a test. */
public interface DocumentWritesContract extends SinkUnderTest {

    /** The JSON of a document that the sink will never take; null when it takes everything. */
    default @Nullable String unacceptable() {
        return null;
    }

    @Test
    default void whatWasWrittenIsThereWhenTheSinkIsClosed() throws Exception {
        try (DocumentSink sink = opened(this)) {
            Generation generation = sink.create(definition("users"), 0);
            written(sink, generation, document("1", 5, 1), document("2", 6, 2));
            sink.show(Shown.only(generation));
        }
        assertSeen(this, "users", Map.of("1", 1, "2", 2));
        try (DocumentSink again = opened(this)) {
            assertTrue(again.reopen(new Generation("users", "00c0ffee", 1)));
        }
        assertSeen(this, "users", Map.of("1", 1, "2", 2));
    }

    @Test
    default void ofTwoWritesTheOneWithTheHigherVersionStaysWhateverTheOrder() throws Exception {
        try (DocumentSink sink = opened(this)) {
            Generation generation = active(sink);
            written(sink, generation, document("1", 5, 50), document("2", 4, 40));
            written(sink, generation, document("1", 4, 40), document("2", 5, 50));
        }
        assertSeen(this, "users", Map.of("1", 50, "2", 50));
    }

    @Test
    default void versionsOfSixtyThreeBitsAreInOrder() throws Exception {
        try (DocumentSink sink = opened(this)) {
            Generation generation = active(sink);
            written(sink, generation, document("1", Long.MAX_VALUE - 1, 1), document("2", Long.MAX_VALUE, 2));
            written(sink, generation, document("1", Long.MAX_VALUE, 2), document("2", Long.MAX_VALUE - 1, 1));
        }
        assertSeen(this, "users", Map.of("1", 2, "2", 2));
    }

    @Test
    default void ofTwoWritesWithOneVersionTheLaterStays() throws Exception {
        try (DocumentSink sink = opened(this)) {
            Generation generation = active(sink);
            written(sink, generation, document("1", 5, 1), document("2", 5, 1), deleted("3", 5));
            written(sink, generation, document("1", 5, 2), deleted("2", 5), document("3", 5, 2));
        }
        assertSeen(this, "users", Map.of("1", 2, "3", 2));
    }

    @Test
    default void aDocumentThatIsTwiceInAWriteIsTakenInItsOrder() throws Exception {
        try (DocumentSink sink = opened(this)) {
            Generation generation = active(sink);
            written(sink, generation, document("1", 5, 1), document("1", 5, 2), document("1", 4, 3));
            written(sink, generation, document("2", 5, 1), deleted("2", 6), deleted("3", 5), document("3", 6, 1));
        }
        assertSeen(this, "users", Map.of("1", 2, "3", 1));
    }

    @Test
    default void aRefusedVersionIsNoRejection() throws Exception {
        try (DocumentSink sink = opened(this)) {
            Generation generation = active(sink);
            written(sink, generation, document("1", 5, 1), deleted("2", 5));
            assertEquals(
                    WriteReport.WRITTEN,
                    sink.write(generation, List.of(document("1", 4, 2), deleted("1", 4), document("2", 4, 2))));
        }
        assertSeen(this, "users", Map.of("1", 1));
    }

    @Test
    default void aDeleteTakesADocumentAway() throws Exception {
        try (DocumentSink sink = opened(this)) {
            Generation generation = active(sink);
            written(sink, generation, document("1", 5, 1), document("2", 5, 2));
            written(sink, generation, deleted("1", 6));
            assertSeen(this, "users", Map.of("2", 2));
            written(sink, generation, document("1", 7, 3));
        }
        assertSeen(this, "users", Map.of("1", 3, "2", 2));
    }

    @Test
    default void aDeletedDocumentIsNotBroughtBackByAnOlderWrite() throws Exception {
        try (DocumentSink sink = opened(this);
                DocumentSink late = opened(this)) {
            Generation generation = active(sink);
            written(sink, generation, document("1", 5, 1));
            written(sink, generation, deleted("1", 7));
            written(late, generation, document("1", 6, 2));
            written(late, generation, deleted("1", 6));
        }
        assertSeen(this, "users", Map.of());
    }

    @Test
    default void aDeleteOfWhatWasNeverThereIsRememberedToo() throws Exception {
        try (DocumentSink sink = opened(this)) {
            Generation generation = active(sink);
            written(sink, generation, deleted("1", 7));
            written(sink, generation, document("1", 6, 1), document("2", 1, 2));
        }
        assertSeen(this, "users", Map.of("2", 2));
    }

    @Test
    default void aWriteOfNothingIsWritten() throws Exception {
        try (DocumentSink sink = opened(this)) {
            written(sink, active(sink));
        }
        assertSeen(this, "users", Map.of());
    }

    @Test
    default void idsOfAnyTextAreKeptApart() throws Exception {
        List<String> ids = List.of(
                "a",
                "A",
                "a ",
                "a:b",
                "a/b",
                "a\\b",
                "'; --",
                "\"",
                "%",
                "_all",
                "zażółć",
                "\uD83D\uDE00",
                "é",
                "e\u0301",
                "x".repeat(512));
        Map<String, Integer> expected = new TreeMap<>();
        List<VersionedDocument> documents = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            expected.put(ids.get(i), i);
            documents.add(document(ids.get(i), 1, i));
        }
        try (DocumentSink sink = opened(this)) {
            written(sink, active(sink), documents.toArray(VersionedDocument[]::new));
        }
        assertSeen(this, "users", expected);
    }

    @Test
    default void aWriteMayBeLarge() throws Exception {
        Map<String, Integer> expected = new TreeMap<>();
        IntStream.range(0, 5_000).forEach(i -> expected.put("id-" + i, i));
        try (DocumentSink sink = opened(this)) {
            written(
                    sink,
                    active(sink),
                    expected.entrySet().stream()
                            .map(entry -> document(entry.getKey(), 3, entry.getValue()))
                            .toArray(VersionedDocument[]::new));
        }
        assertSeen(this, "users", expected);
    }

    @Test
    default void writesOfManyThreadsLeaveTheHighestVersion() throws Exception {
        try (DocumentSink sink = opened(this)) {
            Generation generation = active(sink);
            List<CompletableFuture<Void>> writers = IntStream.range(1, 5)
                    .mapToObj(version -> CompletableFuture.runAsync(() -> {
                        for (int round = 0; round < 5; round++) {
                            // In another order each, for locks to meet.
                            written(
                                    sink,
                                    generation,
                                    document("" + version % 2, version, version),
                                    document("" + (version + 1) % 2, version, version));
                        }
                    }))
                    .toList();
            writers.forEach(CompletableFuture::join);
        }
        assertSeen(this, "users", Map.of("0", 4, "1", 4));
    }

    @Test
    default void aDocumentThatIsNeverTakenIsRejectedAloneAndByName() throws Exception {
        String bad = unacceptable();
        assumeTrue(bad != null, "it takes everything");
        try (DocumentSink sink = opened(this)) {
            WriteReport report = sink.write(
                    active(sink),
                    List.of(
                            document("1", 5, 1),
                            new VersionedDocument("2", 5, String.valueOf(bad).getBytes(StandardCharsets.UTF_8)),
                            document("3", 5, 3)));
            assertEquals(
                    List.of("2"), report.rejected().stream().map(Rejection::id).toList());
            assertNotEquals("", report.rejected().get(0).reason());
            assertEquals(List.of(), report.retry());
        }
        assertSeen(this, "users", Map.of("1", 1, "3", 3));
    }

    @Test
    default void aGenerationIsNumberedAboveWhatIsAskedFor() throws Exception {
        try (DocumentSink sink = opened(this)) {
            assertEquals(new Generation("users", "00c0ffee", 1), sink.create(definition("users"), 0));
            assertEquals(new Generation("users", "00c0ffee", 9), sink.create(definition("users"), 8));
        }
    }
}
