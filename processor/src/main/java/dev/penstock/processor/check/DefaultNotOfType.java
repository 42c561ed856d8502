package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.ComponentType.OtherType;
import dev.penstock.processor.declare.ComponentType.RecordType;
import dev.penstock.processor.declare.ComponentType.UnresolvedType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark;
import dev.penstock.processor.declare.Mark.ConstantMark;
import dev.penstock.processor.declare.Mark.DefaultMark;
import dev.penstock.processor.declare.Mark.EmbeddedMark;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.Written;

/** A default or a constant is a value of its component. */
final class DefaultNotOfType implements Rule.OfComponent {

    private static final String CODE = "DEFAULT_NOT_OF_TYPE";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        if (component.isRelation()) {
            return;
        }
        component
                .mark(DefaultMark.class)
                .filter(mark -> !DefaultNeverUsed.isOverruled(component))
                .ifPresent(mark -> check(mark.value(), mark, component, declared, problems));
        component.mark(ConstantMark.class).ifPresent(mark -> check(mark.value(), mark, component, declared, problems));
    }

    private static void check(
            Written<String> value,
            Mark mark,
            ComponentDeclaration component,
            RecordDeclaration declared,
            Problems problems) {
        ComponentType single = component.type().ofOne();
        boolean judgedElsewhere = single instanceof UnresolvedType
                || single instanceof OtherType
                || (single instanceof RecordType && !component.has(EmbeddedMark.class));
        if (!judgedElsewhere && !Constants.fits(value.value(), component.type())) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            "@" + mark.name() + "(\"" + value.value() + "\") on "
                                    + component.type().text(),
                            "The document would hold what its record cannot.",
                            "Write: " + Constants.examples(component.type()),
                            value.origin()));
        }
    }
}
