package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.ComponentType.ListType;
import dev.penstock.processor.declare.ComponentType.ScalarType;
import dev.penstock.processor.declare.ComponentType.UnresolvedType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark.ScaledMark;
import dev.penstock.processor.declare.RecordDeclaration;
import java.util.Optional;

/** Only decimal numbers are scaled, by digits that a long can hold. */
final class ScaledNeedsDecimal implements Rule.OfComponent {

    private static final String CODE = "SCALED_NEEDS_DECIMAL";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<ScaledMark> mark = component.mark(ScaledMark.class);
        // The elements of an array of numbers are scaled one by one.
        ComponentType single = component.type() instanceof ListType list ? list.element() : component.type();
        if (mark.isEmpty() || single instanceof UnresolvedType) {
            return;
        }
        int digits = mark.get().digits().value();
        boolean number = single instanceof ScalarType type
                && type.scalar().isNumber()
                && !type.scalar().isWhole();
        if (!number || digits < 0 || digits > 9) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            number
                                    ? digits + " digits after the point"
                                    : "@Scaled on " + component.type().text(),
                            "A scaled number is a long with the point at a fixed place.",
                            number ? "Write: 0 to 9 digits" : "Write: the component without @Scaled",
                            mark.get().digits().origin()));
        }
    }
}
