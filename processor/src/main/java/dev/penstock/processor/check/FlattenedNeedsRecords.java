package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import java.util.Optional;

/** Only objects can be flattened. */
final class FlattenedNeedsRecords implements Rule.OfComponent {

    private static final String CODE = "FLATTENED_NEEDS_RECORDS";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<RelationMark> mark = component.mark(RelationMark.class);
        if (mark.isPresent()
                && mark.get().isColumnList()
                && mark.get().flattened().value()) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            "a flattened list of the values of one column",
                            "Values have no fields that could be kept apart.",
                            "Write: the relation without flattened",
                            mark.get().flattened().origin()));
        }
    }
}
