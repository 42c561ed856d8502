package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType.RecordType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark.EmbeddedMark;
import dev.penstock.processor.declare.RecordDeclaration;

/** A record inside a record comes from a relation. */
final class RecordNeedsRelation implements Rule.OfComponent {

    private static final String CODE = "RECORD_NEEDS_RELATION";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        if (component.type() instanceof RecordType && !component.isRelation() && !component.has(EmbeddedMark.class)) {
            String type = component.type().text();
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            "a record without a relation",
                            "Nothing says which row " + type + " is read from.",
                            "Write: @BelongsTo or @HasOne for a row of another table, @Embedded for columns of this one",
                            component.origin()));
        }
    }
}
