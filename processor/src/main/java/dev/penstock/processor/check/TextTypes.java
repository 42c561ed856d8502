package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.ComponentType.EnumType;
import dev.penstock.processor.declare.ComponentType.ListType;
import dev.penstock.processor.declare.ComponentType.ScalarType;
import dev.penstock.processor.declare.Scalar;

/** Which types hold text, for the rules about it. */
final class TextTypes {

    private TextTypes() {}

    /** Whether it is text, or a list of texts. */
    static boolean isText(ComponentType type) {
        ComponentType single = type instanceof ListType list ? list.element() : type;
        return single instanceof ScalarType scalar && scalar.scalar() == Scalar.STRING;
    }

    /** Whether it is found as a whole anyway. */
    static boolean isKeyword(ComponentType type) {
        ComponentType single = type instanceof ListType list ? list.element() : type;
        return single instanceof EnumType || (single instanceof ScalarType scalar && scalar.scalar() == Scalar.UUID);
    }
}
