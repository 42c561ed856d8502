package dev.penstock.runtime.changes;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of a composite type (PostgreSQL documentation, 8.16 Composite Types).
 *
 * @param fields its fields by name, in their order; values may be null
 */
public record CompositeValue(Map<String, @Nullable Object> fields) {

    /** Copies the map. */
    public CompositeValue {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
