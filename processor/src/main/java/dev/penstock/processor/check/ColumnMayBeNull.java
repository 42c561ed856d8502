package dev.penstock.processor.check;

import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Conditions;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.FilterMark;
import dev.penstock.processor.declare.Mark;
import dev.penstock.processor.declare.Nullness;
import dev.penstock.processor.declare.Placement;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A component that is never null is read from a column that is never null. */
record ColumnMayBeNull(Catalog catalog) implements Rule.OfPlacement {

    private static final String CODE = "COLUMN_MAY_BE_NULL";
    /** Comparisons that a null does not pass. */
    private static final String PASSED_BY_NULL = "IS_NULL";

    @Override
    public void check(Placement place, Declarations declarations, Problems problems) {
        for (ReadColumn read : ReadColumn.of(place, catalog)) {
            ComponentDeclaration component = read.component();
            String column = read.column().name();
            if (component.nullness() == Nullness.REQUIRED
                    && !component.has(Mark.DefaultMark.class)
                    && catalog.isNullable(read.column())
                    && !isFilteredOut(column, place, declarations)) {
                problems.add(
                        place.declared().name(),
                        new Problem(
                                CODE,
                                component.name(),
                                "the column \"" + column + "\" of \""
                                        + place.table().name() + "\" may be null",
                                "A row that has null in it would make no "
                                        + component.type().text() + ".",
                                "Write: @Nullable " + component.type().className() + " " + component.name()
                                        + "; or make the column NOT NULL",
                                ColumnUses.origin(component)));
            }
        }
    }

    /** Whether a condition leaves out the rows that have null there. */
    private static boolean isFilteredOut(String column, Placement place, Declarations declarations) {
        Stream<Conditions> ofRecord = place.declared().rows().stream();
        Stream<Conditions> ofRelations = declarations.all().stream()
                .map(RecordDeclaration::components)
                .flatMap(Collection::stream)
                .filter(component -> declarations
                        .elementOf(component)
                        .filter(place.declared()::equals)
                        .isPresent())
                .flatMap(component -> component.mark(RelationMark.class).stream())
                .map(RelationMark::rows);
        return Stream.concat(ofRecord, ofRelations).anyMatch(rows -> leavesOut(column, rows));
    }

    private static boolean leavesOut(String column, Conditions rows) {
        List<FilterMark> ofColumn = rows.filters().stream()
                .filter(filter -> filter.column().value().equals(column))
                .toList();
        String where = rows.where().value().toLowerCase(Locale.ROOT);
        return ofColumn.stream().anyMatch(filter -> !filter.op().value().equals(PASSED_BY_NULL))
                || where.replace("\"", "").contains(column.toLowerCase(Locale.ROOT) + " is not null");
    }
}
