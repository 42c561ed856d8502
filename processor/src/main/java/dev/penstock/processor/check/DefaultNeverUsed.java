package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark.ConstantMark;
import dev.penstock.processor.declare.Mark.DefaultMark;
import dev.penstock.processor.declare.Mark.IdMark;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import java.util.Optional;

/** A default stands in for a null in a column. */
final class DefaultNeverUsed implements Rule.OfComponent {

    private static final String CODE = "DEFAULT_NEVER_USED";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<DefaultMark> mark = component.mark(DefaultMark.class);
        if (mark.isPresent() && isOverruled(component)) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            "a default for " + what(component),
                            reason(component),
                            "Write: the component without @Default",
                            mark.get().origin()));
        }
    }

    /** Whether no null could ever become the default. */
    static boolean isOverruled(ComponentDeclaration component) {
        return component.isRelation() || component.has(ConstantMark.class) || component.has(IdMark.class);
    }

    private static String what(ComponentDeclaration component) {
        if (component.isRelation()) {
            return "@" + component.mark(RelationMark.class).orElseThrow().name();
        }
        return component.has(ConstantMark.class) ? "a constant" : "a key";
    }

    private static String reason(ComponentDeclaration component) {
        return component.isRelation()
                ? "A default stands in for a null in a column of this record's own row."
                : "It is never null, so that the default would never be used.";
    }
}
