package dev.penstock.processor.infer;

import dev.penstock.definition.TableName;
import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The tables that a record may be read from, by its name. */
public final class TableNames {

    private TableNames() {}

    /** Those for the record of an index. */
    public static List<TableName> of(RecordDeclaration record, String schema, Catalog catalog) {
        return known(ofRecord(record), schema, catalog);
    }

    /** Those for the record of a relation, in the relation's schema or else that of the table it starts from. */
    public static List<TableName> of(
            ComponentDeclaration component,
            RelationMark relation,
            RecordDeclaration element,
            TableName parent,
            Catalog catalog) {
        String schema = relation.schema().value().isEmpty()
                ? parent.schema()
                : relation.schema().value();
        List<TableName> byRecord = known(ofRecord(element), schema, catalog);
        return byRecord.isEmpty()
                ? known(plurals(ComponentDeclaration.snakeCase(component.name())), schema, catalog)
                : byRecord;
    }

    private static Set<String> ofRecord(RecordDeclaration record) {
        return plurals(ComponentDeclaration.snakeCase(record.name().simpleName()));
    }

    /** {@code order} and {@code orders}, {@code box} and {@code boxes}, {@code category} and {@code categories}. */
    private static Set<String> plurals(String name) {
        Set<String> names = new LinkedHashSet<>(List.of(name, name + "s", name + "es"));
        if (name.endsWith("y")) {
            names.add(name.substring(0, name.length() - 1) + "ies");
        }
        return names;
    }

    private static List<TableName> known(Set<String> names, String schema, Catalog catalog) {
        return names.stream()
                .map(name -> new TableName(schema, name))
                .filter(table -> catalog.table(table).isPresent())
                .toList();
    }
}
