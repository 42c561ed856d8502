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
        List<RecordDeclaration> completed = new ArrayList<>();
        for (Placement place : Placements.of(declarations)) {
            RecordDeclaration declared = place.declared();
            // A record that is embedded has no rows of its own.
            if (place.prefix().isEmpty() && declared.keyComponents().isEmpty() && needsKey(declared, declarations)) {
                Optional<KeyEntry> key = catalog.table(place.table()).map(TableEntry::primaryKey);
                key.filter(columns -> hasAll(declared, columns))
                        .ifPresent(columns -> completed.add(keyed(declared, columns)));
            }
        }
        return declarations.with(completed);
    }

    private static boolean needsKey(RecordDeclaration declared, Declarations declarations) {
        return declarations.all().stream()
                .flatMap(record -> record.components().stream())
                .filter(component -> component.has(Mark.EmbeddedMark.class))
                .noneMatch(component -> declarations
                        .elementOf(component)
                        .filter(declared::equals)
                        .isPresent());
    }

    private static boolean hasAll(RecordDeclaration declared, KeyEntry key) {
        return key.columns().stream()
                .allMatch(column -> declared.componentOf(column).isPresent());
    }

    private static RecordDeclaration keyed(RecordDeclaration declared, KeyEntry key) {
        List<Optional<ComponentDeclaration>> parts =
                key.columns().stream().map(declared::componentOf).toList();
        return declared.with(declared.components().stream()
                .map(component -> parts.contains(Optional.of(component))
                        ? component.with(new Mark.IdMark(component.origin()))
                        : component)
                .toList());
    }
}
