package dev.penstock.processor.generate;

import static dev.penstock.processor.generate.SqlLayout.indented;

import dev.penstock.processor.declare.Verb;
import dev.penstock.processor.model.FieldModel.AggregateField;
import dev.penstock.processor.model.ValueType;
import dev.penstock.processor.model.ValueType.ScalarValue;
import dev.penstock.processor.sql.Quoting;

/** SQL expressions that make one JSON value of many rows. */
final class AggregateSql {

    private AggregateSql() {}

    static String of(AggregateField field, String parent, Aliases aliases) {
        Aliases inner = aliases.inner();
        String counted = inner.take(field.relation().table().name());
        String rows = RelationSql.from(field.relation(), counted, parent, inner);
        if (field.verb() == Verb.EXISTS) {
            return "EXISTS (\n" + indented("SELECT " + rows) + "\n)";
        }
        boolean extreme = field.verb() == Verb.MIN || field.verb() == Verb.MAX;
        String query = extreme && ValueSql.equalsDiffer(field.type())
                ? first(field, Quoting.qualified(counted, field.column()), rows)
                : "SELECT " + value(field, counted) + "\n" + rows;
        return "(\n" + indented(query) + "\n)";
    }

    /** Which one of equal values {@code min} and {@code max} give depends on the places of the rows. */
    private static String first(AggregateField field, String column, String rows) {
        String direction = field.verb() == Verb.MAX ? " DESC" : "";
        String comparable = field.type() instanceof ValueType.TextValue ? column + "::text" : column;
        return "SELECT " + ValueSql.of(field.type(), column) + "\n" + rows + "\n  AND " + column
                + " IS NOT NULL\nORDER BY " + comparable + direction + ", " + ValueSql.tieBreak(column) + direction
                + "\nLIMIT 1";
    }

    private static String value(AggregateField field, String counted) {
        String column = Quoting.qualified(counted, field.column());
        return switch (field.verb()) {
            case COUNT -> field.column().isEmpty() ? "count(*)" : "count(DISTINCT " + column + ")";
            case SUM -> {
                String sum = "sum(" + added(field, column) + ")";
                yield ValueSql.of(field.type(), field.head().nullable() ? sum : "COALESCE(" + sum + ", '0')");
            }
            case AVG -> ValueSql.of(field.type(), "avg(" + added(field, column) + ")");
            case MIN -> ValueSql.of(field.type(), "min(" + column + ")");
            case MAX -> ValueSql.of(field.type(), "max(" + column + ")");
            default -> throw new IllegalStateException("no aggregate: " + field.verb());
        };
    }

    /**
     * Binary fractions are rounded at each step, so their sum depends on the order; a component with all digits may have a
     * column of them too.
     */
    private static String added(AggregateField field, String column) {
        if (!(field.type() instanceof ScalarValue value)) {
            return column;
        }
        return switch (value.scalar()) {
            case FLOAT, DOUBLE -> column + " ORDER BY " + column;
            case BIG_DECIMAL, BIG_INTEGER -> column + "::numeric";
            default -> column;
        };
    }
}
