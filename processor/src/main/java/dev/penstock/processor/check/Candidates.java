package dev.penstock.processor.check;

import dev.penstock.catalog.KeyEntry;
import dev.penstock.catalog.TableEntry;
import dev.penstock.definition.TableName;
import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Placement;
import dev.penstock.processor.declare.Placements;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.RelationTables;
import dev.penstock.processor.infer.Join;
import dev.penstock.processor.infer.JoinSearch;
import dev.penstock.processor.infer.TableNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a record or a relation that lacks something may mean.
 *
 * @param catalog what the database has, when that is known
 * @param places where records are read, then
 */
record Candidates(Optional<Catalog> catalog, Placements places) {

    /** The foreign keys that it may go by, as they would be written. */
    List<String> joins(
            ComponentDeclaration component,
            RelationMark relation,
            RecordDeclaration declared,
            Declarations declarations) {
        return catalog.stream()
                .map(tables -> new JoinSearch(declarations, tables))
                .flatMap(search ->
                        placed(declared).flatMap(parent -> search.candidates(component, relation, parent).stream()))
                .map((Join join) -> join.attributes(relation.verb()))
                .distinct()
                .toList();
    }

    /** The tables that its record may be read from, as they would be written. */
    List<String> tables(
            ComponentDeclaration component,
            RelationMark relation,
            RecordDeclaration element,
            RecordDeclaration declared,
            Declarations declarations) {
        return catalog.stream()
                .flatMap(tables -> placed(declared)
                        .flatMap(parent -> TableNames.of(component, relation, element, parent, tables).stream()
                                .map(table -> "table = \"" + table.name() + "\"" + schema(table, parent.schema()))))
                .distinct()
                .toList();
    }

    /** Whether all tables of a relation are known; a table that is not is reported by itself. */
    boolean know(
            ComponentDeclaration component,
            RelationMark relation,
            RecordDeclaration declared,
            Declarations declarations) {
        return catalog.isEmpty()
                || placed(declared)
                        .allMatch(parent -> areKnown(
                                parent,
                                RelationTables.of(relation, declarations.elementOf(component), parent),
                                relation.junction()
                                        .filter(junction -> !junction.isLeftOut())
                                        .map(junction -> RelationTables.junction(junction, parent))));
    }

    private boolean areKnown(TableName parent, Optional<TableName> target, Optional<TableName> junction) {
        return target.isPresent()
                && Stream.of(Optional.of(parent), target, junction)
                        .flatMap(Optional::stream)
                        .allMatch(table -> catalog.stream()
                                .anyMatch(tables -> tables.table(table).isPresent()));
    }

    /** Whether the database has the column that a relation goes by if it names none. */
    boolean hasJoinColumn(ComponentDeclaration component, RecordDeclaration declared) {
        return catalog.isEmpty()
                || placed(declared)
                        .allMatch(table -> catalog.get().table(table).isEmpty()
                                || catalog.get()
                                        .column(table, component.joinColumn())
                                        .isPresent());
    }

    /** Whether the tables of a record are known; without them nobody knows its key, which may be left out. */
    boolean know(RecordDeclaration declared) {
        return catalog.isEmpty()
                || (!places.of(declared).isEmpty()
                        && placed(declared)
                                .allMatch(table -> catalog.get().table(table).isPresent()));
    }

    /** The tables that the record of an index may be read from, as they would be written. */
    List<String> tables(RecordDeclaration declared) {
        return catalog.stream()
                .flatMap(tables -> TableNames.of(declared, tables).stream())
                .map(table -> table.schema().equals(Catalog.SCHEMA_BY_DEFAULT)
                        ? "@Table(\"" + table.name() + "\")"
                        : "@Table(value = \"" + table.name() + "\"" + schema(table, Catalog.SCHEMA_BY_DEFAULT) + ")")
                .toList();
    }

    private static String schema(TableName table, String byDefault) {
        return table.schema().equals(byDefault) ? "" : ", schema = \"" + table.schema() + "\"";
    }

    /** The name of the table that a record may have been meant for; an ellipsis when nobody knows. */
    String nearest(RecordDeclaration declared) {
        return catalog.flatMap(tables -> TableNames.nearest(declared, tables)).orElse("...");
    }

    /** What the components with {@code @Id} are of a record, with its columns as far as they are known. */
    String key(RecordDeclaration declared) {
        return catalog.stream()
                .flatMap(tables -> placed(declared).flatMap(table -> tables.table(table).stream()))
                .map(Candidates::key)
                .distinct()
                .reduce((one, other) -> one + " or " + other)
                .orElse("the primary key");
    }

    private static String key(TableEntry table) {
        KeyEntry primary = table.primaryKey();
        if (primary != null) {
            return "the primary key " + columns(primary);
        }
        String columns = table.uniqueKeys().stream().map(Candidates::columns).collect(Collectors.joining(" or "));
        return columns.isEmpty() ? "the primary key, which \"" + table.name() + "\" lacks" : "a key: " + columns;
    }

    private static String columns(KeyEntry key) {
        return "(" + String.join(", ", key.columns()) + ")";
    }

    private Stream<TableName> placed(RecordDeclaration declared) {
        return places.of(declared).stream().map(Placement::table).distinct();
    }
}
