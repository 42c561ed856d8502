package dev.penstock.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.DocumentSql;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.TableName;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.Shown;
import dev.penstock.runtime.spi.VersionedDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RecordingSinkTest {

    private static final IndexDefinition DEFINITION = new IndexDefinition(
            "users",
            "00000000",
            new TableName("public", "users"),
            List.of(),
            new DocumentSql("", "", ""),
            List.of(),
            List.of(),
            "{}",
            "{}",
            null);
    private static final Generation FIRST = new Generation("users", "00000000", 1);
    private static final Generation SECOND = new Generation("users", "00000000", 2);

    private final RecordingSink sink = new RecordingSink();

    @Test
    void theHigherVersionStaysWhateverTheOrder() {
        assertEquals(FIRST, sink.create(DEFINITION, 0));
        sink.show(Shown.only(FIRST));
        sink.write(FIRST, List.of(document("1", 5, "new"), document("1", 4, "old"), document("2", 7, null)));
        sink.write(FIRST, List.of(document("2", 6, "too late"), document("3", 1, "a"), document("3", 1, "b")));
        assertEquals(Map.of("1", "new", "3", "b"), sink.documents("users"));
        assertEquals(6, sink.writes().size());
    }

    @Test
    void readersSeeAGenerationOnlyOnceItIsActive() {
        assertEquals(FIRST, sink.create(DEFINITION, 0));
        sink.write(FIRST, List.of(document("1", 1, "first")));
        assertTrue(sink.documents("users").isEmpty());
        sink.show(Shown.only(FIRST));
        assertEquals(SECOND, sink.create(DEFINITION, 0));
        assertEquals(Map.of("1", "first"), sink.documents("users"));
        sink.show(Shown.only(SECOND));
        sink.write(FIRST, List.of(document("1", 9, "late")));
        assertTrue(sink.documents("users").isEmpty());
    }

    @Test
    void opensAGenerationAgainOnlyWhileItIsThere() {
        assertFalse(sink.reopen(FIRST));
        sink.create(DEFINITION, 0);
        assertTrue(sink.reopen(FIRST));
        assertEquals(9, sink.create(DEFINITION, 8).number());
    }

    private static VersionedDocument document(String id, long version, @Nullable String source) {
        return new VersionedDocument(id, version, source == null ? null : source.getBytes(StandardCharsets.UTF_8));
    }
}
