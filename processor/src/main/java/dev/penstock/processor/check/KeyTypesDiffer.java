package dev.penstock.processor.check;

import dev.penstock.catalog.ColumnEntry;
import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Placement;
import java.util.Optional;

/** A foreign key has the types of the key that it refers to. */
record KeyTypesDiffer(Catalog catalog) implements Rule.OfPlacement {

    private static final String CODE = "KEY_TYPES_DIFFER";

    @Override
    public void check(Placement place, Declarations declarations, Problems problems) {
        KeysElsewhere elsewhere = new KeysElsewhere(catalog);
        for (ComparedColumns compared : ComparedColumns.of(place, declarations)) {
            if (elsewhere.of(compared).isPresent()) {
                continue; // which says more
            }
            int known =
                    Math.min(compared.columns().size(), compared.references().size());
            for (int i = 0; i < known; i++) {
                check(compared, compared.columns().get(i), compared.references().get(i), place, problems);
            }
        }
    }

    private void check(ComparedColumns compared, String column, String reference, Placement place, Problems problems) {
        Optional<ColumnEntry> pointing = catalog.column(compared.from(), column);
        Optional<ColumnEntry> key = catalog.column(compared.to(), reference);
        if (pointing.isPresent()
                && key.isPresent()
                && !catalog.type(pointing.get()).isComparableWith(catalog.type(key.get()))) {
            problems.add(
                    place.declared().name(),
                    new Problem(
                            CODE,
                            compared.subject(),
                            "\"" + column + "\" of \"" + compared.from().name() + "\" is of type "
                                    + pointing.get().type() + ", \"" + reference + "\" of \""
                                    + compared.to().name() + "\" of type "
                                    + key.get().type(),
                            "Values of these types are never equal to one another.",
                            "Write: the column that refers to \"" + reference + "\"",
                            compared.origin()));
        }
    }
}
