package dev.penstock.processor.infer;

import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.Mark;
import dev.penstock.processor.declare.Nullness;
import dev.penstock.processor.declare.Placement;
import dev.penstock.processor.declare.Scalar;
import java.util.EnumSet;
import java.util.Set;

/** Says of components that say nothing of null themselves that they are never null, where their columns are not. */
final class NullnessInference implements Completion {

    /** Of the others some values become null: docs/values.md. */
    private static final Set<Scalar> ALWAYS_VALUES = EnumSet.of(
            Scalar.STRING, Scalar.BOOLEAN, Scalar.SHORT, Scalar.INTEGER, Scalar.LONG, Scalar.UUID, Scalar.BYTES);

    private final Catalog catalog;

    NullnessInference(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public ComponentDeclaration of(ComponentDeclaration component, Placement place) {
        return isNeverNull(component, place) ? component.with(Nullness.REQUIRED) : component;
    }

    private boolean isNeverNull(ComponentDeclaration component, Placement place) {
        return component.nullness() == Nullness.UNSPECIFIED
                && component.type() instanceof ComponentType.ScalarType type
                && ALWAYS_VALUES.contains(type.scalar())
                && !component.isRelation()
                && !component.isComputed()
                && !component.has(Mark.DefaultMark.class)
                && catalog.column(place.table(), place.column(component))
                        .filter(column -> !catalog.isNullable(column))
                        .isPresent();
    }
}
