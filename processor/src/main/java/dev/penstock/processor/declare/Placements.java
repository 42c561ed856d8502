package dev.penstock.processor.declare;

import dev.penstock.definition.TableName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where records are read: those that name a table, and what these embed or lead to. Each may stand in several places, or in none. */
public final class Placements {

    private static final List<Placement> NONE = List.of();

    private final Declarations declarations;
    /** Records that embed themselves, which a rule refuses. */
    private final Set<JavaName> endless;

    private final Map<JavaName, List<Placement>> places = new LinkedHashMap<>();
    private final Set<Place> reached = new HashSet<>();

    private Placements(Declarations declarations) {
        this.declarations = declarations;
        this.endless = declarations.all().stream()
                .filter(declared -> embedded(declared).contains(declared.name()))
                .map(RecordDeclaration::name)
                .collect(Collectors.toSet());
    }

    /** The records that one embeds, directly or in others. */
    private Set<JavaName> embedded(RecordDeclaration declared) {
        Set<JavaName> embedded = new HashSet<>();
        Deque<RecordDeclaration> waiting = new ArrayDeque<>(List.of(declared));
        while (!waiting.isEmpty()) {
            waiting.remove().components().stream()
                    .filter(component -> component.has(Mark.EmbeddedMark.class))
                    .flatMap(component -> declarations.elementOf(component).stream())
                    .filter(element -> embedded.add(element.name()))
                    .forEach(waiting::add);
        }
        return embedded;
    }

    /** What tells one place from another; all that is read by any rule is the same in places that are equal. */
    private record Place(JavaName record, TableName table, String prefix, List<Object> way) {

        static Place of(Placement place) {
            return new Place(place.declared().name(), place.table(), place.prefix(), way(place));
        }

        private static List<Object> way(Placement place) {
            if (place.isEmbedded()) {
                Placement around = place.around().orElseThrow();
                return List.of(place.component().orElseThrow().nullness(), of(around));
            }
            return place.relation()
                    .map(relation -> List.<Object>of(
                            relation.verb(),
                            relation.verb() == Verb.BELONGS_TO
                                    ? List.of()
                                    : relation.foreignKey().value(),
                            relation.rows().isEmpty() ? "" : relation.rows()))
                    .orElse(List.of());
        }
    }

    /** No places. */
    public static Placements none() {
        return new Placements(new Declarations(new TreeMap<>(), List.of(), List.of()));
    }

    /** Every place that is known. */
    public static Placements of(Declarations declarations) {
        Placements found = new Placements(declarations);
        declarations.indexes().forEach(found::begin);
        Set<JavaName> within = within(declarations);
        declarations.all().stream()
                .filter(declared -> !within.contains(declared.name()))
                .forEach(found::begin);
        // Those that lead to one another, and that nothing else leads to.
        declarations.all().stream()
                .filter(declared -> found.of(declared).isEmpty())
                .forEach(found::begin);
        return found;
    }

    /** The records that others embed or lead to. */
    private static Set<JavaName> within(Declarations declarations) {
        Set<JavaName> within = new HashSet<>();
        declarations.all().stream()
                .flatMap(declared -> declared.components().stream())
                .forEach(component ->
                        declarations.elementOf(component).ifPresent(element -> within.add(element.name())));
        return within;
    }

    /** All of them. */
    public List<Placement> all() {
        return places.values().stream().flatMap(Collection::stream).toList();
    }

    /** Those of a record. */
    public List<Placement> of(RecordDeclaration declared) {
        return places.getOrDefault(declared.name(), NONE);
    }

    private void begin(RecordDeclaration declared) {
        Deque<Placement> waiting = new ArrayDeque<>();
        RelationTables.own(declared).ifPresent(table -> waiting.add(Placement.first(declared, table)));
        while (!waiting.isEmpty()) {
            Placement next = waiting.remove();
            if (reached.add(Place.of(next))) {
                places.computeIfAbsent(next.declared().name(), name -> new ArrayList<>())
                        .add(next);
                next.declared()
                        .components()
                        .forEach(component -> within(next, component).ifPresent(waiting::add));
            }
        }
    }

    private Optional<Placement> within(Placement place, ComponentDeclaration component) {
        Optional<RecordDeclaration> element = declarations.elementOf(component);
        Optional<Mark.EmbeddedMark> embedded = component.mark(Mark.EmbeddedMark.class);
        if (element.isPresent() && embedded.isPresent()) {
            return endless.contains(element.get().name())
                    ? Optional.empty()
                    : Optional.of(new Placement(
                            element.get(),
                            place.table(),
                            place.prefix() + embedded.get().prefix().value(),
                            Optional.of(place),
                            Optional.of(component)));
        }
        return element.isEmpty()
                ? Optional.empty()
                : component
                        .mark(RelationMark.class)
                        .flatMap(relation -> RelationTables.of(relation, element, place.table()))
                        .map(table ->
                                new Placement(element.get(), table, "", Optional.of(place), Optional.of(component)));
    }
}
