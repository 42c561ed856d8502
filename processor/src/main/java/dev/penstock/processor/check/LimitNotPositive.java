package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import java.util.Optional;

/** A list has room for an element. */
final class LimitNotPositive implements Rule.OfComponent {

    private static final String CODE = "LIMIT_NOT_POSITIVE";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<RelationMark> mark = component.mark(RelationMark.class);
        if (mark.isPresent() && mark.get().limit().value() <= 0) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            "a list of at most " + mark.get().limit().value() + " elements",
                            "It would always be empty.",
                            "Write: limit = 1 or more, or no limit at all",
                            mark.get().limit().origin()));
        }
    }
}
