package dev.penstock.definition;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object, as generated document builders read them. */
public interface DocumentFields {

    /**
     * The value of a field that must be there.
     *
     * @throws DocumentMismatchException when the field is missing, null, or not what {@code type} reads
     */
    <T> T required(String name, ScalarType<T> type);

    /**
     * The value of a field, or null when it is missing or null.
     *
     * @throws DocumentMismatchException when the value is not what {@code type} reads
     */
    <T> @Nullable T optional(String name, ScalarType<T> type);

    /**
     * The elements of an array of objects, in order; unmodifiable.
     *
     * @throws DocumentMismatchException when the field is missing, null, or not an array of objects
     */
    <T> List<T> list(String name, Function<DocumentFields, T> element);
}
