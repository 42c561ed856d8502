package dev.penstock.processor.model;

import dev.penstock.processor.declare.EnumConstant;
import dev.penstock.processor.declare.JavaName;
import dev.penstock.processor.declare.Scalar;
import java.util.List;
import java.util.OptionalInt;

/** What a value is in Java, in JSON and in the index. */
public sealed interface ValueType {

    /**
     * A number, a time...
     *
     * @param money whether the column holds an amount of money
     * @param digits after the point, when searches tell no more of them apart
     */
    record ScalarValue(Scalar scalar, boolean money, OptionalInt digits) implements ValueType {}

    /** Text. */
    record TextValue(TextSearch search, boolean trimmed, boolean lowerCase) implements ValueType {}

    /** A constant of an enum. */
    record EnumValue(JavaName type, List<EnumConstant> constants) implements ValueType {

        /** Copies the list, so that the type can never change. */
        public EnumValue {
            constants = List.copyOf(constants);
        }

        /** Whether each constant's label is its name. */
        public boolean isPlain() {
            return constants.stream().allMatch(constant -> constant.label().equals(constant.name()));
        }
    }

    /**
     * JSON.
     *
     * @param any whether its field holds any kind of JSON, not only objects and lists of them
     */
    record JsonValue(boolean any) implements ValueType {}

    /** An object with open keys. */
    record MapValue(ValueType value) implements ValueType {}

    /** A range of numbers or times. */
    record RangeValue(Scalar bound) implements ValueType {}

    /** A place; {@code format} says how the source holds it. */
    record GeoValue(GeoFormat format) implements ValueType {}

    /** A PostgreSQL array, as a list. */
    record ArrayValue(ValueType element) implements ValueType {}
}
