package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType.ListType;
import dev.penstock.processor.declare.ComponentType.RecordType;
import dev.penstock.processor.declare.ComponentType.UnresolvedType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import java.util.Optional;

/** {@code @BelongsTo} and {@code @HasOne} are for one record. */
final class ToOneNeedsRecord implements Rule.OfComponent {

    private static final String CODE = "TO_ONE_NEEDS_RECORD";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<RelationMark> mark = component
                .mark(RelationMark.class)
                .filter(relation -> relation.verb().isToOne());
        boolean fits = component.type() instanceof RecordType || component.type() instanceof UnresolvedType;
        if (mark.isPresent() && !fits) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            "@" + mark.get().name() + " on " + component.type().text(),
                            "One row of another table makes one record.",
                            component.type() instanceof ListType
                                    ? "Write: @HasMany for a list, or the record itself"
                                    : "Write: a record with the columns to read",
                            mark.get().origin()));
        }
    }
}
