package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType.ListType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;

/** A list comes from a relation. */
final class ListNeedsRelation implements Rule.OfComponent {

    private static final String CODE = "LIST_NEEDS_RELATION";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        if (component.type() instanceof ListType && !component.isRelation()) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            "a list that comes from nowhere",
                            "A list holds the rows of another table, and the relation says which.",
                            "Write: @HasMany(foreignKey = \"...\")",
                            component.origin()));
        }
    }
}
