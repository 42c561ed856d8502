package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.ComponentType.EnumType;
import dev.penstock.processor.declare.ComponentType.ListType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;
import java.util.HashSet;
import java.util.Set;

/** No two constants of an enum have the same label. */
final class LabelTwice implements Rule.OfComponent {

    private static final String CODE = "LABEL_TWICE";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        ComponentType type = component.type() instanceof ListType list ? list.element() : component.type();
        if (!(type instanceof EnumType constants)) {
            return;
        }
        Set<String> labels = new HashSet<>();
        constants.constants().stream()
                .filter(constant -> !labels.add(constant.label()))
                .findFirst()
                .ifPresent(constant -> problems.add(
                        declared.name(),
                        new Problem(
                                CODE,
                                component.name(),
                                "two constants of " + type.text() + " have the label \"" + constant.label() + "\"",
                                "The column holds the label, which must lead back to one constant.",
                                "Write: another @Label on " + constant.name(),
                                component.origin())));
    }
}
