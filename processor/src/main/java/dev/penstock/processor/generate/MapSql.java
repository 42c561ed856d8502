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

    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?";

    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final String HEX = "[0-9a-fA-F]{1,4}";
    private static final String SOME = "(" + HEX + "(:" + HEX + ")*)?";

    /** IPv4, also as IPv6; IPv6 in full, and with a gap: inside, at the end, at the start. */
    private static final String ADDRESS = String.join(
            "|",
            "(::([fF]{4}:)?)?(" + BYTE + "\\.){3}" + BYTE,
            "(" + HEX + ":){7}" + HEX,
            "(?!([^:]*:){8})" + SOME + "::" + SOME,
            "(" + HEX + ":){7}:",
            ":(:" + HEX + "){7}");

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
            case STRING, BYTES -> throw new IllegalStateException("no scalar of a map: " + scalar);
            case UUID -> text(value, "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$");
            case INET_ADDRESS -> text(value, "^(" + ADDRESS + ")$");
            case LOCAL_TIME -> text(value, "^" + TIME + "$");
            case LOCAL_DATE -> day(value, "$");
            case LOCAL_DATE_TIME -> day(value, "T" + TIME + "$");
            case INSTANT, OFFSET_DATE_TIME -> day(value, "T" + TIME + "(Z|[+-](0[0-9]|1[0-7]):[0-5][0-9])$");
        };
    }

    /** A string of that form. OpenSearch would refuse the whole document for another one. */
    private static String text(String value, String pattern) {
        return kind(value, "string") + "\n  AND " + content(value) + " ~ " + Quoting.literal(pattern);
    }

    /** A string that begins with a day that there is. A cast would fail where there is none. */
    private static String day(String value, String rest) {
        return "CASE WHEN " + text(value, "^[0-9]{4}-[0-9]{2}-[0-9]{2}" + rest)
                + "\n  THEN jsonb_path_exists(to_jsonb(left(" + content(value)
                + ", 10)), '$.datetime()', '{}', true) END";
    }

    private static String content(String value) {
        return "(" + value + " #>> '{}')";
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
