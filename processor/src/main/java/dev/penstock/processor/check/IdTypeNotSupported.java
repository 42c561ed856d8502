package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.ComponentType.EnumType;
import dev.penstock.processor.declare.ComponentType.RecordType;
import dev.penstock.processor.declare.ComponentType.ScalarType;
import dev.penstock.processor.declare.ComponentType.UnresolvedType;
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
    private static final Set<Scalar> INEXACT =
            EnumSet.of(Scalar.FLOAT, Scalar.DOUBLE, Scalar.DURATION, Scalar.INET_ADDRESS);

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<IdMark> mark = component.mark(IdMark.class);
        boolean judgedElsewhere = component.isRelation()
                || component.isComputed()
                || component.type().ofOne() instanceof RecordType
                || !TypeNotSupported.isSupported(component.type());
        if (mark.isPresent() && !judgedElsewhere && !fits(component.type())) {
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

    /** Whether values of the type are compared as exactly as keys have to be. */
    static boolean fits(ComponentType type) {
        return type instanceof EnumType
                || type instanceof UnresolvedType
                || (type instanceof ScalarType scalar && !INEXACT.contains(scalar.scalar()));
    }
}
