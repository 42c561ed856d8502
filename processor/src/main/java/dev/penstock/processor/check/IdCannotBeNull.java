package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.ComponentType.EnumType;
import dev.penstock.processor.declare.ComponentType.ScalarType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark.IdMark;
import dev.penstock.processor.declare.Nullness;
import dev.penstock.processor.declare.RecordDeclaration;
import java.util.Optional;

/** A key is never null. */
final class IdCannotBeNull implements Rule.OfComponent {

    private static final String CODE = "ID_CANNOT_BE_NULL";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<IdMark> mark = component.mark(IdMark.class);
        if (mark.isPresent() && component.nullness() == Nullness.NULLABLE && isColumn(component.type())) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            "a key that may be null",
                            "A row without a key has no document.",
                            "Write: the component without @Nullable",
                            mark.get().origin()));
        }
    }

    /** Of other types, another rule says that they are no keys. */
    private static boolean isColumn(ComponentType type) {
        return type instanceof ScalarType || type instanceof EnumType;
    }
}
