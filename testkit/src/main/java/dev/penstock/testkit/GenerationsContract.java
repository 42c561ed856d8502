package dev.penstock.testkit;

import static dev.penstock.testkit.ContractSteps.active;
import static dev.penstock.testkit.ContractSteps.assertSeen;
import static dev.penstock.testkit.ContractSteps.deleted;
import static dev.penstock.testkit.ContractSteps.document;
import static dev.penstock.testkit.ContractSteps.opened;
import static dev.penstock.testkit.ContractSteps.written;
import static dev.penstock.testkit.SinkUnderTest.definition;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.GenerationLostException;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.Shown;
import dev.penstock.runtime.spi.SinkUnavailableException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What {@link dev.penstock.runtime.spi.DocumentSink} promises of generations, each a test: readers see one, and only once it is
 * active; it has nothing of the one before.
 */
public interface GenerationsContract extends SinkUnderTest {

    @Test
    default void aGenerationIsNumberedAboveAllThatAreThere() throws Exception {
        try (DocumentSink sink = opened(this);
                DocumentSink other = opened(this)) {
            assertEquals(9, sink.create(definition("users"), 8).number());
            assertEquals(10, other.create(definition("users"), 0).number());
            assertEquals(1, other.create(definition("orders"), 0).number(), "of another index");
        }
    }

    @Test
    default void readersSeeAGenerationOnceItIsActiveAndNoOtherThen() throws Exception {
        try (DocumentSink sink = opened(this)) {
            Generation first = sink.create(definition("users"), 0);
            written(sink, first, document("1", 5, 1));
            assertSeen(this, "users", Map.of());
            sink.show(Shown.only(first));
            assertSeen(this, "users", Map.of("1", 1));
            Generation second = sink.create(definition("users"), 1);
            written(sink, second, document("2", 1, 2));
            written(sink, first, document("1", 6, 3));
            assertSeen(this, "users", Map.of("1", 3));
            sink.show(Shown.only(second));
            assertSeen(this, "users", Map.of("2", 2));
            sink.show(Shown.only(second));
            assertSeen(this, "users", Map.of("2", 2));
        }
    }

    @Test
    default void versionsAndDeletesOfOneGenerationMeanNothingToTheNext() throws Exception {
        try (DocumentSink sink = opened(this)) {
            Generation first = active(sink);
            written(sink, first, document("1", 9, 1), deleted("2", 9));
            Generation second = sink.create(definition("users"), 1);
            written(sink, second, document("1", 1, 2), document("2", 1, 2));
            sink.show(Shown.only(second));
        }
        assertSeen(this, "users", Map.of("1", 2, "2", 2));
    }

    @Test
    default void anEarlierGenerationIsGoneOnceAnotherIsActive() throws Exception {
        try (DocumentSink sink = opened(this)) {
            Generation first = active(sink);
            Generation second = sink.create(definition("users"), 1);
            assertTrue(sink.reopen(first));
            sink.show(Shown.only(second));
            assertFalse(sink.reopen(first));
            assertTrue(sink.reopen(second));
            assertFalse(sink.reopen(new Generation("users", "00c0ffee", 3)), "never made");
        }
    }

    @Test
    default void anEarlierGenerationThatIsKeptCanStillBeWritten() throws Exception {
        try (DocumentSink sink = opened(this)) {
            Generation first = active(sink);
            Generation second = sink.create(definition("users"), 1);
            Generation third = sink.create(definition("users"), 2);
            sink.show(new Shown(first, Map.of(first.hash(), first), List.of(second, third)));
            assertTrue(sink.reopen(first));
            sink.show(new Shown(third, Map.of(third.hash(), third), List.of(second, third)));
            assertFalse(sink.reopen(first), "neither seen nor kept");
            written(sink, second, document("1", 5, 2));
            written(sink, third, document("1", 5, 3));
            assertSeen(this, "users", Map.of("1", 3));
            sink.show(new Shown(second, Map.of(second.hash(), second), List.of(third)));
            assertSeen(this, "users", Map.of("1", 2));
            assertTrue(sink.reopen(third), "a newer one stays");
        }
    }

    @Test
    default void aGenerationThatIsRemovedIsGoneAndAnotherOneStays() throws Exception {
        try (DocumentSink sink = opened(this)) {
            Generation first = active(sink);
            Generation second = sink.create(definition("users"), 1);
            written(sink, first, document("1", 5, 1));
            sink.remove(second);
            sink.remove(second);
            assertFalse(sink.reopen(second));
            assertTrue(sink.reopen(first));
            assertSeen(this, "users", Map.of("1", 1));
        }
    }

    @Test
    default void aWriteThatComesAfterItsGenerationIsGoneDoesNotMakeItAnew() throws Exception {
        try (DocumentSink sink = opened(this)) {
            Generation first = active(sink);
            Generation second = sink.create(definition("users"), 1);
            sink.show(Shown.only(second));
            try {
                sink.write(first, List.of(document("1", 5, 1), deleted("2", 5)));
            } catch (GenerationLostException | PenstockException | SinkUnavailableException e) {
                assertNotEquals("", e.getMessage());
            }
            assertFalse(sink.reopen(first));
            assertSeen(this, "users", Map.of());
        }
    }

    @Test
    default void indexesAreKeptApart() throws Exception {
        try (DocumentSink sink = opened(this)) {
            Generation users = active(sink);
            Generation orders = sink.create(definition("orders"), 0);
            sink.show(Shown.only(orders));
            written(sink, users, document("1", 5, 1));
            written(sink, orders, document("1", 4, 2));
        }
        assertSeen(this, "users", Map.of("1", 1));
        assertSeen(this, "orders", Map.of("1", 2));
    }
}
