package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.Verb;
import java.util.Optional;

/** A {@code @BelongsTo} to a composite key names its columns. */
final class BelongsToNeedsColumn implements Rule.OfComponent {

    private static final String CODE = "BELONGS_TO_NEEDS_COLUMN";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<RelationMark> mark =
                component.mark(RelationMark.class).filter(relation -> relation.verb() == Verb.BELONGS_TO);
        Optional<RecordDeclaration> element = declarations.elementOf(component);
        if (mark.isEmpty()
                || element.isEmpty()
                || !mark.get().foreignKey().value().isEmpty()) {
            return;
        }
        int columns = mark.get().references().value().isEmpty()
                ? element.get().keyComponents().size()
                : mark.get().references().value().size();
        if (columns > 1) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            "no way to join to a key of " + columns + " columns",
                            "Only a single column has a name by default, that of the component followed by _id.",
                            "Write: column = {" + "\"...\", ".repeat(columns - 1) + "\"...\"}",
                            mark.get().origin()));
        }
    }
}
