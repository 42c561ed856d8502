package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Conditions;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark.ColumnMark;
import dev.penstock.processor.declare.Mark.EmbeddedMark;
import dev.penstock.processor.declare.Mark.ExpressionMark;
import dev.penstock.processor.declare.Mark.LocationMark;
import dev.penstock.processor.declare.Origin;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.ThroughMark;
import dev.penstock.processor.declare.Verb;
import dev.penstock.processor.declare.Written;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Names of things in the database, from one place of the source.
 *
 * @param kind what they are names of
 * @param names the names, none when they are left out
 * @param origin where they are written
 */
record WrittenName(String kind, List<String> names, Origin origin) {

    private static final String TABLE = "table";
    private static final String SCHEMA = "schema";
    private static final String COLUMN = "column";
    /** Aggregates of the values of a column, which cannot do without one. */
    private static final Set<Verb> OF_COLUMN = EnumSet.of(Verb.SUM, Verb.AVG, Verb.MIN, Verb.MAX, Verb.IDS);

    /** The names on the record itself. */
    static List<WrittenName> ofRecord(RecordDeclaration declared) {
        List<WrittenName> names = new ArrayList<>();
        declared.table().ifPresent(mark -> {
            names.add(required(TABLE, mark.table()));
            names.add(required(SCHEMA, mark.schema()));
        });
        declared.softDelete().ifPresent(mark -> names.add(required(COLUMN, mark.column())));
        declared.rows().ifPresent(rows -> add(rows, names));
        return names;
    }

    /** The names on a component, or made from its own. */
    static List<WrittenName> ofComponent(ComponentDeclaration component, Declarations declarations) {
        List<WrittenName> names = new ArrayList<>();
        component.mark(RelationMark.class).ifPresent(mark -> add(component, mark, names));
        component.mark(ExpressionMark.class).ifPresent(mark -> names.add(all(mark.uses())));
        component.mark(LocationMark.class).ifPresent(mark -> {
            names.add(optional(COLUMN, mark.latitude()));
            names.add(optional(COLUMN, mark.longitude()));
        });
        component.mark(EmbeddedMark.class).ifPresent(mark -> {
            List<String> columns = declarations.elementOf(component).stream()
                    .flatMap(part -> part.components().stream())
                    .filter(inner -> isColumn(inner) && NameNotAllowed.isAllowed(inner.column()))
                    .map(inner -> mark.prefix().value() + inner.column())
                    .toList();
            names.add(new WrittenName(COLUMN, columns, mark.prefix().origin()));
        });
        if (isColumn(component)) {
            Origin origin = component
                    .mark(ColumnMark.class)
                    .filter(mark -> !mark.column().value().isEmpty())
                    .map(mark -> mark.column().origin())
                    .orElse(component.origin());
            names.add(new WrittenName(COLUMN, List.of(component.column()), origin));
        }
        return names;
    }

    private static boolean isColumn(ComponentDeclaration component) {
        return !component.isRelation() && !component.isComputed();
    }

    private static void add(ComponentDeclaration component, RelationMark mark, List<WrittenName> names) {
        names.add(optional(TABLE, mark.table()));
        names.add(optional(SCHEMA, mark.schema()));
        names.add(all(mark.foreignKey()));
        if (mark.verb() == Verb.BELONGS_TO && mark.foreignKey().value().isEmpty()) {
            names.add(new WrittenName(COLUMN, List.of(component.joinColumn()), component.origin()));
        }
        names.add(all(mark.references()));
        names.add(OF_COLUMN.contains(mark.verb()) ? required(COLUMN, mark.column()) : optional(COLUMN, mark.column()));
        add(mark.rows(), names);
        for (ThroughMark junction : mark.through()) {
            names.add(junction.isLeftOut() ? optional(TABLE, junction.table()) : required(TABLE, junction.table()));
            names.add(optional(SCHEMA, junction.schema()));
            names.add(all(junction.left()));
            names.add(all(junction.right()));
            names.add(all(junction.references()));
        }
    }

    private static void add(Conditions rows, List<WrittenName> names) {
        rows.filters().forEach(filter -> names.add(required(COLUMN, filter.column())));
    }

    private static WrittenName required(String kind, Written<String> name) {
        return new WrittenName(kind, List.of(name.value()), name.origin());
    }

    private static WrittenName optional(String kind, Written<String> name) {
        return new WrittenName(kind, name.value().isEmpty() ? List.of() : List.of(name.value()), name.origin());
    }

    private static WrittenName all(Written<List<String>> columns) {
        return new WrittenName(COLUMN, columns.value(), columns.origin());
    }
}
