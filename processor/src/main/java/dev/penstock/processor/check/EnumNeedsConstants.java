package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType.EnumType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;

/** An enum has a constant. */
final class EnumNeedsConstants implements Rule.OfComponent {

    private static final String CODE = "ENUM_NEEDS_CONSTANTS";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        boolean judgedElsewhere = component
                .mark(RelationMark.class)
                .filter(mark -> !AggregateTypeNotSupported.fits(mark.verb(), component.type()))
                .isPresent();
        if (component.type().ofOne() instanceof EnumType type
                && type.constants().isEmpty()
                && !judgedElsewhere) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            "the enum " + type.text() + " has no constants",
                            "No value of the column could be read as one.",
                            "Write: a constant in " + type.text() + " for each value of the column",
                            component.origin()));
        }
    }
}
