package dev.penstock.testkit;

import static dev.penstock.testkit.ContractSteps.opened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.MemoryChangedException;
import org.junit.jupiter.api.Test;

/** What {@link dev.penstock.runtime.spi.DocumentSink} promises of what it remembers, each a test. */
public interface MemoryContract extends SinkUnderTest {

    @Test
    default void whatIsRememberedIsThereWhenTheSinkIsOpenedAgain() {
        String large = "{\"text\":\"" + "zażółć \uD83D\uDE00 ".repeat(10_000) + "\"}";
        try (DocumentSink sink = opened(this)) {
            assertNull(sink.readMemory("source:a"));
            sink.writeMemory("source:a", "{\"n\":9223372036854775807}");
            sink.writeMemory("source:a", "{\"n\":1}");
            sink.writeMemory("index:'b'", large);
            assertEquals("{\"n\":1}", sink.readMemory("source:a"));
        }
        try (DocumentSink again = opened(this)) {
            assertEquals("{\"n\":1}", again.readMemory("source:a"));
            assertEquals(large, again.readMemory("index:'b'"));
            assertNull(again.readMemory("source:b"));
            again.writeMemory("source:a", "{\"n\":2}");
            assertEquals("{\"n\":2}", again.readMemory("source:a"));
        }
    }

    @Test
    default void whatAnotherHasRememberedIsNotOverwritten() {
        try (DocumentSink one = opened(this);
                DocumentSink other = opened(this);
                DocumentSink third = opened(this)) {
            one.writeMemory("a", "{\"n\":1}");
            assertEquals("{\"n\":1}", other.readMemory("a"));
            other.writeMemory("a", "{\"n\":2}");
            other.writeMemory("a", "{\"n\":3}");
            assertThrows(MemoryChangedException.class, () -> one.writeMemory("a", "{\"n\":4}"));
            assertThrows(MemoryChangedException.class, () -> third.writeMemory("a", "{\"n\":5}"), "never read");
            assertEquals("{\"n\":3}", one.readMemory("a"));
            one.writeMemory("a", "{\"n\":6}");
            assertEquals("{\"n\":6}", other.readMemory("a"));
        }
    }
}
