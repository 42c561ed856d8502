package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import java.util.Optional;

/** Rows are reached by a foreign key or through one junction table. */
final class ThroughContradicts implements Rule.OfComponent {

    private static final String CODE = "THROUGH_CONTRADICTS";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<RelationMark> mark = component.mark(RelationMark.class);
        if (mark.isEmpty() || mark.get().through().isEmpty()) {
            return;
        }
        boolean several = mark.get().through().size() > 1;
        if (several || !mark.get().foreignKey().value().isEmpty()) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            several ? "several junction tables" : "both a foreign key and a junction table",
                            "The rows are reached in one way.",
                            several ? "Write: one @Through" : "Write: foreignKey or through",
                            several
                                    ? mark.get().origin()
                                    : mark.get().foreignKey().origin()));
        }
    }
}
