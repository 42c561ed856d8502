package dev.penstock.processor.generate;

import static dev.penstock.processor.generate.SqlLayout.indented;

import dev.penstock.processor.declare.Scalar;
import java.util.ArrayList;
import java.util.List;

/**
 * SQL expressions that make a JSON object of a range. A bound that the index cannot hold is left out: the range then has no
 * end on that side. A range that lies outside of all that the index can hold is null, since without bounds it would contain
 * everything; and so is one that OpenSearch takes for empty and refuses, because it only tells milliseconds apart.
 */
final class RangeSql {

    private RangeSql() {}

    static String of(Scalar bound, String sql) {
        String lower = "lower(" + sql + ")";
        String upper = "upper(" + sql + ")";
        List<String> conditions = new ArrayList<>(List.of("NOT isempty(" + sql + ")"));
        switch (bound) {
            case FLOAT, DOUBLE, BIG_DECIMAL, BIG_INTEGER -> {
                conditions.add("(" + lower + " < 'Infinity') IS NOT FALSE");
                conditions.add("(" + upper + " > '-Infinity') IS NOT FALSE");
            }
            case INSTANT, OFFSET_DATE_TIME, LOCAL_DATE_TIME -> {
                conditions.addAll(years(lower, upper));
                conditions.add("(date_trunc('milliseconds', " + lower + ") + " + excluded(sql)
                        + " <= date_trunc('milliseconds', " + upper + ")) IS NOT FALSE");
            }
            case LOCAL_DATE -> conditions.addAll(years(lower, upper));
            default -> {}
        }
        String members = "CASE WHEN lower_inc(" + sql + ") THEN 'gte' ELSE 'gt' END, " + ValueSql.scalar(bound, lower)
                + ",\nCASE WHEN upper_inc(" + sql + ") THEN 'lte' ELSE 'lt' END, " + ValueSql.scalar(bound, upper);
        return "CASE WHEN " + String.join("\n  AND ", conditions) + "\n  THEN json_strip_nulls(json_build_object(\n"
                + indented(indented(members)) + "\n  )) END";
    }

    private static List<String> years(String lower, String upper) {
        return List.of("(" + lower + " < '10000-01-01') IS NOT FALSE", "(" + upper + " >= '0001-01-01') IS NOT FALSE");
    }

    /** OpenSearch moves a bound that does not belong to the range inwards, by a millisecond. */
    private static String excluded(String sql) {
        return "((NOT lower_inc(" + sql + "))::int + (NOT upper_inc(" + sql + "))::int) * interval '1 ms'";
    }
}
