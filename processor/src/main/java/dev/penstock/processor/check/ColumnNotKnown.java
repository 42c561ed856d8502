package dev.penstock.processor.check;

import dev.penstock.catalog.TableEntry;
import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.DidYouMean;
import dev.penstock.processor.declare.Placement;
import java.util.List;
import java.util.Optional;

/** The columns that a record reads are there. */
record ColumnNotKnown(Catalog catalog) implements Rule.OfPlacement {

    private static final String CODE = "COLUMN_NOT_KNOWN";
    private static final int MAX_COLUMNS = 12;

    @Override
    public void check(Placement place, Declarations declarations, Problems problems) {
        for (ColumnUse use : ColumnUses.of(place, declarations)) {
            Optional<TableEntry> table = catalog.table(use.table());
            if (table.isPresent()
                    && Catalog.column(table.get(), use.column()).isEmpty()
                    && NameNotAllowed.isAllowed(use.column())) {
                problems.add(place.declared().name(), problem(use, Catalog.columnNames(table.get())));
            }
        }
    }

    private static String some(List<String> columns) {
        return columns.size() <= MAX_COLUMNS
                ? String.join(", ", columns)
                : String.join(", ", columns.subList(0, MAX_COLUMNS)) + ", ...";
    }

    private static Problem problem(ColumnUse use, List<String> columns) {
        String meant = DidYouMean.among(columns, use.column());
        return new Problem(
                CODE,
                use.subject(),
                "no column \"" + use.column() + "\" in \"" + use.table().name() + "\"" + meant,
                "The catalog of the database does not have it.",
                "Write: "
                        + (meant.isEmpty() ? "one of " + some(columns) : "the name as the database has it")
                        + "; or make the catalog again if the column is new",
                use.origin());
    }
}
