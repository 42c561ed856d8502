package dev.penstock.processor.infer;

import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark;
import dev.penstock.processor.declare.Nullness;
import dev.penstock.processor.declare.Placement;
import dev.penstock.processor.declare.Placements;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.Scalar;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says of components that say nothing of null themselves that they are never null, where their columns are not. */
final class NullnessInference {

    /** Of the others some values become null: docs/values.md. */
    private static final Set<Scalar> ALWAYS_VALUES = EnumSet.of(
            Scalar.STRING, Scalar.BOOLEAN, Scalar.SHORT, Scalar.INTEGER, Scalar.LONG, Scalar.UUID, Scalar.BYTES);

    private NullnessInference() {}

    static Declarations complete(Declarations declarations, Catalog catalog) {
        Map<RecordDeclaration, List<Placement>> places =
                Placements.of(declarations).stream().collect(Collectors.groupingBy(Placement::declared));
        Map<RecordDeclaration, RecordDeclaration> completed = new HashMap<>();
        places.forEach((record, all) -> completed.put(
                record,
                record.with(record.components().stream()
                        .map(component ->
                                isNeverNull(component, all, catalog) ? component.with(Nullness.REQUIRED) : component)
                        .toList())));
        return declarations.with(completed.values());
    }

    private static boolean isNeverNull(ComponentDeclaration component, Collection<Placement> places, Catalog catalog) {
        return component.nullness() == Nullness.UNSPECIFIED
                && component.type() instanceof ComponentType.ScalarType type
                && ALWAYS_VALUES.contains(type.scalar())
                && !component.isRelation()
                && !component.isComputed()
                && !component.has(Mark.DefaultMark.class)
                && places.stream()
                        .allMatch(place -> catalog.column(place.table(), place.column(component))
                                .filter(column -> !catalog.isNullable(column))
                                .isPresent());
    }
}
