package dev.penstock.processor.infer;

import dev.penstock.catalog.KeyEntry;
import dev.penstock.catalog.TableEntry;
import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark;
import dev.penstock.processor.declare.Placement;
import dev.penstock.processor.declare.Placements;
import dev.penstock.processor.declare.RecordDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the components of the primary key for {@code @Id}, where a record has none. */
final class KeyInference {

    private KeyInference() {}

    static Declarations complete(Declarations declarations, Catalog catalog) {
        Placements places = Placements.of(declarations);
        List<RecordDeclaration> completed = new ArrayList<>();
        for (RecordDeclaration declared : declarations.all()) {
            if (declared.keyComponents().isEmpty()) {
                List<Optional<List<String>>> keys = places.of(declared).stream()
                        .map(place -> key(place, catalog))
                        .distinct()
                        .toList();
                if (keys.size() == 1) {
                    keys.get(0).ifPresent(key -> completed.add(keyed(declared, key)));
                }
            }
        }
        return declarations.with(completed);
    }

    /** A record that is embedded has no rows of its own. */
    private static Optional<List<String>> key(Placement place, Catalog catalog) {
        return catalog.table(place.table())
                .filter(table -> !place.isEmbedded())
                .map(TableEntry::primaryKey)
                .map(KeyEntry::columns)
                .filter(columns -> hasAll(place.declared(), columns));
    }

    private static boolean hasAll(RecordDeclaration declared, List<String> key) {
        return key.stream().allMatch(column -> declared.componentOf(column).isPresent());
    }

    private static RecordDeclaration keyed(RecordDeclaration declared, List<String> key) {
        List<Optional<ComponentDeclaration>> parts =
                key.stream().map(declared::componentOf).toList();
        return declared.with(declared.components().stream()
                .map(component -> parts.contains(Optional.of(component))
                        ? component.with(new Mark.IdMark(component.origin()))
                        : component)
                .toList());
    }
}
