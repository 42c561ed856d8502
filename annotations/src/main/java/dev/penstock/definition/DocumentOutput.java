package dev.penstock.definition;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object, as generated writers fill them. Implemented by whoever makes the document. */
public interface DocumentOutput {

    /**
     * Writes a field of one value, of a list of values, or of a map of them: numbers, texts, times, bytes, addresses,
     * {@link dev.penstock.document.GeoPoint}, {@link dev.penstock.document.Range}, trees of the JSON library in use. Each
     * is written as PostgreSQL would have.
     */
    void value(String name, @Nullable Object value);

    /** Writes a field of one object; {@code writer} writes its fields. */
    <T> void object(String name, @Nullable T value, BiConsumer<T, DocumentOutput> writer);

    /** Writes a field with an array of objects; {@code writer} writes the fields of each. */
    <T> void list(String name, @Nullable List<T> values, BiConsumer<T, DocumentOutput> writer);
}
