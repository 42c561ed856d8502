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
import java.util.List;
import java.util.Optional;

/** Finds tables by the names of records: {@code orders} for {@code List<Order> orders}. */
final class TableInference {

    private TableInference() {}

    static Declarations complete(Declarations declarations, Catalog catalog) {
        Declarations current = ofIndexes(declarations, catalog);
        Declarations next = step(current, catalog);
        // What a table is found for may lead to further tables.
        while (!next.equals(current)) {
            current = next;
            next = step(current, catalog);
        }
        return current;
    }

    /** The declarations with the tables of relations whose records have a place; the same when there is nothing to complete. */
    private static Declarations step(Declarations declarations, Catalog catalog) {
        Completion relations = (component, place) -> withTable(component, place, declarations, catalog);
        return relations.complete(declarations, Placements.of(declarations));
    }

    private static Declarations ofIndexes(Declarations declarations, Catalog catalog) {
        List<RecordDeclaration> completed = new ArrayList<>();
        for (RecordDeclaration index : declarations.indexes()) {
            if (index.table().isEmpty()) {
                List<TableName> named = TableNames.of(index, catalog);
                if (named.size() == 1) {
                    completed.add(index.with(new TableMark(
                            index.origin(),
                            new Written<>(named.get(0).name(), index.origin(), true),
                            new Written<>(named.get(0).schema(), index.origin(), true))));
                }
            }
        }
        return declarations.with(completed);
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
