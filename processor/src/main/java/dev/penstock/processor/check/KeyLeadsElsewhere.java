package dev.penstock.processor.check;

import dev.penstock.catalog.ForeignKeyEntry;
import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Placement;
import dev.penstock.processor.infer.Join;
import java.util.List;

/** The columns of a relation are no foreign key to another table. */
record KeyLeadsElsewhere(Catalog catalog) implements Rule.OfPlacement {

    private static final String CODE = "KEY_LEADS_ELSEWHERE";

    @Override
    public void check(Placement place, Declarations declarations, Problems problems) {
        KeysElsewhere elsewhere = new KeysElsewhere(catalog);
        for (ComparedColumns compared : ComparedColumns.of(place, declarations)) {
            elsewhere
                    .of(compared)
                    .ifPresent(key -> problems.add(place.declared().name(), problem(compared, key)));
        }
    }

    private static Problem problem(ComparedColumns compared, ForeignKeyEntry key) {
        boolean otherTable = !Catalog.target(key).equals(compared.to());
        List<String> referred = KeysElsewhere.referred(compared, key);
        return new Problem(
                CODE,
                compared.subject(),
                "\"" + String.join(", ", compared.columns()) + "\" of \""
                        + compared.from().name() + "\" refers to "
                        + (otherTable
                                ? "\"" + key.table() + "\", not to \""
                                        + compared.to().name() + "\""
                                : "\"" + String.join(", ", referred) + "\" of \"" + key.table() + "\", not to \""
                                        + String.join(", ", compared.references()) + "\""),
                "So says the foreign key " + key.name() + ".",
                otherTable
                        ? "Write: the column that refers to \"" + compared.to().name() + "\""
                        : "Write: references = " + Join.text(referred),
                compared.origin());
    }
}
