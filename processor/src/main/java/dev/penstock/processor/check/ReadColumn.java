package dev.penstock.processor.check;

import dev.penstock.catalog.ColumnEntry;
import dev.penstock.definition.TableName;
import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.ComponentType.EnumType;
import dev.penstock.processor.declare.ComponentType.ListType;
import dev.penstock.processor.declare.ComponentType.OtherType;
import dev.penstock.processor.declare.ComponentType.UnresolvedType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Origin;
import dev.penstock.processor.declare.Placement;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.RelationTables;
import dev.penstock.processor.declare.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A component with the column that its values are.
 *
 * @param component the component
 * @param type the type of one value: that of the component, or of the elements where it is a list of one column
 * @param column the column, as the catalog has it
 * @param origin where the column is named
 */
record ReadColumn(ComponentDeclaration component, ComponentType type, ColumnEntry column, Origin origin) {

    /** Those of a record where it stands, as far as the catalog has their columns, and the tables are such as are to be read. */
    static List<ReadColumn> of(Placement place, Declarations declarations, Catalog catalog) {
        List<ReadColumn> read = new ArrayList<>();
        for (ComponentDeclaration component : place.declared().components()) {
            Optional<RelationMark> relation = component.mark(RelationMark.class);
            Optional<ReadColumn> found = relation.isPresent()
                    ? ofRelation(component, relation.get(), place, declarations, catalog)
                    : ofRow(component, place, catalog);
            found.filter(column -> !(column.type() instanceof UnresolvedType || column.type() instanceof OtherType))
                    .ifPresent(read::add);
        }
        return read;
    }

    private static Optional<ReadColumn> ofRow(ComponentDeclaration component, Placement place, Catalog catalog) {
        return component.isComputed()
                ? Optional.empty()
                : column(place.table(), place.column(component), catalog)
                        .map(column ->
                                new ReadColumn(component, component.type(), column, ColumnUses.origin(component)));
    }

    private static Optional<ReadColumn> ofRelation(
            ComponentDeclaration component,
            RelationMark relation,
            Placement place,
            Declarations declarations,
            Catalog catalog) {
        boolean isOne = relation.verb() == Verb.MIN || relation.verb() == Verb.MAX;
        boolean isList = relation.isColumnList() && component.type() instanceof ListType;
        if (!isOne && !isList) {
            return Optional.empty();
        }
        ComponentType type = isList && component.type() instanceof ListType list ? list.element() : component.type();
        return RelationTables.of(relation, declarations.elementOf(component), place.table())
                .flatMap(table -> column(table, relation.column().value(), catalog))
                .map(column -> new ReadColumn(
                        component, type, column, relation.column().origin()));
    }

    private static Optional<ColumnEntry> column(TableName table, String name, Catalog catalog) {
        return catalog.table(table).filter(Catalog::isFollowed).flatMap(entry -> Catalog.column(entry, name));
    }

    /** The enum that the values are of, or the elements of a list that is read from an array. */
    Optional<EnumType> constants(Catalog catalog) {
        boolean isArray = catalog.type(column).array();
        if (isArray != type instanceof ListType) {
            return Optional.empty(); // which another rule reports
        }
        ComponentType one = type instanceof ListType list ? list.element() : type;
        return one instanceof EnumType constants ? Optional.of(constants) : Optional.empty();
    }
}
