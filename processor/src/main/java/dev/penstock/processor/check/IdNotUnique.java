package dev.penstock.processor.check;

import dev.penstock.catalog.KeyEntry;
import dev.penstock.catalog.TableEntry;
import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Placement;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.Verb;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The components with {@code @Id} are a key of the table. */
record IdNotUnique(Catalog catalog) implements Rule.OfPlacement {

    private static final String CODE = "ID_NOT_UNIQUE";

    @Override
    public void check(Placement place, Declarations declarations, Problems problems) {
        List<ComponentDeclaration> key = place.declared().keyComponents();
        Optional<TableEntry> table = catalog.table(place.table()).filter(Catalog::isFollowed);
        Optional<List<String>> within = within(place);
        if (within.isEmpty() || key.isEmpty() || table.isEmpty()) {
            return;
        }
        List<String> columns = key.stream().map(ComponentDeclaration::column).toList();
        Set<String> identifying = new LinkedHashSet<>(columns);
        identifying.addAll(within.get());
        boolean known = Catalog.columnNames(table.get()).containsAll(identifying);
        if (known && !Catalog.isUniqueBy(table.get(), identifying)) {
            String keys = Catalog.keys(table.get())
                    .map(KeyEntry::columns)
                    .map(names -> names.size() == 1
                            ? names.get(0)
                            : names.stream().collect(Collectors.joining(", ", "(", ")")))
                    .collect(Collectors.joining(" or "));
            problems.add(
                    place.declared().name(),
                    new Problem(
                            CODE,
                            key.get(0).name(),
                            "several rows of \"" + table.get().name() + "\" may have the same "
                                    + String.join(", ", columns),
                            "The key of a row gives a document its id, or an element its place.",
                            keys.isEmpty()
                                    ? "Write: ALTER TABLE ... ADD PRIMARY KEY, which the table lacks"
                                    : "Write: @Id on " + keys,
                            key.get(0).origin()));
        }
    }

    /**
     * The columns that have the same values in all rows that the key has to tell apart: of a list, those that point at its
     * record. Empty where nobody knows what the key is for.
     */
    private static Optional<List<String>> within(Placement place) {
        if (place.relation().isEmpty()) {
            return place.declared().index().map(index -> List.of());
        }
        RelationMark relation = place.relation().get();
        boolean isPointing = relation.verb() == Verb.HAS_MANY || relation.verb() == Verb.HAS_ONE;
        List<String> columns = relation.foreignKey().value();
        return isPointing ? Optional.of(columns).filter(pointing -> !pointing.isEmpty()) : Optional.of(List.of());
    }
}
