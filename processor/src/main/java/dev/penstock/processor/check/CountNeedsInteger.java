package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType.ScalarType;
import dev.penstock.processor.declare.ComponentType.UnresolvedType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.Scalar;
import dev.penstock.processor.declare.Verb;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** {@code @Count} is for long and int. */
final class CountNeedsInteger implements Rule.OfComponent {

    private static final String CODE = "COUNT_NEEDS_INTEGER";

    private static final Set<Scalar> WHOLE_NUMBERS = EnumSet.of(Scalar.LONG, Scalar.INTEGER);

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        boolean fits = component.type() instanceof UnresolvedType
                || (component.type() instanceof ScalarType type && WHOLE_NUMBERS.contains(type.scalar()));
        Optional<RelationMark> mark =
                component.mark(RelationMark.class).filter(relation -> relation.verb() == Verb.COUNT);
        if (mark.isPresent() && !fits) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            "@Count on " + component.type().text(),
                            "A number of rows is a whole number.",
                            "Write: long " + component.name(),
                            mark.get().origin()));
        }
    }
}
