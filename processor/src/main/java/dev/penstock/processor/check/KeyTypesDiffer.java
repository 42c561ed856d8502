package dev.penstock.processor.check;

import dev.penstock.catalog.ColumnEntry;
import dev.penstock.definition.TableName;
import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Origin;
import dev.penstock.processor.declare.Placement;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.RelationTables;
import dev.penstock.processor.declare.ThroughMark;
import dev.penstock.processor.declare.Verb;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A foreign key has the types of the key that it refers to. */
record KeyTypesDiffer(Catalog catalog) implements Rule.OfPlacement {

    private static final String CODE = "KEY_TYPES_DIFFER";
    private static final Set<String> NUMBERS = Set.of("int2", "int4", "int8", "numeric", "float4", "float8");
    private static final Set<String> TEXTS = Set.of("text", "varchar", "bpchar", "name", "citext");

    @Override
    public void check(Placement place, Declarations declarations, Problems problems) {
        for (ComponentDeclaration component : place.declared().components()) {
            Optional<RelationMark> mark = component.mark(RelationMark.class);
            Optional<RecordDeclaration> element = declarations.elementOf(component);
            Optional<TableName> target = mark.flatMap(relation -> RelationTables.of(relation, element, place.table()));
            if (target.isPresent()) {
                check(component, mark.orElseThrow(), element, target.get(), place, problems);
            }
        }
    }

    private void check(
            ComponentDeclaration component,
            RelationMark relation,
            Optional<RecordDeclaration> element,
            TableName target,
            Placement place,
            Problems problems) {
        TableName own = place.table();
        boolean belongsTo = relation.verb() == Verb.BELONGS_TO;
        List<String> ofElement = element.map(KeyTypesDiffer::key).orElse(List.of());
        List<String> ofRecord = key(place.declared());
        List<String> written = relation.references().value();
        Origin origin = relation.foreignKey().origin();
        if (belongsTo) {
            List<String> columns = relation.foreignKey().value().isEmpty()
                    ? List.of(component.joinColumn())
                    : relation.foreignKey().value();
            compare(own, columns, target, written.isEmpty() ? ofElement : written, component, origin, place, problems);
            return;
        }
        List<String> references = written.isEmpty() ? ofRecord : written;
        if (relation.through().isEmpty()) {
            compare(target, relation.foreignKey().value(), own, references, component, origin, place, problems);
            return;
        }
        ThroughMark junction = relation.through().get(0);
        TableName between = RelationTables.junction(junction, own);
        List<String> others = junction.references().value();
        compare(
                between,
                junction.left().value(),
                own,
                references,
                component,
                junction.left().origin(),
                place,
                problems);
        compare(
                between,
                junction.right().value(),
                target,
                others.isEmpty() ? ofElement : others,
                component,
                junction.right().origin(),
                place,
                problems);
    }

    private void compare(
            TableName from,
            List<String> columns,
            TableName to,
            List<String> references,
            ComponentDeclaration component,
            Origin origin,
            Placement place,
            Problems problems) {
        for (int i = 0; i < columns.size() && i < references.size(); i++) {
            Optional<ColumnEntry> column = catalog.column(from, columns.get(i));
            Optional<ColumnEntry> reference = catalog.column(to, references.get(i));
            if (column.isPresent()
                    && reference.isPresent()
                    && !kind(column.get()).equals(kind(reference.get()))) {
                problems.add(
                        place.declared().name(),
                        new Problem(
                                CODE,
                                component.name(),
                                "\"" + columns.get(i) + "\" of \"" + from.name() + "\" is of type "
                                        + column.get().type() + ", \"" + references.get(i) + "\" of \"" + to.name()
                                        + "\" of type " + reference.get().type(),
                                "Values of these types are never equal to one another.",
                                "Write: the column that refers to \"" + references.get(i) + "\"",
                                origin));
            }
        }
    }

    /** Types of the same kind can be compared. */
    private String kind(ColumnEntry column) {
        String name = catalog.type(column).name();
        if (NUMBERS.contains(name)) {
            return "number";
        }
        return TEXTS.contains(name) ? "text" : name;
    }

    private static List<String> key(RecordDeclaration record) {
        return record.keyComponents().stream().map(ComponentDeclaration::column).toList();
    }
}
