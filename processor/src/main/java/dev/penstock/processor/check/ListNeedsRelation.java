package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType.ListType;
import dev.penstock.processor.declare.ComponentType.RecordType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark.EmbeddedMark;
import dev.penstock.processor.declare.RecordDeclaration;

/** A list of records comes from a relation. */
final class ListNeedsRelation implements Rule.OfComponent {

    private static final String CODE = "LIST_NEEDS_RELATION";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        if (component.type() instanceof ListType list
                && list.element() instanceof RecordType
                && !component.isRelation()
                && !component.has(EmbeddedMark.class)) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            "a list that comes from nowhere",
                            "A list of records holds the rows of another table, and the relation says which.",
                            "Write: @HasMany(foreignKey = \"...\")",
                            component.origin()));
        }
    }
}
