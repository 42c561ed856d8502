package dev.penstock.processor.check;

import dev.penstock.catalog.TableEntry;
import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Placement;
import java.util.Locale;
import java.util.Optional;

/** Changes of the tables that a record reads are in the log. */
record TableNotFollowed(Catalog catalog) implements Rule.OfPlacement {

    private static final String CODE = "TABLE_NOT_FOLLOWED";

    @Override
    public void check(Placement place, Declarations declarations, Problems problems) {
        for (WrittenTable written : WrittenTable.of(place, declarations)) {
            Optional<TableEntry> table = catalog.table(written.table());
            table.filter(entry -> !Catalog.isFollowed(entry))
                    .ifPresent(entry -> problems.add(
                            place.declared().name(),
                            new Problem(
                                    CODE,
                                    written.subject(),
                                    "\"" + entry.name() + "\" is a "
                                            + entry.kind()
                                                    .name()
                                                    .toLowerCase(Locale.ROOT)
                                                    .replace('_', ' '),
                                    "Its changes are not in the log, so documents would not follow them.",
                                    "Write: the tables that its rows come from",
                                    written.origin())));
        }
    }
}
