package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.ComponentType.GeoPointType;
import dev.penstock.processor.declare.ComponentType.JsonType;
import dev.penstock.processor.declare.ComponentType.ListType;
import dev.penstock.processor.declare.ComponentType.MapType;
import dev.penstock.processor.declare.ComponentType.RangeType;
import dev.penstock.processor.declare.ComponentType.ScalarType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark.IdMark;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.Scalar;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A key has a type that is equal to itself in every form. */
final class IdTypeNotSupported implements Rule.OfComponent {

    private static final String CODE = "ID_TYPE_NOT_SUPPORTED";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<IdMark> mark = component.mark(IdMark.class);
        if (mark.isPresent() && !component.isRelation() && !fits(component.type())) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            "@Id on " + component.type().text(),
                            "Keys are compared in SQL and written as text; this type has no one form for both.",
                            "Write: a whole number, String, UUID, BigDecimal, boolean, byte[], an enum, a date or a time",
                            mark.get().origin()));
        }
    }

    private static boolean fits(ComponentType type) {
        if (type instanceof ScalarType scalar) {
            return !INEXACT.contains(scalar.scalar());
        }
        // Of some other types, another rule says that it is none for a column.
        return !(type instanceof MapType
                || type instanceof RangeType
                || type instanceof GeoPointType
                || type instanceof JsonType
                || type instanceof ListType);
    }

    private static final Set<Scalar> INEXACT =
            EnumSet.of(Scalar.FLOAT, Scalar.DOUBLE, Scalar.DURATION, Scalar.INET_ADDRESS);
}
