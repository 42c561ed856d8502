package dev.penstock.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.PenstockException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How the parts are put together. */
class PenstockTest {

    private final List<String> closed = new ArrayList<>();

    @Test
    void columnsOfRecordsAreThoseOfTheSameDefinition() {
        IndexDefinition registered = Penstock.definitionsOnClassPath().get(0);
        IndexDefinition other = new IndexDefinition(
                registered.name(),
                "00000000",
                registered.root(),
                registered.key(),
                registered.documentSql(),
                registered.lookups(),
                registered.tables(),
                registered.mapping(),
                registered.settings(),
                null);

        assertEquals(
                Set.of(registered.name()),
                Penstock.recordColumnsOnClassPath(List.of(registered)).keySet());
        assertEquals(Map.of(), Penstock.recordColumnsOnClassPath(List.of(other)), "of another build of the record");
    }

    @Test
    void aStartThatIsRefusedBeforeThereIsAnEngineClosesTheSinks() {
        Penstock.Builder builder = Penstock.builder().sink(sink("one")).sink("b", sink("other"));

        PenstockException refusal = assertThrows(PenstockException.class, builder::start);

        assertEquals(
                "there is no index to keep in step", Messages.message(refusal).split("\\. ", 2)[0]);
        assertEquals(List.of("one", "other"), closed);
    }

    private DocumentSink sink(String name) {
        return (DocumentSink) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DocumentSink.class}, (sink, method, arguments) -> {
                    assertEquals("close", method.getName());
                    closed.add(name);
                    return null;
                });
    }
}
