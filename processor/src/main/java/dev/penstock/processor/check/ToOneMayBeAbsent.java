package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Nullness;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.Verb;
import java.util.Optional;

/** A row that may not be there, or may not count, is null. */
final class ToOneMayBeAbsent implements Rule.OfComponent {

    private static final String CODE = "TO_ONE_MAY_BE_ABSENT";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<RelationMark> mark = component
                .mark(RelationMark.class)
                .filter(relation -> relation.verb().isToOne());
        Optional<RecordDeclaration> element = declarations.elementOf(component);
        if (mark.isEmpty() || element.isEmpty() || component.nullness() != Nullness.REQUIRED) {
            return;
        }
        boolean filtered = !mark.get().rows().isEmpty()
                || element.get().rows().isPresent()
                || element.get().softDelete().isPresent();
        if (mark.get().verb() == Verb.HAS_ONE || filtered) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            "@" + mark.get().name() + " that is never null",
                            filtered
                                    ? "A row that does not count leaves nothing in its place."
                                    : "Nothing makes sure that another row points at this one.",
                            "Write: @Nullable " + component.type().text() + " " + component.name(),
                            component.origin()));
        }
    }
}
