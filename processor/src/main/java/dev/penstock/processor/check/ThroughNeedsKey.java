package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;

/** A junction table points at both sides. */
final class ThroughNeedsKey implements Rule.OfComponent {

    private static final String CODE = "THROUGH_NEEDS_KEY";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        component.mark(RelationMark.class).flatMap(RelationMark::junction).ifPresent(junction -> {
            if (junction.left().value().isEmpty() || junction.right().value().isEmpty()) {
                problems.add(
                        declared.name(),
                        new Problem(
                                CODE,
                                component.name(),
                                "no way through \"" + junction.table().value() + "\"",
                                "A row of the junction table points at one row on either side.",
                                "Write: left and right with the columns that do",
                                junction.origin()));
            }
        });
    }
}
