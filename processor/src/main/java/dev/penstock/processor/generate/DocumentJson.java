package dev.penstock.processor.generate;

import static dev.penstock.processor.generate.SqlLayout.indented;

import dev.penstock.processor.model.FieldModel;
import dev.penstock.processor.model.FieldModel.AggregateField;
import dev.penstock.processor.model.FieldModel.ColumnListField;
import dev.penstock.processor.model.FieldModel.EmbeddedField;
import dev.penstock.processor.model.FieldModel.ListField;
import dev.penstock.processor.model.FieldModel.ObjectField;
import dev.penstock.processor.model.FieldModel.RelationField;
import dev.penstock.processor.model.FieldModel.ValueField;
import dev.penstock.processor.model.RowModel;
import dev.penstock.processor.model.ValueType.ArrayValue;
import dev.penstock.processor.model.ValueType.MapValue;
import dev.penstock.processor.sql.Order;
import dev.penstock.processor.sql.Quoting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** SQL expressions that make JSON from rows. */
final class DocumentJson {

    /** A function takes at most 100 arguments (PostgreSQL documentation, 20.17 Preset Options): 50 keys and values. */
    private static final int FIELDS_PER_CALL = 50;

    private final String alias;
    private final Aliases aliases;

    /** Of rows with an alias. */
    private DocumentJson(String alias, Aliases aliases) {
        this.alias = alias;
        this.aliases = aliases;
    }

    /** The object of a row, of type {@code json}. */
    static String object(RowModel row, String alias, Aliases aliases) {
        return new DocumentJson(alias, aliases).object(row.fields());
    }

    private String object(List<FieldModel> fields) {
        List<String> calls = new ArrayList<>();
        for (int start = 0; start < fields.size(); start += FIELDS_PER_CALL) {
            int end = Math.min(start + FIELDS_PER_CALL, fields.size());
            calls.add(fields.subList(start, end).stream()
                    .map(field -> Quoting.literal(field.name()) + ", " + value(field))
                    .collect(Collectors.collectingAndThen(
                            Collectors.joining(",\n"), members -> "json_build_object(\n" + indented(members) + "\n)")));
        }
        return calls.size() == 1 ? calls.get(0) : joined(calls);
    }

    /** Joins the texts of objects: {@code jsonb} would reorder the keys and change the digits of numbers. */
    private static String joined(List<String> calls) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            String text = calls.get(i) + "::text";
            String opened = i == 0 ? text : "substr(" + text + ", 2)";
            texts.add(i == calls.size() - 1 ? opened : "left(" + opened + ", -1)");
        }
        return "(\n" + indented(String.join("\n|| ', ' || ", texts)) + "\n)::json";
    }

    private String value(FieldModel field) {
        if (field instanceof ValueField value) {
            String source = value.source().sql(alias);
            if (value.type() instanceof MapValue map) {
                return MapSql.of(map, source, aliases);
            }
            return value.type() instanceof ArrayValue array
                    ? ValueSql.array(array, source, value.head().nullable(), aliases)
                    : ValueSql.of(value.type(), source);
        }
        if (field instanceof EmbeddedField embedded) {
            return embedded(embedded);
        }
        if (field instanceof ObjectField object) {
            return one(object);
        }
        if (field instanceof ListField list) {
            return list(list);
        }
        if (field instanceof ColumnListField list) {
            return columnList(list);
        }
        return AggregateSql.of((AggregateField) field, alias, aliases);
    }

    private String embedded(EmbeddedField field) {
        String object = object(field.fields());
        if (!field.head().nullable()) {
            return object;
        }
        String anything = new LinkedHashSet<>(field.columns())
                .stream()
                        .map(column -> Quoting.qualified(alias, column) + " IS NOT NULL")
                        .collect(Collectors.joining(" OR "));
        return "CASE WHEN " + anything + " THEN " + object + " END";
    }

    private String one(ObjectField field) {
        Aliases inner = aliases.inner();
        String element = inner.take(field.relation().table().name());
        String order = field.element().keyColumns().stream()
                .map(column -> Quoting.qualified(element, column))
                .collect(Collectors.joining(", "));
        String query = "SELECT " + object(field.element(), element, inner) + "\n"
                + RelationSql.from(field.relation(), element, alias, inner) + "\nORDER BY " + order + "\nLIMIT 1";
        return "(\n" + indented(query) + "\n)";
    }

    private String list(ListField field) {
        Aliases inner = aliases.inner();
        String element = inner.take(field.relation().table().name());
        String members = object(field.element(), element, inner) + "\nORDER BY "
                + field.order().sql(element);
        Collection<String> columns = field.element().columns();
        return array(members, "", rows(field, element, field.order(), columns, field.limit(), inner));
    }

    private String columnList(ColumnListField field) {
        Aliases inner = aliases.inner();
        String element = inner.take(field.relation().table().name());
        String value = ValueSql.of(field.type(), Quoting.qualified(element, field.column()));
        String members = field.distinct()
                ? "DISTINCT " + value + " ORDER BY " + value
                : value + " ORDER BY " + field.order().sql(element);
        String filter = ValueSql.losesValues(field.type()) ? " FILTER (WHERE " + value + " IS NOT NULL)" : "";
        return array(
                members, filter, rows(field, element, field.order(), List.of(field.column()), field.limit(), inner));
    }

    private static String array(String members, String filter, String rows) {
        String query = "SELECT json_agg(\n" + indented(members) + "\n)" + filter + "\n" + rows;
        return "COALESCE((\n" + indented(query) + "\n), '[]'::json)";
    }

    /** The rows of a list; the first ones only when it has a limit, with the columns that are read around them. */
    private String rows(
            RelationField field,
            String element,
            Order order,
            Collection<String> columns,
            OptionalInt limit,
            Aliases inner) {
        String rows = RelationSql.from(field.relation(), element, alias, inner);
        if (field instanceof ColumnListField list) {
            rows += "\n  AND " + Quoting.qualified(element, list.column()) + " IS NOT NULL";
        }
        if (limit.isEmpty()) {
            return rows;
        }
        Collection<String> needed = new LinkedHashSet<>(columns);
        needed.addAll(order.columns());
        String first = SqlLayout.list(
                        "SELECT",
                        needed.stream()
                                .map(column -> Quoting.qualified(element, column))
                                .toList())
                + "\n" + rows + "\nORDER BY " + order.sql(element) + "\nLIMIT " + limit.getAsInt();
        return "FROM (\n" + indented(first) + "\n) AS " + Quoting.identifier(element);
    }
}
