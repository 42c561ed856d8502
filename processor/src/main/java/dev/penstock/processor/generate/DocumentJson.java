package dev.penstock.processor.generate;

import static dev.penstock.processor.generate.SqlLayout.indented;

import dev.penstock.definition.TableName;
import dev.penstock.processor.declare.Scalar;
import dev.penstock.processor.model.FieldModel;
import dev.penstock.processor.model.FieldModel.CountField;
import dev.penstock.processor.model.FieldModel.EnumField;
import dev.penstock.processor.model.FieldModel.HasManyField;
import dev.penstock.processor.model.FieldModel.RelationField;
import dev.penstock.processor.model.FieldModel.ScalarField;
import dev.penstock.processor.model.RowModel;
import dev.penstock.processor.sql.Quoting;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** SQL expressions that make JSON from rows. */
final class DocumentJson {

    /** A function takes at most 100 arguments (PostgreSQL documentation, 20.17 Preset Options): 50 keys and values. */
    private static final int FIELDS_PER_CALL = 50;

    private DocumentJson() {}

    /** The object of a row, of type {@code json}. */
    static String object(RowModel row, String alias, Aliases aliases) {
        List<String> calls = new ArrayList<>();
        for (int start = 0; start < row.fields().size(); start += FIELDS_PER_CALL) {
            int end = Math.min(start + FIELDS_PER_CALL, row.fields().size());
            calls.add(row.fields().subList(start, end).stream()
                    .map(field -> Quoting.literal(field.name()) + ", " + value(field, row, alias, aliases))
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

    private static String value(FieldModel field, RowModel row, String alias, Aliases aliases) {
        if (field instanceof ScalarField scalar) {
            return scalar(scalar, alias);
        }
        if (field instanceof EnumField constant) {
            return Quoting.qualified(alias, constant.column()) + "::text";
        }
        if (field instanceof CountField count) {
            String counted = aliases.inner().take(count.table().name());
            return "(\n" + indented("SELECT count(*)\n" + from(count, counted, row, alias)) + "\n)";
        }
        return list((HasManyField) field, row, alias, aliases.inner());
    }

    private static String scalar(ScalarField field, String alias) {
        String column = Quoting.qualified(alias, field.column());
        // encode() breaks its lines, which has no place in a JSON string of base64.
        return field.scalar() == Scalar.BYTES ? "replace(encode(" + column + ", 'base64'), E'\\n', '')" : column;
    }

    private static String list(HasManyField field, RowModel row, String alias, Aliases aliases) {
        String element = aliases.take(field.table().name());
        String order = "ORDER BY " + field.order().sql(element);
        String members = indented(object(field.element(), element, aliases) + "\n" + order);
        String rows = from(field, element, row, alias);
        if (field.limit().isPresent()) {
            String columns = SqlLayout.list(
                    "SELECT",
                    columns(field).stream()
                            .map(column -> Quoting.qualified(element, column))
                            .toList());
            String first = columns + "\n" + rows + "\n" + order + "\nLIMIT "
                    + field.limit().getAsInt();
            rows = "FROM (\n" + indented(first) + "\n) AS " + Quoting.identifier(element);
        }
        String query = "SELECT json_agg(\n" + members + "\n)\n" + rows;
        return "COALESCE((\n" + indented(query) + "\n), '[]'::json)";
    }

    /** The columns of an element that the queries around its table read. */
    private static Set<String> columns(HasManyField field) {
        Set<String> columns = new LinkedHashSet<>(field.element().keyColumns());
        for (FieldModel member : field.element().fields()) {
            if (member instanceof FieldModel.ColumnField column) {
                columns.add(column.column());
            }
        }
        columns.addAll(field.order().columns());
        return columns;
    }

    /** The rows of a relation that belong to a row of its parent. */
    private static String from(RelationField relation, String alias, RowModel parent, String parentAlias) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < relation.foreignKey().size(); i++) {
            conditions.add(Quoting.qualified(alias, relation.foreignKey().get(i))
                    + " = "
                    + Quoting.qualified(parentAlias, parent.keyColumns().get(i)));
        }
        if (relation instanceof HasManyField list) {
            list.element().deletedColumn().ifPresent(column -> conditions.add(alive(alias, column)));
        }
        relation.filter().ifPresent(filter -> conditions.add(filter.sql(alias)));
        return "FROM " + table(relation.table(), alias) + SqlLayout.where(conditions);
    }

    static String table(TableName table, String alias) {
        return Quoting.qualified(table.schema(), table.name()) + " AS " + Quoting.identifier(alias);
    }

    static String alive(String alias, String deletedColumn) {
        return Quoting.qualified(alias, deletedColumn) + " IS NOT TRUE";
    }
}
