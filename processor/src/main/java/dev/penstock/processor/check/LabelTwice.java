package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType.EnumType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.EnumConstant;
import dev.penstock.processor.declare.JavaName;
import dev.penstock.processor.declare.RecordDeclaration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** No two constants of an enum have the same label. */
final class LabelTwice implements Rule {

    private static final String CODE = "LABEL_TWICE";

    @Override
    public void check(Declarations declarations, Problems problems) {
        Set<JavaName> reported = new HashSet<>();
        for (RecordDeclaration declared : declarations.all()) {
            for (ComponentDeclaration component : declared.components()) {
                if (component.type().ofOne() instanceof EnumType type) {
                    second(type).ifPresent(constant -> {
                        if (reported.add(type.name())) {
                            problems.add(declared.name(), problem(component, type, constant));
                        } else {
                            problems.addAgain(declared.name());
                        }
                    });
                }
            }
        }
    }

    private static Optional<EnumConstant> second(EnumType type) {
        Set<String> labels = new HashSet<>();
        return type.constants().stream()
                .filter(constant -> !labels.add(constant.label()))
                .findFirst();
    }

    private static Problem problem(ComponentDeclaration component, EnumType type, EnumConstant constant) {
        return new Problem(
                CODE,
                component.name(),
                "two constants of " + type.text() + " have the label \"" + constant.label() + "\"",
                "The column holds the label, which must lead back to one constant.",
                "Write: another @Label on " + constant.name(),
                component.origin());
    }
}
