package dev.penstock.processor.generate;

import static dev.penstock.processor.generate.SqlLayout.indented;

import dev.penstock.processor.declare.Scalar;
import dev.penstock.processor.model.ValueType;
import dev.penstock.processor.sql.Quoting;

/**
 * SQL expressions that make a JSON object with open keys. Members that are not of the map's type are left out. So are, where
 * each key is a field of its own, those whose keys have a dot: OpenSearch takes what is before it for an object, and then
 * refuses that key in every other document, whichever comes first. Texts share one field, which takes terms of 32766 bytes:
 * the path with the value.
 */
final class MapSql {

    /** Room for the name of the field. */
    private static final int LONGEST_TEXT = 32_000;

    private MapSql() {}

    static String of(ValueType.MapValue map, String sql, Aliases aliases) {
        String members = aliases.inner().take("members");
        String key = Quoting.qualified(members, "key");
        String value = Quoting.qualified(members, "value");
        String condition = map.value() instanceof ValueType.ScalarValue scalar
                ? "strpos(" + key + ", '.') = 0\n  AND " + key + " ~ '\\S'\n  AND " + ofType(scalar.scalar(), value)
                : "jsonb_typeof(" + value + ") IN ('string', 'number', 'boolean')\n  AND octet_length(" + key
                        + ") + octet_length(" + value + "::text) <= " + LONGEST_TEXT;
        String query = "SELECT jsonb_object_agg(" + key + ", " + value + ")\nFROM jsonb_each(" + sql + "::jsonb) AS "
                + Quoting.identifier(members) + " (\"key\", \"value\")\nWHERE " + condition;
        return "CASE jsonb_typeof(" + sql + "::jsonb) WHEN 'object' THEN COALESCE((\n" + indented(query)
                + "\n), '{}'::jsonb) END";
    }

    private static String ofType(Scalar scalar, String value) {
        return switch (scalar) {
            case BOOLEAN -> kind(value, "boolean");
            case SHORT -> whole(value, " BETWEEN -32768 AND 32767");
            case INTEGER -> whole(value, " BETWEEN -2147483648 AND 2147483647");
            case LONG -> whole(value, " BETWEEN -9223372036854775808 AND 9223372036854775807");
            case BIG_INTEGER -> whole(value, " IS NOT NULL");
            case FLOAT, DOUBLE, BIG_DECIMAL, DURATION -> kind(value, "number");
            default -> kind(value, "string");
        };
    }

    private static String kind(String value, String kind) {
        return "jsonb_typeof(" + value + ") = '" + kind + "'";
    }

    private static String whole(String value, String range) {
        String number = value + "::numeric";
        return "CASE WHEN " + kind(value, "number") + " THEN " + number + range + " AND trunc(" + number + ") = "
                + number + " END";
    }
}
