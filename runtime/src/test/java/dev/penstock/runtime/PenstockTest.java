package dev.penstock.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.PenstockException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the parts are put together. */
class PenstockTest {

    private final List<String> closed = new ArrayList<>();

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
