package dev.penstock.processor.check;

import dev.penstock.catalog.TableEntry;
import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Placement;
import java.util.Optional;

/** The columns that a record reads are there. */
record ColumnNotKnown(Catalog catalog) implements Rule.OfPlacement {

    private static final String CODE = "COLUMN_NOT_KNOWN";

    @Override
    public void check(Placement place, Declarations declarations, Problems problems) {
        for (ColumnUse use : ColumnUses.of(place, declarations)) {
            Optional<TableEntry> table = catalog.table(use.table());
            if (table.isPresent()
                    && Catalog.column(table.get(), use.column()).isEmpty()
                    && NameNotAllowed.isAllowed(use.column())) {
                problems.add(
                        place.declared().name(),
                        new Problem(
                                CODE,
                                use.subject(),
                                "no column \"" + use.column() + "\" in \""
                                        + use.table().name() + "\""
                                        + DidYouMean.among(Catalog.columnNames(table.get()), use.column()),
                                "The catalog of the database does not have it.",
                                "Write: one of " + columns(table.get())
                                        + "; or make the catalog again if the column is new",
                                use.origin()));
            }
        }
    }

    private static String columns(TableEntry table) {
        return String.join(", ", Catalog.columnNames(table));
    }
}
