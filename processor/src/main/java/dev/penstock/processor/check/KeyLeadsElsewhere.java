package dev.penstock.processor.check;

import dev.penstock.catalog.ForeignKeyEntry;
import dev.penstock.catalog.TableEntry;
import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Placement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The columns of a relation are no foreign key to another table. */
record KeyLeadsElsewhere(Catalog catalog) implements Rule.OfPlacement {

    private static final String CODE = "KEY_LEADS_ELSEWHERE";

    @Override
    public void check(Placement place, Declarations declarations, Problems problems) {
        for (ComparedColumns compared : ComparedColumns.of(place, declarations)) {
            Optional<TableEntry> from = catalog.table(compared.from());
            if (from.isPresent() && catalog.table(compared.to()).isPresent()) {
                List<ForeignKeyEntry> keys = from.get().foreignKeys().stream()
                        .filter(key -> areSame(key.columns(), compared.columns()))
                        .toList();
                if (!keys.isEmpty() && keys.stream().noneMatch(key -> leadsTo(compared, key))) {
                    problems.add(place.declared().name(), problem(compared, keys.get(0)));
                }
            }
        }
    }

    /** To the table itself, or to one that its rows share their key with. */
    private boolean leadsTo(ComparedColumns compared, ForeignKeyEntry key) {
        boolean shared = catalog.table(compared.to()).stream()
                .flatMap(table -> table.foreignKeys().stream())
                .anyMatch(other -> Catalog.target(other).equals(Catalog.target(key))
                        && areSame(other.columns(), compared.references()));
        return shared || Catalog.target(key).equals(compared.to());
    }

    private static Problem problem(ComparedColumns compared, ForeignKeyEntry key) {
        return new Problem(
                CODE,
                compared.subject(),
                "\"" + String.join(", ", key.columns()) + "\" of \""
                        + compared.from().name() + "\" refers to \"" + key.table() + "\", not to \""
                        + compared.to().name() + "\"",
                "So says the foreign key " + key.name() + ".",
                "Write: the column that refers to \"" + compared.to().name() + "\"",
                compared.origin());
    }

    private static boolean areSame(Collection<String> some, Collection<String> others) {
        return some.size() == others.size() && some.containsAll(others);
    }
}
