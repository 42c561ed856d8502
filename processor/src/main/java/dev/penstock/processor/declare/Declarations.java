package dev.penstock.processor.declare;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All records of a compilation that concern us.
 *
 * @param records the records by name, with every record that one of them embeds
 * @param misplacements annotations on things that are no records
 * @param takenNames classes that are there already, of those that would be generated
 */
public record Declarations(
        SortedMap<JavaName, RecordDeclaration> records, List<Misplacement> misplacements, List<JavaName> takenNames) {

    /** Copies the collections, so that the declarations can never change. */
    public Declarations {
        records = new TreeMap<>(records);
        misplacements = List.copyOf(misplacements);
        takenNames = List.copyOf(takenNames);
    }

    /** The same declarations with other records in the place of those of their names. */
    public Declarations with(Collection<RecordDeclaration> others) {
        SortedMap<JavaName, RecordDeclaration> all = new TreeMap<>(records);
        others.forEach(other -> all.put(other.name(), other));
        return new Declarations(all, misplacements, takenNames);
    }

    /** The records, in the order of their names. */
    public Collection<RecordDeclaration> all() {
        return records.values();
    }

    /** The records that are indexes, in the order of their names. */
    public List<RecordDeclaration> indexes() {
        return all().stream().filter(declared -> declared.index().isPresent()).toList();
    }

    /** A record of which it is known that it is there. */
    public RecordDeclaration get(JavaName name) {
        return Objects.requireNonNull(records.get(name), () -> "no record " + name.qualifiedName());
    }

    /** The record that a component is, or that its list holds. */
    public Optional<RecordDeclaration> elementOf(ComponentDeclaration component) {
        ComponentType type =
                component.type() instanceof ComponentType.ListType list ? list.element() : component.type();
        return type instanceof ComponentType.RecordType element
                ? Optional.ofNullable(records.get(element.name()))
                : Optional.empty();
    }

    /** Whether everything is known that the documents of all indexes are made of. */
    public boolean areResolved() {
        return areResolved(all());
    }

    /** Whether everything is known that some records are made of. */
    public static boolean areResolved(Collection<RecordDeclaration> records) {
        for (RecordDeclaration declared : records) {
            for (ComponentDeclaration component : declared.components()) {
                if (isUnresolved(component.type())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isUnresolved(ComponentType type) {
        return type instanceof ComponentType.UnresolvedType
                || (type instanceof ComponentType.ListType list && isUnresolved(list.element()))
                || (type instanceof ComponentType.MapType map && isUnresolved(map.value()))
                || (type instanceof ComponentType.RangeType range && isUnresolved(range.bound()));
    }

    /** The record itself and all that it embeds, at any depth, each once. */
    public Collection<RecordDeclaration> reachableFrom(RecordDeclaration start) {
        Map<JavaName, RecordDeclaration> reached = new LinkedHashMap<>();
        Deque<RecordDeclaration> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            RecordDeclaration next = waiting.remove();
            if (reached.put(next.name(), next) == null) {
                next.components().forEach(component -> elementOf(component).ifPresent(waiting::add));
            }
        }
        return reached.values();
    }
}
