package dev.penstock.runtime;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.opensearch.MappingChange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an index in OpenSearch when an engine with other definitions takes over, decided as the engine decides it. It does
 * not see what a transformer does, or whether the server takes a mapping that could be changed in place. Immutable.
 *
 * @param index the name of the index
 * @param kind what becomes of it
 * @param reasons why it is built anew, each in a few words; empty if it is not
 * @param before its definition before; null when it is added
 * @param after its definition after; null when it is removed
 */
public record IndexChange(
        String index,
        Kind kind,
        List<String> reasons,
        @Nullable IndexDefinition before,
        @Nullable IndexDefinition after) {

    /** Copies the list. */
    public IndexChange {
        reasons = List.copyOf(reasons);
    }

    /** What becomes of an index. */
    public enum Kind {

        /** It is not there yet, and is seeded. */
        ADDED,

        /** It is not kept in step any more; what is there of it stays, and grows old. */
        REMOVED,

        /** The definition is the same. */
        UNCHANGED,

        /** The generation that readers see serves the new definition, after a change of its mapping at most. */
        IN_PLACE,

        /** A new generation is seeded beside the one that readers see. */
        REBUILT
    }

    /**
     * Compares all definitions.
     *
     * @return a change for each index that is among either, in the order of their names
     * @throws IllegalArgumentException when a mapping or settings are no JSON
     */
    public static List<IndexChange> between(Collection<IndexDefinition> before, Collection<IndexDefinition> after) {
        Map<String, IndexDefinition> old = byName(before);
        Map<String, IndexDefinition> now = byName(after);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .map(name -> between(name, old.get(name), now.get(name)))
                .toList();
    }

    private static IndexChange between(String name, @Nullable IndexDefinition before, @Nullable IndexDefinition after) {
        if (before == null || after == null) {
            return new IndexChange(name, before == null ? Kind.ADDED : Kind.REMOVED, List.of(), before, after);
        }
        if (before.hash().equals(after.hash())) {
            return new IndexChange(name, Kind.UNCHANGED, List.of(), before, after);
        }
        MappingChange change = MappingChange.between(before, after);
        return new IndexChange(
                name, change.isInPlace() ? Kind.IN_PLACE : Kind.REBUILT, change.reasons(), before, after);
    }

    private static Map<String, IndexDefinition> byName(Collection<IndexDefinition> definitions) {
        return definitions.stream()
                .collect(Collectors.toMap(IndexDefinition::name, one -> one, (one, other) -> other, TreeMap::new));
    }
}
