package dev.penstock.processor.model;

import dev.penstock.definition.TableName;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.IndexMark;
import dev.penstock.processor.declare.Mark.EmbeddedMark;
import dev.penstock.processor.declare.Mark.IdMark;
import dev.penstock.processor.declare.Mark.MappingMark;
import dev.penstock.processor.declare.Nullness;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.RelationTables;
import dev.penstock.processor.declare.TransformerMark;
import dev.penstock.processor.declare.Verb;
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
        IndexMark mark = index.index().orElseThrow();
        return new IndexModel(
                mark.index().value(),
                new IndexResolver(declarations).row(index, table),
                mark.settingsText(),
                mark.transformer().map(TransformerMark::name));
    }

    private RowModel row(RecordDeclaration declared, TableName table) {
        List<KeyPart> key = new ArrayList<>();
        for (ComponentDeclaration component : declared.keyComponents()) {
            key.add(new KeyPart(component.column(), PostgresTypes.of(component)));
        }
        return new RowModel(declared.name(), table, key, Fragments.ofRow(declared, table), fields(declared, table, ""));
    }

    private List<FieldModel> fields(RecordDeclaration declared, TableName table, String prefix) {
        List<FieldModel> fields = new ArrayList<>();
        for (ComponentDeclaration component : declared.components()) {
            FieldHead head = head(component);
            Optional<RelationMark> relation = component.mark(RelationMark.class);
            Optional<EmbeddedMark> embedded = component.mark(EmbeddedMark.class);
            if (relation.isPresent()) {
                fields.add(relation(head, component, relation.get(), declared, table));
            } else if (embedded.isPresent()) {
                RecordDeclaration part = declarations.elementOf(component).orElseThrow();
                String inner = prefix + embedded.get().prefix().value();
                fields.add(new FieldModel.EmbeddedField(head, part.name(), fields(part, table, inner)));
            } else {
                fields.add(Values.field(head, component, prefix, table));
            }
        }
        return fields;
    }

    private static FieldHead head(ComponentDeclaration component) {
        boolean nullable = component.nullness() == Nullness.NULLABLE
                || (component.nullness() == Nullness.UNSPECIFIED && !component.has(IdMark.class));
        FieldMapping mapping = component
                .mark(MappingMark.class)
                .map(mark ->
                        new FieldMapping(mark.type().value(), mark.options().value()))
                .orElse(FieldMapping.NONE);
        return new FieldHead(component.name(), nullable, mapping);
    }

    private FieldModel relation(
            FieldHead head,
            ComponentDeclaration component,
            RelationMark mark,
            RecordDeclaration parent,
            TableName table) {
        Verb verb = mark.verb();
        Optional<RecordDeclaration> element = declarations.elementOf(component);
        TableName target = RelationTables.of(mark, element, table).orElseThrow();
        Relation relation = new Relations(component, mark, parent, table).to(element, target);
        String column = mark.column().value();
        if (verb.isAggregate()) {
            return new FieldModel.AggregateField(head, relation, verb, column, Values.type(component));
        }
        Order order = Fragments.order(mark.orderBy().value());
        int limit = mark.limit().value();
        OptionalInt first = limit == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(limit);
        if (mark.isColumnList()) {
            return new FieldModel.ColumnListField(
                    head,
                    relation,
                    column,
                    Values.elementType(component),
                    verb == Verb.IDS,
                    order.thenBy(List.of(column)),
                    first);
        }
        RowModel row = row(element.orElseThrow(), target);
        return verb.isToOne()
                ? new FieldModel.ObjectField(head, relation, row)
                : new FieldModel.ListField(
                        head,
                        relation,
                        row,
                        order.thenBy(row.keyColumns()),
                        first,
                        mark.flattened().value());
    }
}
