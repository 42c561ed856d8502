package dev.penstock.processor.generate;

import static dev.penstock.processor.generate.SqlLayout.indented;

import dev.penstock.processor.declare.Scalar;
import dev.penstock.processor.model.GeoFormat;
import dev.penstock.processor.model.ValueType;
import dev.penstock.processor.sql.Quoting;
import java.util.EnumSet;
import java.util.Set;

/**
 * SQL expressions that make a JSON value of a value in PostgreSQL. What OpenSearch cannot hold becomes null: no number at
 * all, times without end and those outside of the years 1 to 9999, 24 o'clock, empty ranges, places that are nowhere.
 */
final class ValueSql {

    private static final String WHITE_SPACE = "E' \\t\\n\\r\\f\\v'";

    /** Levels of JSON that are too many. */
    private static final int DEEPEST = 100;

    private static final Set<Scalar> LOSSY = EnumSet.complementOf(EnumSet.of(
            Scalar.BOOLEAN, Scalar.SHORT, Scalar.INTEGER, Scalar.LONG, Scalar.UUID, Scalar.INET_ADDRESS, Scalar.BYTES));

    /** Whole numbers are among them, since their column may be {@code numeric}. */
    private static final Set<Scalar> SEVERAL_TEXTS = EnumSet.of(
            Scalar.SHORT,
            Scalar.INTEGER,
            Scalar.LONG,
            Scalar.FLOAT,
            Scalar.DOUBLE,
            Scalar.BIG_DECIMAL,
            Scalar.BIG_INTEGER,
            Scalar.DURATION);

    private ValueSql() {}

    /** The value, where {@code sql} is null the JSON is null. */
    static String of(ValueType type, String sql) {
        if (type instanceof ValueType.ScalarValue value) {
            return scalar(value.scalar(), value.money() ? sql + "::numeric" : sql);
        }
        if (type instanceof ValueType.TextValue text) {
            String trimmed = text.trimmed() ? "btrim(" + sql + "::text, " + WHITE_SPACE + ")" : sql + "::text";
            return text.lowerCase() ? "lower(" + trimmed + ")" : trimmed;
        }
        if (type instanceof ValueType.EnumValue) {
            return sql + "::text";
        }
        if (type instanceof ValueType.JsonValue json) {
            return json(json.any(), sql + "::jsonb");
        }
        if (type instanceof ValueType.RangeValue range) {
            return RangeSql.of(range.bound(), sql);
        }
        if (type instanceof ValueType.GeoValue geo) {
            return place(geo.format(), sql);
        }
        throw new IllegalStateException("no single value: " + type);
    }

    /** Whether some values become null that were none. */
    static boolean losesValues(ValueType type) {
        return type instanceof ValueType.ScalarValue value
                ? LOSSY.contains(value.scalar())
                : !(type instanceof ValueType.TextValue || type instanceof ValueType.EnumValue);
    }

    /**
     * Whether values that are equal to PostgreSQL may be different in the document: {@code 1.0} and {@code 1.00}, zero and
     * negative zero, a year and 360 days, texts of {@code citext} or of a collation that ignores case.
     */
    static boolean equalsDiffer(ValueType type) {
        return !(type instanceof ValueType.ScalarValue value) || SEVERAL_TEXTS.contains(value.scalar());
    }

    /**
     * The last term of an order, so that it does not depend on the places of rows which of equal values comes first: the
     * bytes of the text. Without the operator the planner takes a text and its cast for one and the same, and sorts by only
     * one of them.
     */
    static String tieBreak(String sql) {
        return "(" + sql + "::text || '') COLLATE \"C\"";
    }

    /** The elements of an array, flat and without nulls, as a JSON array. */
    static String array(ValueType.ArrayValue type, String sql, boolean nullable, Aliases aliases) {
        Aliases inner = aliases.inner();
        String items = inner.take("items");
        String values = inner.take("elements");
        String item = of(type.element(), Quoting.qualified(items, "item"));
        String query = "SELECT json_agg(" + Quoting.qualified(values, "element") + " ORDER BY "
                + Quoting.qualified(values, "place") + ")\nFROM (\n"
                + indented("SELECT " + item + " AS \"element\", " + Quoting.qualified(items, "place") + "\nFROM unnest("
                        + sql + ") WITH ORDINALITY AS " + Quoting.identifier(items) + " (\"item\", \"place\")")
                + "\n) AS " + Quoting.identifier(values) + "\nWHERE " + Quoting.qualified(values, "element")
                + " IS NOT NULL";
        String list = "COALESCE((\n" + indented(query) + "\n), '[]'::json)";
        return nullable ? "CASE WHEN " + sql + " IS NOT NULL THEN " + list + " END" : list;
    }

    /** A number, a time or the like; columns of a related type are converted, as if the session were in UTC. */
    static String scalar(Scalar scalar, String sql) {
        return switch (scalar) {
            case STRING -> throw new IllegalStateException("text is a type of its own");
            case BOOLEAN, SHORT, INTEGER, LONG, UUID -> sql;
            case FLOAT, DOUBLE, BIG_DECIMAL, BIG_INTEGER ->
                "CASE WHEN " + sql + "::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN " + sql + " END";
            case INSTANT, OFFSET_DATE_TIME -> time(sql, "timestamptz");
            case LOCAL_DATE -> time(sql, "date");
            case LOCAL_DATE_TIME -> time(sql, "timestamp");
            case LOCAL_TIME -> "NULLIF(" + sql + "::time, '24:00')";
            case DURATION -> "CASE WHEN isfinite(" + sql + ") THEN extract(epoch FROM " + sql + ") END";
            case INET_ADDRESS -> "host(" + sql + ")";
            // encode() breaks its lines, which has no place in a JSON string of base64.
            case BYTES -> "replace(encode(" + sql + ", 'base64'), E'\\n', '')";
        };
    }

    private static String time(String sql, String type) {
        return "CASE WHEN " + sql + " >= '0001-01-01' AND " + sql + " < '10000-01-01' THEN " + sql + "::" + type
                + " END";
    }

    /**
     * As {@code jsonb}, which keeps one of several members of the same name, where OpenSearch would refuse them all. What a
     * {@code flat_object} refuses becomes null, and so does what is nested so deep that an OpenSearch node would run out of
     * stack: it then does not even answer.
     */
    private static String json(boolean any, String sql) {
        String shallow = "NOT jsonb_path_exists(" + sql + ", '$.**{" + DEEPEST + "}')";
        String objects =
                "NOT jsonb_path_exists(" + sql + ", '$[*] ? (@.type() != \"object\" && @.type() != \"null\")')\n  AND ";
        return "CASE WHEN " + (any ? "" : objects) + shallow + "\n  THEN " + sql + " END";
    }

    private static String place(GeoFormat format, String sql) {
        return switch (format) {
            case POINT -> place("(" + sql + "::point)[1]", "(" + sql + "::point)[0]");
            case JSON -> place(member(sql, "lat"), member(sql, "lon"));
            case TEXT -> place(part(sql, 1), part(sql, 2));
        };
    }

    private static String place(String latitude, String longitude) {
        return "CASE WHEN " + latitude + " BETWEEN -90 AND 90\n  AND " + longitude
                + " BETWEEN -180 AND 180\n  THEN json_build_object('lat', " + latitude + ", 'lon', " + longitude
                + ") END";
    }

    /** A number in an object, also one that is written as a string; null when it is none. */
    private static String member(String sql, String name) {
        return "(jsonb_path_query_first(" + sql + "::jsonb, '$." + name + ".double()', '{}', true))::double precision";
    }

    /** A number before or behind a comma; null when it is none. */
    private static String part(String sql, int number) {
        return "substring(split_part(" + sql + ", ',', " + number
                + ") from '^\\s*([-+]?[0-9]{1,3}(?:\\.[0-9]+)?)\\s*$')::double precision";
    }
}
