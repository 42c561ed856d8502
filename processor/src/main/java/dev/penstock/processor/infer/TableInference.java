package dev.penstock.processor.infer;

import dev.penstock.definition.TableName;
import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Placement;
import dev.penstock.processor.declare.Placements;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.RelationTables;
import dev.penstock.processor.declare.TableMark;
import dev.penstock.processor.declare.Written;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds tables by the names of records: {@code orders} for {@code List<Order> orders}. */
final class TableInference {

    private static final String SCHEMA_BY_DEFAULT = "public";

    private TableInference() {}

    static Declarations complete(Declarations declarations, Catalog catalog) {
        Declarations current = ofIndexes(declarations, catalog);
        // What a table is found for may lead to further tables.
        for (Optional<Declarations> next = step(current, catalog); next.isPresent(); next = step(current, catalog)) {
            current = next.get();
        }
        return current;
    }

    private static Declarations ofIndexes(Declarations declarations, Catalog catalog) {
        List<RecordDeclaration> completed = new ArrayList<>();
        for (RecordDeclaration index : declarations.indexes()) {
            if (index.table().isEmpty()) {
                List<TableName> named = TableNames.of(index, SCHEMA_BY_DEFAULT, catalog);
                if (named.size() == 1) {
                    completed.add(index.with(new TableMark(
                            index.origin(),
                            new Written<>(named.get(0).name(), index.origin()),
                            new Written<>(named.get(0).schema(), index.origin()))));
                }
            }
        }
        return declarations.with(completed);
    }

    /** The declarations with one record's relations completed; empty when there is none to complete. */
    private static Optional<Declarations> step(Declarations declarations, Catalog catalog) {
        Set<RecordDeclaration> seen = new HashSet<>();
        for (Placement place : Placements.of(declarations)) {
            if (seen.add(place.declared())) {
                List<ComponentDeclaration> components = place.declared().components().stream()
                        .map(component -> withTable(component, place, declarations, catalog))
                        .toList();
                if (!components.equals(place.declared().components())) {
                    return Optional.of(
                            declarations.with(List.of(place.declared().with(components))));
                }
            }
        }
        return Optional.empty();
    }

    private static ComponentDeclaration withTable(
            ComponentDeclaration component, Placement place, Declarations declarations, Catalog catalog) {
        Optional<RelationMark> mark = component.mark(RelationMark.class);
        Optional<RecordDeclaration> element = declarations.elementOf(component);
        if (mark.isEmpty()
                || element.isEmpty()
                || RelationTables.of(mark.get(), element, place.table()).isPresent()) {
            return component;
        }
        List<TableName> named = TableNames.of(component, mark.get(), element.get(), place.table(), catalog);
        return named.size() == 1 ? component.with(mark.get().withTable(named.get(0))) : component;
    }
}
