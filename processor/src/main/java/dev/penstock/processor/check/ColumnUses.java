package dev.penstock.processor.check;

import dev.penstock.definition.TableName;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Conditions;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark;
import dev.penstock.processor.declare.Origin;
import dev.penstock.processor.declare.Placement;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.RelationTables;
import dev.penstock.processor.declare.ThroughMark;
import dev.penstock.processor.declare.Verb;
import dev.penstock.processor.declare.Written;
import dev.penstock.processor.sql.Fragment;
import dev.penstock.processor.sql.FragmentException;
import dev.penstock.processor.sql.Order;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Collects the columns that a record reads where it stands. What is no SQL is left to other rules. */
final class ColumnUses {

    private final Placement place;
    private final Declarations declarations;
    private final List<ColumnUse> uses = new ArrayList<>();

    private ColumnUses(Placement place, Declarations declarations) {
        this.place = place;
        this.declarations = declarations;
    }

    static List<ColumnUse> of(Placement place, Declarations declarations) {
        ColumnUses found = new ColumnUses(place, declarations);
        RecordDeclaration declared = place.declared();
        String name = declared.name().simpleName();
        // The rows of an embedded record are those of the record around it.
        if (!place.isEmbedded()) {
            declared.softDelete().ifPresent(mark -> {
                found.add(
                        place.table(),
                        List.of(mark.column().value()),
                        name,
                        mark.column().origin());
                found.fragment(place.table(), mark.where(), name);
            });
            declared.rows().ifPresent(rows -> found.conditions(place.table(), rows, name));
        }
        declared.components().forEach(found::component);
        return found.uses;
    }

    /** The place of the name of the column that a component is read from. */
    static Origin origin(ComponentDeclaration component) {
        return component
                .mark(Mark.ColumnMark.class)
                .filter(mark -> !mark.column().value().isEmpty())
                .map(mark -> mark.column().origin())
                .orElse(component.origin());
    }

    private void component(ComponentDeclaration component) {
        String name = component.name();
        TableName table = place.table();
        // That it says the same of what it uses, another rule sees to.
        component.mark(Mark.ExpressionMark.class).ifPresent(mark -> fragment(table, mark.sql(), name));
        component.mark(Mark.LocationMark.class).ifPresent(mark -> {
            coordinate(mark.latitude(), name);
            coordinate(mark.longitude(), name);
        });
        Optional<RelationMark> relation = component.mark(RelationMark.class);
        relation.ifPresent(mark -> relation(component, mark));
        if (relation.isEmpty() && !component.isComputed()) {
            add(table, List.of(place.column(component)), name, origin(component));
        }
    }

    private void coordinate(Written<String> column, String subject) {
        if (!column.value().isEmpty()) {
            add(place.table(), List.of(place.prefix() + column.value()), subject, column.origin());
        }
    }

    private void relation(ComponentDeclaration component, RelationMark mark) {
        String name = component.name();
        TableName own = place.table();
        Optional<TableName> target = RelationTables.of(mark, declarations.elementOf(component), own);
        if (target.isEmpty()) {
            return;
        }
        boolean belongsTo = mark.verb() == Verb.BELONGS_TO;
        add(belongsTo ? own : target.get(), mark.foreignKey(), name);
        add(belongsTo ? target.get() : own, mark.references(), name);
        for (ThroughMark junction : mark.through()) {
            TableName between = RelationTables.junction(junction, own);
            add(between, junction.left(), name);
            add(between, junction.right(), name);
            add(target.get(), junction.references(), name);
            fragment(between, junction.where(), name);
        }
        conditions(target.get(), mark.rows(), name);
        order(target.get(), mark.orderBy(), name);
        if (!mark.column().value().isEmpty()) {
            add(
                    target.get(),
                    List.of(mark.column().value()),
                    name,
                    mark.column().origin());
        }
    }

    private void conditions(TableName table, Conditions conditions, String subject) {
        fragment(table, conditions.where(), subject);
        conditions
                .filters()
                .forEach(filter -> add(
                        table,
                        List.of(filter.column().value()),
                        subject,
                        filter.column().origin()));
    }

    private void fragment(TableName table, Written<String> text, String subject) {
        if (!text.value().isEmpty()) {
            try {
                add(table, Fragment.parse(text.value(), table.name()).columns(), subject, text.origin());
            } catch (FragmentException e) {
                return; // which another rule reports
            }
        }
    }

    private void order(TableName table, Written<String> text, String subject) {
        if (!text.value().isEmpty()) {
            try {
                add(table, Order.parse(text.value()).columns(), subject, text.origin());
            } catch (FragmentException e) {
                return; // which another rule reports
            }
        }
    }

    private void add(TableName table, Written<List<String>> columns, String subject) {
        add(table, columns.value(), subject, columns.origin());
    }

    private void add(TableName table, Collection<String> columns, String subject, Origin origin) {
        columns.forEach(column -> uses.add(new ColumnUse(table, column, subject, origin)));
    }
}
