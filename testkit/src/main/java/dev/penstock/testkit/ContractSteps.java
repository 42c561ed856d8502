package dev.penstock.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.Shown;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the tests of contracts are made of. */
final class ContractSteps {

    private ContractSteps() {}

    static DocumentSink opened(SinkUnderTest tested) {
        DocumentSink sink = tested.sink();
        sink.open();
        return sink;
    }

    static Generation active(DocumentSink sink) {
        Generation generation = sink.create(SinkUnderTest.definition("users"), 0);
        sink.show(Shown.only(generation));
        return generation;
    }

    static void written(DocumentSink sink, Generation generation, VersionedDocument... documents) {
        assertEquals(WriteReport.WRITTEN, sink.write(generation, List.of(documents)));
    }

    static void assertSeen(SinkUnderTest tested, String index, Map<String, Integer> numbers) throws Exception {
        Map<String, String> expected = new TreeMap<>();
        numbers.forEach((id, number) -> expected.put(id, "{\"n\":" + number + "}"));
        Map<String, String> seen = new TreeMap<>();
        tested.documents(index).forEach((id, json) -> seen.put(id, json.replace(" ", "")));
        assertEquals(expected, seen);
    }

    static VersionedDocument document(String id, long version, int number) {
        return new VersionedDocument(id, version, ("{\"n\":" + number + "}").getBytes(StandardCharsets.UTF_8));
    }

    static VersionedDocument deleted(String id, long version) {
        return new VersionedDocument(id, version, null);
    }
}
