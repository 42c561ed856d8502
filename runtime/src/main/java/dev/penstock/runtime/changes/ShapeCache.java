package dev.penstock.runtime.changes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was made of shapes, by the shape itself; those not used for long are forgotten. Used by one thread. */
final class ShapeCache<T> {

    private static final int MOST = 10_000;

    private final Function<TableShape, T> made;
    private final Map<TableShape, T> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TableShape, T> eldest) {
            return size() > MOST;
        }
    };
    private @Nullable TableShape lastShape;
    private @Nullable T last;

    ShapeCache(Function<TableShape, T> made) {
        this.made = made;
    }

    @SuppressWarnings("ReferenceEquality") // shapes are the same or another
    T of(TableShape shape) {
        if (shape != lastShape) {
            last = known.computeIfAbsent(shape, made);
            lastShape = shape;
        }
        return Objects.requireNonNull(last);
    }
}
