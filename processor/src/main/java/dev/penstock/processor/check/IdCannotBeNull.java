package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
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
        if (mark.isPresent() && component.nullness() == Nullness.NULLABLE && component.type() instanceof ScalarType) {
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
}
