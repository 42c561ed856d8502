package dev.penstock.processor.generate;

import static dev.penstock.processor.generate.SqlLayout.indented;

import dev.penstock.processor.model.FieldModel;
import dev.penstock.processor.model.FieldModel.AggregateField;
import dev.penstock.processor.model.FieldModel.ColumnListField;
import dev.penstock.processor.model.FieldModel.EmbeddedField;
import dev.penstock.processor.model.FieldModel.ListField;
import dev.penstock.processor.model.FieldModel.ObjectField;
import dev.penstock.processor.model.FieldModel.ValueField;
import dev.penstock.processor.model.RowModel;
import dev.penstock.processor.model.ValueType.ArrayValue;
import dev.penstock.processor.model.ValueType.MapValue;
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
        String object = object(field.element(), element, inner);
        String order = field.order().sql(element);
        Collection<String> columns = new LinkedHashSet<>(field.element().columns());
        columns.addAll(field.order().columns());
        String rows = RelationSql.from(field.relation(), element, alias, inner);
        return array(object + "\nORDER BY " + order, first(rows, element, columns, order, field.limit()));
    }

    private String columnList(ColumnListField field) {
        Aliases inner = aliases.inner();
        String element = inner.take(field.relation().table().name());
        String column = Quoting.qualified(element, field.column());
        String value = ValueSql.of(field.type(), column);
        String order = field.order().sql(element);
        if (ValueSql.equalsDiffer(field.type())) {
            order += ", " + ValueSql.tieBreak(column);
        }
        Collection<String> columns = new LinkedHashSet<>(List.of(field.column()));
        columns.addAll(field.order().columns());
        String rows = RelationSql.from(field.relation(), element, alias, inner) + "\n  AND "
                + (ValueSql.losesValues(field.type()) ? value : column) + " IS NOT NULL";
        if (!field.distinct()) {
            return array(value + " ORDER BY " + order, first(rows, element, columns, order, field.limit()));
        }
        return ValueSql.equalsDiffer(field.type())
                ? differentOnes(value, rows, inner)
                : array("DISTINCT " + value + " ORDER BY " + value, rows);
    }

    /** Which one of equal values {@code json_agg(DISTINCT)} takes depends on the places of the rows. */
    private static String differentOnes(String value, String rows, Aliases aliases) {
        String different = aliases.inner().take("different");
        String member = Quoting.qualified(different, "value");
        String query = "SELECT DISTINCT ON (" + value + ") " + value + " AS \"value\"\n" + rows + "\nORDER BY " + value
                + ", " + ValueSql.tieBreak(value);
        return array(
                member + " ORDER BY " + member,
                "FROM (\n" + indented(query) + "\n) AS " + Quoting.identifier(different));
    }

    private static String array(String members, String rows) {
        String query = "SELECT json_agg(\n" + indented(members) + "\n)\n" + rows;
        return "COALESCE((\n" + indented(query) + "\n), '[]'::json)";
    }

    /** The rows of a list, or the first ones of them with the columns that are read around them. */
    private static String first(
            String rows, String element, Collection<String> columns, String order, OptionalInt limit) {
        if (limit.isEmpty()) {
            return rows;
        }
        List<String> selected = columns.stream()
                .map(column -> Quoting.qualified(element, column))
                .toList();
        String first = SqlLayout.list("SELECT", selected) + "\n" + rows + "\nORDER BY " + order + "\nLIMIT "
                + limit.getAsInt();
        return "FROM (\n" + indented(first) + "\n) AS " + Quoting.identifier(element);
    }
}
