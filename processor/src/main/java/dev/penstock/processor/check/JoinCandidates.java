package dev.penstock.processor.check;

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
 * What a relation that lacks something may mean.
 *
 * @param catalog what the database has, when that is known
 * @param places where records are read, then
 */
record JoinCandidates(Optional<Catalog> catalog, Placements places) {

    /** The foreign keys that it may go by, as they would be written. */
    List<String> joins(
            ComponentDeclaration component,
            RelationMark relation,
            RecordDeclaration declared,
            Declarations declarations) {
        return catalog.stream()
                .map(tables -> new JoinSearch(declarations, tables))
                .flatMap(search ->
                        tables(declared).flatMap(parent -> search.candidates(component, relation, parent).stream()))
                .map((Join join) -> join.attributes(relation.verb()))
                .distinct()
                .toList();
    }

    /** The tables that its record may be read from. */
    List<String> tables(
            ComponentDeclaration component,
            RelationMark relation,
            RecordDeclaration element,
            RecordDeclaration declared,
            Declarations declarations) {
        return catalog.stream()
                .flatMap(tables -> tables(declared)
                        .flatMap(parent -> TableNames.of(component, relation, element, parent, tables).stream()))
                .map(TableName::name)
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
                || tables(declared)
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
                || tables(declared)
                        .allMatch(table -> catalog.get().table(table).isEmpty()
                                || catalog.get()
                                        .column(table, component.joinColumn())
                                        .isPresent());
    }

    /** Whether the tables of a record are known; without them nobody knows its key, which may be left out. */
    boolean know(RecordDeclaration declared) {
        return catalog.isEmpty()
                || (!places.of(declared).isEmpty()
                        && tables(declared)
                                .allMatch(table -> catalog.get().table(table).isPresent()));
    }

    /** The columns of the primary key of a record, in brackets; empty when they are not known. */
    String key(RecordDeclaration declared) {
        return catalog.stream()
                .flatMap(tables -> tables(declared).flatMap(table -> tables.table(table).stream()))
                .flatMap(table -> Stream.ofNullable(table.primaryKey()))
                .map(key -> " (" + String.join(", ", key.columns()) + ")")
                .distinct()
                .collect(Collectors.joining(" or"));
    }

    private Stream<TableName> tables(RecordDeclaration declared) {
        return places.of(declared).stream().map(Placement::table).distinct();
    }
}
