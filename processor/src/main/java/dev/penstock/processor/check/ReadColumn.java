package dev.penstock.processor.check;

import dev.penstock.catalog.ColumnEntry;
import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A component with the column that it is read from, as it is.
 *
 * @param component the component
 * @param column the column, as the catalog has it
 */
record ReadColumn(ComponentDeclaration component, ColumnEntry column) {

    /** Those of a record where it stands, as far as the catalog has their columns, and the table is one to be read. */
    static List<ReadColumn> of(Placement place, Catalog catalog) {
        List<ReadColumn> read = new ArrayList<>();
        if (catalog.table(place.table()).filter(Catalog::isFollowed).isEmpty()) {
            return read;
        }
        for (ComponentDeclaration component : place.declared().components()) {
            if (!component.isRelation() && !component.isComputed()) {
                Optional<ColumnEntry> column = catalog.column(place.table(), place.column(component));
                column.ifPresent(entry -> read.add(new ReadColumn(component, entry)));
            }
        }
        return read;
    }
}
