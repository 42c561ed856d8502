package dev.penstock.processor.check;

import dev.penstock.catalog.ColumnEntry;
import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Placement;
import java.util.Optional;

/** Changes of the columns that a record reads are in the log. */
record ColumnGenerated(Catalog catalog) implements Rule.OfPlacement {

    private static final String CODE = "COLUMN_GENERATED";

    @Override
    public void check(Placement place, Declarations declarations, Problems problems) {
        for (ColumnUse use : ColumnUses.of(place, declarations)) {
            Optional<String> generated =
                    catalog.column(use.table(), use.column()).map(ColumnEntry::generated);
            generated.ifPresent(kind -> problems.add(
                    place.declared().name(),
                    new Problem(
                            CODE,
                            use.subject(),
                            "the column \"" + use.column() + "\" is generated (" + kind + ")",
                            "PostgreSQL leaves generated columns out of what it publishes.",
                            "Write: @Expression with what it is generated from, over the other columns",
                            use.origin())));
        }
    }
}
