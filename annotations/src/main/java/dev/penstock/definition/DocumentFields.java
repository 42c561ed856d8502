package dev.penstock.definition;

import dev.penstock.document.GeoPoint;
import dev.penstock.document.Range;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object, as generated builders read them. Implemented by whoever has parsed the document.
 *
 * <p>Every method throws {@link DocumentMismatchException} when the value is not what is asked for; those whose name does
 * not begin with {@code optional} also when it is missing or null.
 */
public interface DocumentFields {

    /** The value of a field that must be there. */
    <T> T required(String name, ScalarType<T> type);

    /** The value of a field, or null when it is missing or null. */
    <T> @Nullable T optional(String name, ScalarType<T> type);

    /** The object in a field that must be there. */
    <T> T object(String name, Function<DocumentFields, T> type);

    /** The object in a field, or null when it is missing or null. */
    <T> @Nullable T optionalObject(String name, Function<DocumentFields, T> type);

    /** The elements of an array of objects, in order; unmodifiable. */
    <T> List<T> list(String name, Function<DocumentFields, T> element);

    /** As {@link #list}, or null when the field is missing or null. */
    <T> @Nullable List<T> optionalList(String name, Function<DocumentFields, T> element);

    /** The elements of an array of single values, in order; unmodifiable. */
    <T> List<T> values(String name, ScalarType<T> type);

    /** As {@link #values}, or null when the field is missing or null. */
    <T> @Nullable List<T> optionalValues(String name, ScalarType<T> type);

    /** The members of an object whose values are all of one type, in order, nulls left out; unmodifiable. */
    <T> Map<String, T> map(String name, ScalarType<T> type);

    /** As {@link #map}, or null when the field is missing or null. */
    <T> @Nullable Map<String, T> optionalMap(String name, ScalarType<T> type);

    /** A field as the JSON library in use has it; {@code type} is that library's class of trees. */
    <T> T tree(String name, Class<T> type);

    /** As {@link #tree}, or null when the field is missing or null. */
    <T> @Nullable T optionalTree(String name, Class<T> type);

    /** The elements of an array as the JSON library in use has them, in order; unmodifiable. */
    <T> List<T> trees(String name, Class<T> type);

    /** As {@link #trees}, or null when the field is missing or null. */
    <T> @Nullable List<T> optionalTrees(String name, Class<T> type);

    /** This object as a place: {@code {"lat": 48.1, "lon": 11.5}}. */
    default GeoPoint asGeoPoint() {
        return new GeoPoint(required("lat", ScalarType.DOUBLE), required("lon", ScalarType.DOUBLE));
    }

    /** This object as a range: {@code {"gte": 1, "lt": 10}}. */
    default <T extends Comparable<? super T>> Range<T> asRange(ScalarType<T> type) {
        T from = optional("gte", type);
        T to = optional("lte", type);
        return new Range<>(
                from == null ? optional("gt", type) : from,
                from != null,
                to == null ? optional("lt", type) : to,
                to != null);
    }
}
