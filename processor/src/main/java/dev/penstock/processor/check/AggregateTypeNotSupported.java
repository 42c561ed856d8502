package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.ComponentType.EnumType;
import dev.penstock.processor.declare.ComponentType.ListType;
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

/** An aggregate has a type that it can be. */
final class AggregateTypeNotSupported implements Rule.OfComponent {

    private static final String CODE = "AGGREGATE_TYPE_NOT_SUPPORTED";
    /** Types without min and max (PostgreSQL documentation 17, 9.21 Aggregate Functions). */
    private static final Set<Scalar> WITHOUT_LEAST = EnumSet.of(Scalar.BYTES, Scalar.BOOLEAN, Scalar.UUID);

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<RelationMark> mark =
                component.mark(RelationMark.class).filter(relation -> !fits(relation.verb(), component.type()));
        if (mark.isPresent()) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            "@" + mark.get().name() + " on " + component.type().text(),
                            reason(mark.get().verb()),
                            "Write: " + type(mark.get().verb()) + " " + component.name(),
                            mark.get().origin()));
        }
    }

    /** Whether the type is one for the relation, as far as this rule judges. */
    static boolean fits(Verb verb, ComponentType type) {
        if (type instanceof UnresolvedType) {
            return true;
        }
        return switch (verb) {
            case EXISTS -> type instanceof ScalarType scalar && scalar.scalar() == Scalar.BOOLEAN;
            case SUM, AVG -> type instanceof ScalarType scalar && isAdded(verb, scalar.scalar());
            case MIN, MAX ->
                type instanceof EnumType
                        || (type instanceof ScalarType scalar && !WITHOUT_LEAST.contains(scalar.scalar()));
            case IDS ->
                type instanceof ListType list
                        && (list.element() instanceof ScalarType
                                || list.element() instanceof EnumType
                                || list.element() instanceof UnresolvedType);
            default -> true;
        };
    }

    private static boolean isAdded(Verb verb, Scalar scalar) {
        boolean number = verb == Verb.SUM ? scalar.isNumber() : scalar.isNumber() && !scalar.isWhole();
        return number || scalar == Scalar.DURATION;
    }

    private static String reason(Verb verb) {
        return switch (verb) {
            case EXISTS -> "There are such rows, or there are none.";
            case SUM -> "Only numbers and lengths of time can be added.";
            case AVG -> "A mean has a fraction, whatever it is the mean of.";
            case IDS -> "The values of many rows make a list.";
            default -> "PostgreSQL finds the least and the greatest of numbers, times, texts and enums only.";
        };
    }

    private static String type(Verb verb) {
        return switch (verb) {
            case EXISTS -> "boolean";
            case SUM -> "long, double or BigDecimal";
            case AVG -> "@Nullable Double or BigDecimal";
            case IDS -> "List<Long>";
            default -> "a number, a time or a text for";
        };
    }
}
