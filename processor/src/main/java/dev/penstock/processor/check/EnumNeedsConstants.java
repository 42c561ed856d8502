package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType.EnumType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.JavaName;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import java.util.HashSet;
import java.util.Set;

/** An enum has a constant. */
final class EnumNeedsConstants implements Rule {

    private static final String CODE = "ENUM_NEEDS_CONSTANTS";

    @Override
    public void check(Declarations declarations, Problems problems) {
        Set<JavaName> reported = new HashSet<>();
        for (RecordDeclaration declared : declarations.all()) {
            for (ComponentDeclaration component : declared.components()) {
                if (component.type().ofOne() instanceof EnumType type
                        && type.constants().isEmpty()
                        && !isJudgedElsewhere(component)) {
                    if (reported.add(type.name())) {
                        problems.add(declared.name(), problem(component, type));
                    } else {
                        problems.addAgain(declared.name());
                    }
                }
            }
        }
    }

    private static boolean isJudgedElsewhere(ComponentDeclaration component) {
        return component
                .mark(RelationMark.class)
                .filter(mark -> !AggregateTypeNotSupported.fits(mark.verb(), component.type()))
                .isPresent();
    }

    private static Problem problem(ComponentDeclaration component, EnumType type) {
        return new Problem(
                CODE,
                component.name(),
                "the enum " + type.text() + " has no constants",
                "No value of the column could be read as one.",
                "Write: a constant in " + type.text() + " for each value of the column",
                component.origin());
    }
}
