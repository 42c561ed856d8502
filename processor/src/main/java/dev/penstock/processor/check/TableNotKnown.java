package dev.penstock.processor.check;

import dev.penstock.catalog.TableEntry;
import dev.penstock.definition.TableName;
import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.DidYouMean;
import dev.penstock.processor.declare.Placement;
import java.util.List;
import java.util.Optional;

/** The tables that a record reads are there. */
record TableNotKnown(Catalog catalog) implements Rule.OfPlacement {

    private static final String CODE = "TABLE_NOT_KNOWN";

    @Override
    public void check(Placement place, Declarations declarations, Problems problems) {
        for (WrittenTable written : WrittenTable.of(place, declarations)) {
            if (catalog.table(written.table()).isEmpty()
                    && NameNotAllowed.isAllowed(written.table().name())) {
                Optional<String> whole = catalog.whole(written.table()).map(TableEntry::name);
                problems.add(
                        place.declared().name(),
                        new Problem(
                                CODE,
                                written.subject(),
                                whole.map(table -> "\"" + written.table().name() + "\" is a partition of \"" + table
                                                + "\"")
                                        .orElseGet(() -> fact(written.table())),
                                whole.map(table -> "Its changes are in the log as those of \"" + table + "\".")
                                        .orElse("The catalog of the database does not have it."),
                                whole.map(table -> "Write: \"" + table + "\", with a condition if only some rows count")
                                        .orElse(remedy()),
                                written.origin()));
            }
        }
    }

    private String remedy() {
        return catalog.tables().isEmpty()
                ? "Make the catalog again: it has no table at all"
                : "Write: a table that is there; or make the catalog again if the table is new";
    }

    private String fact(TableName unknown) {
        return "no table \"" + unknown.name() + "\" in schema \"" + unknown.schema() + "\"" + hint(unknown);
    }

    /** The same name in another schema, or one like it in the same. */
    private String hint(TableName unknown) {
        Optional<String> schema = catalog.tables().stream()
                .filter(table -> table.name().equals(unknown.name()))
                .map(TableEntry::schema)
                .findFirst();
        List<String> names = catalog.tables().stream()
                .filter(table -> table.schema().equals(unknown.schema()))
                .map(TableEntry::name)
                .toList();
        return schema.map(other -> "; did you mean schema = \"" + other + "\"?")
                .orElseGet(() -> DidYouMean.among(names, unknown.name()));
    }
}
