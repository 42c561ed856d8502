package dev.penstock.processor.infer;

import dev.penstock.catalog.ColumnEntry;
import dev.penstock.definition.TableName;
import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark;
import dev.penstock.processor.declare.Placement;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.RelationTables;
import dev.penstock.processor.declare.ThroughMark;
import dev.penstock.processor.declare.Written;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes the types of key columns from the catalog, where those of their components say something else. */
final class KeyTypeInference implements Completion {

    private static final String WHOLE_BY_DEFAULT = "bigint";

    private final Declarations declarations;
    private final Catalog catalog;

    KeyTypeInference(Declarations declarations, Catalog catalog) {
        this.declarations = declarations;
        this.catalog = catalog;
    }

    @Override
    public ComponentDeclaration of(ComponentDeclaration component, Placement place) {
        Optional<RelationMark> relation = component.mark(RelationMark.class);
        if (relation.isPresent()) {
            return withJunctionTypes(component, relation.get(), place);
        }
        Optional<ColumnEntry> column = catalog.column(place.table(), place.column(component));
        if (!component.has(Mark.IdMark.class) || component.columnType().isPresent() || column.isEmpty()) {
            return component;
        }
        if (isComparedAs(component.type(), catalog.type(column.get()).name())) {
            return component;
        }
        return component.with(new Mark.ColumnMark(
                component.origin(),
                component
                        .mark(Mark.ColumnMark.class)
                        .map(Mark.ColumnMark::column)
                        .orElseGet(() -> new Written<>(component.column(), component.origin())),
                new Written<>(catalog.baseType(column.get()), component.origin(), true)));
    }

    /** Whether the type of a component says by itself how such a column is compared. */
    private static boolean isComparedAs(ComponentType type, String column) {
        if (!(type instanceof ComponentType.ScalarType scalar)) {
            return column.equals("text") || column.equals("varchar");
        }
        return switch (scalar.scalar()) {
            case STRING -> Set.of("text", "varchar", "name").contains(column);
            case INSTANT, OFFSET_DATE_TIME -> column.equals("timestamptz");
            case LOCAL_DATE -> column.equals("date");
            case LOCAL_DATE_TIME -> column.equals("timestamp");
            case LOCAL_TIME -> column.equals("time");
            case UUID -> column.equals("uuid");
            default -> true;
        };
    }

    /** Where no record tells what a junction refers to. */
    private ComponentDeclaration withJunctionTypes(
            ComponentDeclaration component, RelationMark relation, Placement place) {
        Optional<RecordDeclaration> element = declarations.elementOf(component);
        Optional<ThroughMark> junction = relation.junction();
        Optional<TableName> target = RelationTables.of(relation, element, place.table());
        if (element.isPresent()
                || junction.isEmpty()
                || target.isEmpty()
                || !junction.get().types().value().isEmpty()) {
            return component;
        }
        List<String> written = junction.get().references().value();
        List<String> types = (written.isEmpty() ? List.of("id") : written)
                .stream()
                        .map(column -> catalog.column(target.get(), column)
                                .map(this::typeOf)
                                .orElse(WHOLE_BY_DEFAULT))
                        .toList();
        if (types.stream().allMatch(WHOLE_BY_DEFAULT::equals)) {
            return component;
        }
        ThroughMark typed = new ThroughMark(
                junction.get().origin(),
                junction.get().table(),
                junction.get().schema(),
                junction.get().left(),
                junction.get().right(),
                junction.get().references(),
                junction.get().types().inferred(types),
                junction.get().where());
        return component.with(relation.withKeys(
                relation.foreignKey().value(), relation.references().value(), List.of(typed)));
    }

    private String typeOf(ColumnEntry column) {
        return catalog.type(column).isWholeNumber() ? WHOLE_BY_DEFAULT : catalog.baseType(column);
    }
}
