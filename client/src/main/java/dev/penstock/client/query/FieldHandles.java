package dev.penstock.client.query;

import java.util.List;
import java.util.function.Function;

/** Makes fields, for generated code; and for a path that no record has, for which nothing is checked. */
public final class FieldHandles {

    private FieldHandles() {}

    /** Of which nothing is known but where it is. */
    public static <S> Field<S> field(String path) {
        return () -> path;
    }

    /** Text as a whole. */
    public static <S, V> KeywordField.Full<S, V> keyword(String path, FieldCodec<V> codec) {
        return new KeywordHandle<>(path, codec);
    }

    /** Words. */
    public static <S> TextField.Full<S> text(String path) {
        return new TextHandle<>(path);
    }

    /** Values that are equal or not. */
    public static <S, V> TermField<S, V> term(String path, FieldCodec<V> codec) {
        return new TermHandle<>(path, codec);
    }

    /** Flags. */
    public static <S, V> BooleanField<S, V> flag(String path, FieldCodec<V> codec) {
        return new BooleanHandle<>(path, codec);
    }

    /** Numbers with so many digits after the point. */
    public static <S, V> ScaledField<S, V> scaled(String path, FieldCodec<V> codec) {
        return new ScaledHandle<>(path, codec);
    }

    /** Constants of an enum. */
    public static <S, V> EnumField<S, V> enumeration(String path, FieldCodec<V> codec) {
        return new EnumHandle<>(path, codec);
    }

    /** Numbers. */
    public static <S, V> NumberField<S, V> number(String path, FieldCodec<V> codec) {
        return new NumberHandle<>(path, codec);
    }

    /** Dates and times. */
    public static <S, V> DateField<S, V> date(String path, FieldCodec<V> codec) {
        return new DateHandle<>(path, codec);
    }

    /** IP addresses. */
    public static <S, V> AddressField<S, V> address(String path, FieldCodec<V> codec) {
        return new AddressHandle<>(path, codec);
    }

    /** Ranges, by their bounds. */
    public static <S, V> RangeField<S, V> range(String path, FieldCodec<V> bounds) {
        return new RangeHandle<>(path, bounds);
    }

    /** Places. */
    public static <S> GeoPointField<S> geoPoint(String path) {
        return () -> path;
    }

    /** Texts that complete others. */
    public static <S> CompletionField<S> completion(String path) {
        return () -> path;
    }

    /** JSON that is one field. */
    public static <S> FlatObjectField<S> flatObject(String path) {
        return new FlatObjectHandle<>(path);
    }

    /**
     * An object whose keys are fields.
     *
     * @param fields the field at a path
     */
    public static <S, V, F extends Field<S>> MapField<S, V, F> map(
            String path, FieldCodec<V> codec, Function<String, F> fields) {
        return new MapField<>(path, codec, fields);
    }

    /**
     * A list of nested objects.
     *
     * @param around the path of the nested list whose objects it is in; empty when it is in the documents themselves
     * @param fields the fields of the objects
     * @param owner the record that the list is in: that of the documents, or that of the objects around
     * @param elements where it is there
     */
    public static <S, N, P, E> NestedField<S, N, E> nested(
            String path, String around, N fields, Class<P> owner, Function<P, List<E>> elements) {
        return new NestedField<>(path, around, fields, new NestedList<>(owner, elements));
    }

    private record KeywordHandle<S, V>(String path, FieldCodec<V> codec) implements KeywordField.Full<S, V> {}

    private record TextHandle<S>(String path) implements TextField.Full<S> {}

    private record TermHandle<S, V>(String path, FieldCodec<V> codec) implements TermField<S, V> {}

    private record BooleanHandle<S, V>(String path, FieldCodec<V> codec) implements BooleanField<S, V> {}

    private record ScaledHandle<S, V>(String path, FieldCodec<V> codec) implements ScaledField<S, V> {}

    private record EnumHandle<S, V>(String path, FieldCodec<V> codec) implements EnumField<S, V> {}

    private record NumberHandle<S, V>(String path, FieldCodec<V> codec) implements NumberField<S, V> {}

    private record DateHandle<S, V>(String path, FieldCodec<V> codec) implements DateField<S, V> {}

    private record AddressHandle<S, V>(String path, FieldCodec<V> codec) implements AddressField<S, V> {}

    private record RangeHandle<S, V>(String path, FieldCodec<V> codec) implements RangeField<S, V> {}

    private record FlatObjectHandle<S>(String path) implements FlatObjectField<S> {

        @Override
        public FieldCodec<String> codec() {
            return FieldCodec.STRING;
        }
    }
}
