package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.ComponentType.UnresolvedType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Nullness;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.Verb;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Of no rows there is no mean, no least and no greatest value. */
final class AggregateMayBeAbsent implements Rule.OfComponent {

    private static final String CODE = "AGGREGATE_MAY_BE_ABSENT";

    private static final Set<Verb> OF_SOME = EnumSet.of(Verb.AVG, Verb.MIN, Verb.MAX);

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<RelationMark> mark =
                component.mark(RelationMark.class).filter(relation -> OF_SOME.contains(relation.verb()));
        if (mark.isPresent() && component.nullness() == Nullness.REQUIRED && fits(mark.get(), component.type())) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            "@" + mark.get().name() + " that is never null",
                            "Without rows there is no such value, so that the document would have none.",
                            "Write: @Nullable " + component.type().className() + " " + component.name(),
                            mark.get().origin()));
        }
    }

    private static boolean fits(RelationMark mark, ComponentType type) {
        return !(type instanceof UnresolvedType) && AggregateTypeNotSupported.fits(mark.verb(), type);
    }
}
