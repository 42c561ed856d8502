package dev.penstock.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentSql;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.KeyColumn;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.TableName;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.ForwardingSink;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport;
import dev.penstock.runtime.spi.WriteReport.Rejection;
import dev.penstock.runtime.stdout.JsonLinesSink;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypedSinkTest {

    private static final TableName TABLE = new TableName("public", "numbers");
    private static final IndexDefinition NUMBERS = new IndexDefinition(
            "numbers",
            "00000000",
            TABLE,
            List.of(new KeyColumn("value", "integer")),
            new DocumentSql("by keys", "by range", "range end"),
            List.of(),
            List.of(),
            "{}",
            "{}",
            null);

    private final List<String> taken = new ArrayList<>();
    private final ByteArrayOutputStream passed = new ByteArrayOutputStream();

    @Test
    void aRecordThatRefusesItsValuesCostsOneDocument() {
        DocumentBuilder<Even> builder = fields -> new Even(fields.required("value", ScalarType.INTEGER));
        TypedSink sink = new TypedSink(new JsonLinesSink(passed, Path.of("unused")))
                .records(NUMBERS, builder, (generation, records) -> {
                    for (RecordSink.VersionedRecord<Even> one : records) {
                        taken.add(one.id());
                    }
                });

        WriteReport report = sink.write(
                new Generation("numbers", "00000000", 1), List.of(document("1"), document("2"), document("x")));

        assertEquals(List.of("2"), taken);
        assertEquals(
                "{\"index\":\"numbers_00000000_000001\",\"id\":\"2\",\"version\":1,\"document\":{\"value\": \"2\"}}\n",
                passed.toString(StandardCharsets.UTF_8));
        assertEquals(
                List.of("1", "x"), report.rejected().stream().map(Rejection::id).toList());
        assertEquals(
                "its record refuses it: java.lang.IllegalArgumentException: odd",
                report.rejected().get(0).reason());
    }

    /** What it does not do itself, {@code ForwardingSinkTest} shows to be passed on. */
    @Test
    void nothingThatTheWrappedSinkOffersIsLost() throws NoSuchMethodException {
        for (Method method : DocumentSink.class.getMethods()) {
            Class<?> passedOnBy = TypedSink.class
                    .getMethod(method.getName(), method.getParameterTypes())
                    .getDeclaringClass();
            assertEquals(
                    List.of("write", "adapt").contains(method.getName()) ? TypedSink.class : ForwardingSink.class,
                    passedOnBy,
                    method::getName);
        }
    }

    private static VersionedDocument document(String value) {
        byte[] source = ("{\"value\": \"" + value + "\"}").getBytes(StandardCharsets.UTF_8);
        return new VersionedDocument(value, 1, source);
    }

    private record Even(int value) {
        Even {
            if (value % 2 != 0) {
                throw new IllegalArgumentException("odd");
            }
        }
    }
}
