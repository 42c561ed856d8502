package dev.penstock.processor.model;

import dev.penstock.definition.TableName;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.RelationTables;
import dev.penstock.processor.declare.ThroughMark;
import dev.penstock.processor.declare.Verb;
import dev.penstock.processor.sql.ColumnType;
import dev.penstock.processor.sql.Fragment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Resolves the way from a record's row to the rows of another table. */
final class Relations {

    private static final String KEY_BY_DEFAULT = "id";
    private static final String TYPE_BY_DEFAULT = "bigint";

    private final ComponentDeclaration component;
    private final RelationMark mark;
    private final RecordDeclaration parent;
    private final TableName table;

    /**
     * For one relation.
     *
     * @param parent the record that has it
     * @param table the table of that record
     */
    Relations(ComponentDeclaration component, RelationMark mark, RecordDeclaration parent, TableName table) {
        this.component = component;
        this.mark = mark;
        this.parent = parent;
        this.table = table;
    }

    /** The way to a table, whose rows {@code element} is made of when it is a record. */
    Relation to(Optional<RecordDeclaration> element, TableName target) {
        List<Fragment> conditions = new ArrayList<>();
        element.ifPresent(declared -> conditions.addAll(Fragments.ofRow(declared, target)));
        conditions.addAll(Fragments.all(mark.rows(), target));
        if (mark.verb() == Verb.BELONGS_TO) {
            List<String> references = mark.references().value();
            RecordDeclaration other = element.orElseThrow();
            List<String> lower = references.isEmpty() ? other.keyColumns() : references;
            return new Relation(List.of(new Hop(target, ownColumns(), lower, types(other, lower), conditions)));
        }
        List<String> upper = mark.references().value().isEmpty()
                ? parent.keyColumns()
                : mark.references().value();
        List<ColumnType> types = types(parent, upper);
        Optional<ThroughMark> through = mark.junction();
        if (through.isEmpty()) {
            return new Relation(List.of(new Hop(target, upper, mark.foreignKey().value(), types, conditions)));
        }
        ThroughMark junction = through.get();
        TableName between = RelationTables.junction(junction, table);
        String where = junction.where().value();
        List<Fragment> ofJunction = where.isEmpty() ? List.of() : List.of(Fragments.fragment(where, between));
        return new Relation(List.of(
                new Hop(between, upper, junction.left().value(), types, ofJunction),
                fromJunction(junction, element, target, conditions)));
    }

    private static Hop fromJunction(
            ThroughMark junction, Optional<RecordDeclaration> element, TableName target, List<Fragment> conditions) {
        List<String> right = junction.right().value();
        List<String> lower = junction.references().value();
        if (lower.isEmpty()) {
            lower = element.map(RecordDeclaration::keyColumns).orElse(List.of(KEY_BY_DEFAULT));
        }
        List<String> written = junction.types().value();
        List<ColumnType> types;
        if (!written.isEmpty()) {
            types = written.stream().map(PostgresTypes::parsed).toList();
        } else if (element.isPresent()) {
            types = types(element.get(), lower);
        } else {
            types = Collections.nCopies(right.size(), PostgresTypes.parsed(TYPE_BY_DEFAULT));
        }
        return new Hop(target, right, lower, types, conditions);
    }

    private List<String> ownColumns() {
        List<String> columns = mark.foreignKey().value();
        return columns.isEmpty() ? List.of(component.joinColumn()) : columns;
    }

    /** The types of columns of a record, each of which is the column of a component. */
    private static List<ColumnType> types(RecordDeclaration declared, List<String> columns) {
        return columns.stream()
                .map(column -> PostgresTypes.of(declared.componentOf(column).orElseThrow()))
                .toList();
    }
}
