package dev.penstock.processor.check;

import dev.penstock.catalog.ColumnEntry;
import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.Conditions;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark;
import dev.penstock.processor.declare.Nullness;
import dev.penstock.processor.declare.Origin;
import dev.penstock.processor.declare.Placement;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.Verb;
import dev.penstock.processor.sql.FragmentException;
import dev.penstock.processor.sql.Presence;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A component that is never null is read from a column that is never null. */
record ColumnMayBeNull(Catalog catalog) implements Rule.OfPlacement {

    private static final String CODE = "COLUMN_MAY_BE_NULL";
    /** The one comparison that a null passes. */
    private static final String PASSED_BY_NULL = "IS_NULL";

    @Override
    public void check(Placement place, Declarations declarations, Problems problems) {
        if (isOptional(place)) {
            return;
        }
        for (ReadColumn read : ReadColumn.of(place, declarations, catalog)) {
            // Nulls are left out of lists, and an array that is null is an empty one.
            if (!read.component().isRelation() && !(read.type() instanceof ComponentType.ListType)) {
                check(read.component(), read.column(), read.origin(), place, problems);
            }
        }
        for (ComponentDeclaration component : place.declared().components()) {
            component
                    .mark(RelationMark.class)
                    .filter(relation -> relation.verb() == Verb.BELONGS_TO)
                    .ifPresent(relation -> pointing(component, relation)
                            .flatMap(column -> catalog.column(place.table(), column).stream())
                            .forEach(column -> check(component, column, component.origin(), place, problems)));
        }
    }

    private static Stream<String> pointing(ComponentDeclaration component, RelationMark relation) {
        List<String> written = relation.foreignKey().value();
        return written.isEmpty() ? Stream.of(component.joinColumn()) : written.stream();
    }

    private void check(
            ComponentDeclaration component, ColumnEntry column, Origin origin, Placement place, Problems problems) {
        if (component.nullness() == Nullness.REQUIRED
                && !component.has(Mark.DefaultMark.class)
                && catalog.isNullable(column)
                && conditions(place).noneMatch(rows -> leavesOut(column.name(), rows, place))) {
            problems.add(
                    place.declared().name(),
                    new Problem(
                            CODE,
                            component.name(),
                            "the column \"" + column.name() + "\" of \""
                                    + place.table().name() + "\" may be null",
                            "A row that has null in it would make no "
                                    + component.type().text() + ".",
                            component.has(Mark.IdMark.class)
                                    ? "Write: @Id on a column that is NOT NULL; or make this one so"
                                    : "Write: " + nullable(component) + "; or make the column NOT NULL",
                            origin));
        }
    }

    /** With the annotation where Java wants it: before the brackets of an array. */
    private static String nullable(ComponentDeclaration component) {
        String type = component.type().className();
        return (type.endsWith("[]") ? type.replace("[]", " @Nullable []") : "@Nullable " + type) + " "
                + component.name();
    }

    /** Whether a record around is null as a whole, when all columns here are. */
    private static boolean isOptional(Placement place) {
        return place.isEmbedded()
                && (place.component().orElseThrow().nullness() != Nullness.REQUIRED
                        || isOptional(place.around().orElseThrow()));
    }

    /** What the rows must be that are read here. */
    private static Stream<Conditions> conditions(Placement place) {
        return place.isEmbedded()
                ? conditions(place.around().orElseThrow())
                : Stream.concat(
                        place.declared().rows().stream(),
                        place.relation().stream().map(RelationMark::rows));
    }

    private static boolean leavesOut(String column, Conditions rows, Placement place) {
        return rows.filters().stream()
                        .filter(filter -> filter.column().value().equals(column))
                        .anyMatch(filter -> !filter.op().value().equals(PASSED_BY_NULL))
                || present(rows.where().value(), place.table().name()).contains(column);
    }

    private static Set<String> present(String where, String table) {
        try {
            return Presence.columns(where, table);
        } catch (FragmentException e) {
            return Set.of(); // which another rule reports
        }
    }
}
