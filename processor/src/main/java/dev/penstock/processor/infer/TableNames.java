package dev.penstock.processor.infer;

import dev.penstock.catalog.TableEntry;
import dev.penstock.definition.TableName;
import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.DidYouMean;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The tables that a record may be read from, by its name. */
public final class TableNames {

    private TableNames() {}

    /** Those for the record of an index; of any schema, where the usual one has none. */
    public static List<TableName> of(RecordDeclaration record, Catalog catalog) {
        List<TableName> within = known(ofRecord(record), Catalog.SCHEMA_BY_DEFAULT, catalog);
        return within.isEmpty() ? anywhere(ofRecord(record), catalog) : within;
    }

    /**
     * Those for the record of a relation: in the relation's schema if it has one, else in that of the table it starts from, or in
     * another one.
     */
    public static List<TableName> of(
            ComponentDeclaration component,
            RelationMark relation,
            RecordDeclaration element,
            TableName parent,
            Catalog catalog) {
        String written = relation.schema().value();
        Set<String> ofRecord = ofRecord(element);
        Set<String> ofComponent = plurals(ComponentDeclaration.snakeCase(component.name()));
        String schema = written.isEmpty() ? parent.schema() : written;
        return Stream.of(
                        known(ofRecord, schema, catalog),
                        known(ofComponent, schema, catalog),
                        written.isEmpty() ? anywhere(ofRecord, catalog) : List.<TableName>of(),
                        written.isEmpty() ? anywhere(ofComponent, catalog) : List.<TableName>of())
                .filter(tables -> !tables.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The name of a table that a record may have been meant for, where none has a name that is its own: one like it, or its index's. */
    public static Optional<String> nearest(RecordDeclaration record, Catalog catalog) {
        List<String> known = catalog.tables().stream().map(TableEntry::name).toList();
        Stream<String> ofIndex = record.index().map(mark -> mark.index().value()).stream();
        return Stream.concat(ofRecord(record).stream(), ofIndex)
                .flatMap(name -> DidYouMean.nearest(known, name).stream())
                .findFirst();
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

    private static List<TableName> anywhere(Set<String> names, Catalog catalog) {
        return catalog.tables().stream()
                .map(TableEntry::tableName)
                .filter(table -> names.contains(table.name()))
                .toList();
    }

    private static List<TableName> known(Set<String> names, String schema, Catalog catalog) {
        return names.stream()
                .map(name -> new TableName(schema, name))
                .filter(table -> catalog.table(table).isPresent())
                .toList();
    }
}
