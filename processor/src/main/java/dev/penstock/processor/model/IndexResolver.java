package dev.penstock.processor.model;

import dev.penstock.definition.TableName;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType.EnumType;
import dev.penstock.processor.declare.ComponentType.ScalarType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark.CountMark;
import dev.penstock.processor.declare.Mark.HasManyMark;
import dev.penstock.processor.declare.Mark.IdMark;
import dev.penstock.processor.declare.Mark.RelationMark;
import dev.penstock.processor.declare.Mark.TextMark;
import dev.penstock.processor.declare.Nullness;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationTables;
import dev.penstock.processor.declare.Scalar;
import dev.penstock.processor.declare.Written;
import dev.penstock.processor.sql.Filter;
import dev.penstock.processor.sql.FragmentException;
import dev.penstock.processor.sql.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Fills in what the declarations of an index leave out. They must have passed every rule. */
public final class IndexResolver {

    private final Declarations declarations;

    private IndexResolver(Declarations declarations) {
        this.declarations = declarations;
    }

    /** The index that a record declares. */
    public static IndexModel resolve(Declarations declarations, RecordDeclaration index) {
        TableName table = RelationTables.own(index).orElseThrow();
        String name = index.index().map(Written::value).orElseThrow();
        return new IndexModel(name, new IndexResolver(declarations).row(index, table));
    }

    private RowModel row(RecordDeclaration declared, TableName table) {
        List<KeyPart> key = new ArrayList<>();
        for (ComponentDeclaration component : declared.keyComponents()) {
            key.add(new KeyPart(component.column(), scalar(component)));
        }
        List<FieldModel> fields = new ArrayList<>();
        for (ComponentDeclaration component : declared.components()) {
            fields.add(field(component, table));
        }
        return new RowModel(declared.name(), table, key, declared.softDelete().map(Written::value), fields);
    }

    private FieldModel field(ComponentDeclaration component, TableName table) {
        Optional<HasManyMark> hasMany = component.mark(HasManyMark.class);
        if (hasMany.isPresent()) {
            return hasMany(component, hasMany.get(), table);
        }
        Optional<CountMark> count = component.mark(CountMark.class);
        if (count.isPresent()) {
            return new FieldModel.CountField(
                    component.name(),
                    RelationTables.of(count.get(), Optional.empty(), table).orElseThrow(),
                    count.get().foreignKey().value(),
                    filter(count.get(), count.get().table().value()),
                    scalar(component));
        }
        boolean nullable = component.nullness() == Nullness.NULLABLE
                || (component.nullness() == Nullness.UNSPECIFIED && !component.has(IdMark.class));
        return component.type() instanceof EnumType type
                ? new FieldModel.EnumField(component.name(), component.column(), nullable, type.name())
                : new FieldModel.ScalarField(
                        component.name(),
                        component.column(),
                        nullable,
                        scalar(component),
                        component.has(TextMark.class));
    }

    private FieldModel hasMany(ComponentDeclaration component, HasManyMark mark, TableName table) {
        RecordDeclaration element = declarations.elementOf(component).orElseThrow();
        TableName elementTable =
                RelationTables.of(mark, Optional.of(element), table).orElseThrow();
        RowModel row = row(element, elementTable);
        int limit = mark.limit().value();
        return new FieldModel.HasManyField(
                component.name(),
                mark.foreignKey().value(),
                row,
                order(mark).thenBy(row.keyColumns()),
                limit == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(limit),
                filter(mark, elementTable.name()));
    }

    private static Order order(HasManyMark mark) {
        try {
            return Order.parse(mark.orderBy().value());
        } catch (FragmentException e) {
            throw new IllegalStateException("an order that no rule has seen", e);
        }
    }

    private static Optional<Filter> filter(RelationMark mark, String table) {
        try {
            String where = mark.where().value();
            return where.isEmpty() ? Optional.empty() : Optional.of(Filter.parse(where, table));
        } catch (FragmentException e) {
            throw new IllegalStateException("a filter that no rule has seen", e);
        }
    }

    private static Scalar scalar(ComponentDeclaration component) {
        if (component.type() instanceof ScalarType type) {
            return type.scalar();
        }
        throw new IllegalStateException(
                "a type that no rule has seen: " + component.type().text());
    }
}
