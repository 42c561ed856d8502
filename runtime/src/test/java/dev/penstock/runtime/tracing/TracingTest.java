package dev.penstock.runtime.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.WorkListener;
import dev.penstock.runtime.spi.WorkListener.Kind;
import dev.penstock.runtime.spi.WorkListener.Outcome;
import dev.penstock.runtime.spi.WorkListener.Work;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class TracingTest {

    private static final Outcome BUILT = new Outcome(2, 0, 0, null);

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();

    @BeforeEach
    @AfterEach
    void reset() {
        GlobalOpenTelemetry.resetForTest();
    }

    @Test
    void aBatchIsASpanWithItsBuildsAndWritesAsChildren() {
        set();
        WorkListener listener = Tracing.of("backup");

        WorkListener.End batch = listener.begun(new Work(Kind.BATCH, "", 3, new WalPosition(100)));
        listener.begun(new Work(Kind.BUILD, "users", 2, null)).ended(BUILT);
        listener.begun(new Work(Kind.WRITE, "users", 2, null))
                .ended(new Outcome(0, 0, 0, new IllegalStateException("the mail of row 7 is a@example.com")));
        batch.ended(new Outcome(0, 0, 0, null));

        List<SpanData> all = spans.getFinishedSpanItems();
        assertEquals(
                List.of("penstock build", "penstock write", "penstock batch"),
                all.stream().map(SpanData::getName).toList());
        SpanData root = all.get(2);
        assertFalse(root.getParentSpanContext().isValid());
        assertEquals("backup", root.getAttributes().get(AttributeKey.stringKey("penstock.sink")));
        assertEquals(3, root.getAttributes().get(AttributeKey.longKey("penstock.changes")));
        assertEquals("0/64", root.getAttributes().get(AttributeKey.stringKey("penstock.position")));
        for (SpanData child : all.subList(0, 2)) {
            assertEquals(root.getSpanId(), child.getParentSpanId());
            assertEquals("users", child.getAttributes().get(AttributeKey.stringKey("penstock.index")));
        }
        assertEquals(2, all.get(0).getAttributes().get(AttributeKey.longKey("penstock.documents")));
        assertEquals(StatusCode.ERROR, all.get(1).getStatus().getStatusCode());
        assertFalse(all.get(1).toString().contains("example.com"), "values of rows stay here");
    }

    @Test
    void whatSeedsMakesNoSpans() {
        set();
        Tracing.of("").begun(new Work(Kind.BUILD, "users", 2, null)).ended(BUILT);
        assertEquals(List.of(), spans.getFinishedSpanItems());
    }

    @Test
    void whereNobodyTracesTheApplicationMayStillBegin() {
        WorkListener listener = Tracing.of("");
        listener.begun(new Work(Kind.BATCH, "", 1, new WalPosition(1))).ended(BUILT);

        set(); // would be refused, if somebody had asked for one before
        listener.begun(new Work(Kind.BATCH, "", 1, new WalPosition(1))).ended(BUILT);
        assertEquals(1, spans.getFinishedSpanItems().size());
    }

    @Test
    void withoutTheApiNothingHappens() throws Exception {
        URL own = Tracing.class.getProtectionDomain().getCodeSource().getLocation();
        URL logging = Logger.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader alone =
                new URLClassLoader(new URL[] {own, logging}, ClassLoader.getPlatformClassLoader())) {
            assertThrows(ClassNotFoundException.class, () -> alone.loadClass(GlobalOpenTelemetry.class.getName()));
            Object listener = alone.loadClass(Tracing.class.getName())
                    .getMethod("of", String.class)
                    .invoke(null, "");
            Object none = alone.loadClass(WorkListener.class.getName())
                    .getField("NONE")
                    .get(null);
            assertTrue(listener == none);
        }
    }

    private void set() {
        GlobalOpenTelemetry.set(OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder()
                        .addSpanProcessor(SimpleSpanProcessor.create(spans))
                        .build())
                .build());
    }
}
