package dev.penstock.it;

import static dev.penstock.runtime.changes.SpecialValue.END_OF_DAY;
import static dev.penstock.runtime.changes.SpecialValue.INFINITY;
import static dev.penstock.runtime.changes.SpecialValue.NAN;
import static dev.penstock.runtime.changes.SpecialValue.NEGATIVE_INFINITY;

import dev.penstock.runtime.changes.ArrayValue;
import dev.penstock.runtime.changes.CompositeValue;
import dev.penstock.runtime.changes.Geometry;
import dev.penstock.runtime.changes.Geometry.Point;
import dev.penstock.runtime.changes.Interval;
import dev.penstock.runtime.changes.NetworkAddress;
import dev.penstock.runtime.changes.RangeValue;
import dev.penstock.runtime.changes.TimeWithOffset;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Types and edge values, what they are in Java, and what they are in an envelope. */
final class ChangeTypes {

    /** What the columns need. */
    static final String[] TYPES = {
        "CREATE EXTENSION hstore",
        "CREATE EXTENSION citext",
        "CREATE EXTENSION ltree",
        "CREATE TYPE mood AS ENUM ('sad', 'ok, \"fine\"')",
        "CREATE TYPE spot AS (x int, label text)",
        "CREATE TYPE nest AS (spot spot, moods mood[], at timestamptz)",
        "CREATE DOMAIN age AS int CHECK (value >= 0)",
        "CREATE DOMAIN ages AS age[]",
        "CREATE TYPE floats AS RANGE (subtype = float8)"
    };

    private static final List<Case> CASES = new ArrayList<>();

    private ChangeTypes() {}

    /**
     * A column.
     *
     * @param type its type
     * @param literal a value, without quotes
     * @param value what it is in Java
     * @param json what it is in an envelope
     */
    record Case(String type, String literal, Object value, String json) {}

    static List<Case> cases(int serverVersion) {
        if (CASES.isEmpty()) {
            numbers();
            texts();
            times();
            spans();
            networks();
            composed();
            ranges();
        }
        // Infinite intervals came with version 17.
        return CASES.stream()
                .filter(one -> serverVersion >= 17 || !(one.type.equals("interval") && one.literal.contains("inf")))
                .toList();
    }

    private static void add(String type, String literal, Object value, String json) {
        CASES.add(new Case(type, literal, value, json));
    }

    private static void text(String type, String value) {
        add(type, value, value, "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
    }

    private static void numbers() {
        add("int2", "-32768", Short.MIN_VALUE, "-32768");
        add("int4", "2147483647", Integer.MAX_VALUE, "2147483647");
        add("int8", "-9223372036854775808", Long.MIN_VALUE, "-9223372036854775808");
        add("oid", "4294967295", 4294967295L, "4294967295");
        add("xid", "4294967295", 4294967295L, "4294967295");
        text("xid8", "18446744073709551615");
        add("float4", "1.1", 1.1f, "1.1");
        add("float4", "-Infinity", Float.NEGATIVE_INFINITY, "\"-Infinity\"");
        add("float8", "0.1", 0.1, "0.1");
        add("float8", "1.7976931348623157e308", Double.MAX_VALUE, "1.7976931348623157e+308");
        add("float8", "-0", -0.0, "-0");
        add("float8", "5e-324", Double.MIN_VALUE, "5e-324");
        add("float8", "NaN", Double.NaN, "\"NaN\"");
        String digits = "9".repeat(60) + "." + "0".repeat(40) + "1";
        add("numeric", digits, new BigDecimal(digits), "\"" + digits + "\"");
        add("numeric(10,2)", "1.5", new BigDecimal("1.50"), "\"1.50\"");
        add("numeric", "-0.000", new BigDecimal("0.000"), "\"0.000\"");
        add("numeric", "NaN", NAN, "\"NaN\"");
        add("numeric", "-Infinity", NEGATIVE_INFINITY, "\"-Infinity\"");
        add("money", "-1234567.89", new BigDecimal("-1234567.89"), "\"-1234567.89\"");
        add("bool", "true", true, "true");
        add("age", "7", 7, "7");
    }

    private static void texts() {
        text("text", "");
        text("text", "a\\b\"c'd/\u00e9\ud83d\ude00");
        add("text", "tab\tline\nreturn\r\u0001", "tab\tline\nreturn\r\u0001", "\"tab\\tline\\nreturn\\r\\u0001\"");
        text("varchar(5)", "\\N");
        add("char(4)", "ab", "ab  ", "\"ab  \"");
        text("name", "Name");
        text("\"char\"", "x");
        text("citext", "MiXed");
        text("ltree", "Top.Science");
        text("xml", "<a b=\"c\">d</a>");
        text("tsvector", "'a':1 'b':2");
        text("tsquery", "'a' & 'b'");
        text("jsonpath", "$.\"a\"");
        text("bit(3)", "101");
        text("varbit", "");
        text("pg_lsn", "16/B374D848");
        text("regclass", "pg_class");
        text("tid", "(1,2)");
        text("txid_snapshot", "10:20:10,14");
        text("mood", "ok, \"fine\"");
        add("bytea", "\\x00ff5c", ByteBuffer.wrap(new byte[] {0, -1, 92}), "\"AP9c\"");
        add("bytea", "", ByteBuffer.allocate(0), "\"\"");
        add(
                "uuid",
                "A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11",
                UUID.fromString("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"),
                "\"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11\"");
        add("json", "{\"a\": 1,\n \"a\": 1.00}", "{\"a\": 1,\n \"a\": 1.00}", "{\"a\": 1,  \"a\": 1.00}");
        add(
                "jsonb",
                "{\"n\": null, \"t\": \"a\\nb\"}",
                "{\"n\": null, \"t\": \"a\\nb\"}",
                "{\"n\": null, \"t\": \"a\\nb\"}");
        Map<String, @Nullable String> map = new LinkedHashMap<>();
        map.put("a \"b\"", "c\\d");
        map.put("e", null);
        add("hstore", "\"a \\\"b\\\"\"=>\"c\\\\d\", \"e\"=>NULL", map, "{\"e\":null,\"a \\\"b\\\"\":\"c\\\\d\"}");
    }

    private static void times() {
        add("date", "2024-02-29", LocalDate.of(2024, 2, 29), "\"2024-02-29\"");
        add("date", "4713-01-01 BC", LocalDate.of(-4712, 1, 1), "\"-4712-01-01\"");
        add("date", "10000-12-31", LocalDate.of(10_000, 12, 31), "\"+10000-12-31\"");
        add("date", "-infinity", NEGATIVE_INFINITY, "\"-infinity\"");
        add("time", "23:59:59.999999", LocalTime.of(23, 59, 59, 999_999_000), "\"23:59:59.999999\"");
        add("time", "24:00", END_OF_DAY, "\"24:00:00\"");
        add("time(0)", "12:34:56", LocalTime.of(12, 34, 56), "\"12:34:56\"");
        add(
                "timetz",
                "01:02:03.5-04:30",
                new TimeWithOffset(3_723_500_000L, ZoneOffset.ofHoursMinutes(-4, -30)),
                "\"01:02:03.5-04:30\"");
        add(
                "timetz",
                "24:00+15:59:59",
                new TimeWithOffset(86_400_000_000L, ZoneOffset.ofHoursMinutesSeconds(15, 59, 59)),
                "\"24:00:00+15:59:59\"");
        add(
                "timestamp",
                "2024-01-31 12:34:56.789",
                LocalDateTime.of(2024, 1, 31, 12, 34, 56, 789_000_000),
                "\"2024-01-31T12:34:56.789\"");
        add("timestamp", "0044-03-15 12:00 BC", LocalDateTime.of(-43, 3, 15, 12, 0), "\"-0043-03-15T12:00:00\"");
        add(
                "timestamp",
                "294276-12-31 23:59:59.999999",
                LocalDateTime.of(294_276, 12, 31, 23, 59, 59, 999_999_000),
                "\"+294276-12-31T23:59:59.999999\"");
        add("timestamp", "infinity", INFINITY, "\"infinity\"");
        add(
                "timestamptz",
                "2024-01-31 12:34:56.7+02",
                Instant.parse("2024-01-31T10:34:56.7Z"),
                "\"2024-01-31T10:34:56.7Z\"");
        add(
                "timestamptz",
                "4714-11-24 00:00:00+00 BC",
                LocalDateTime.of(-4713, 11, 24, 0, 0).toInstant(ZoneOffset.UTC),
                "\"-4713-11-24T00:00:00Z\"");
        add("timestamptz", "-infinity", NEGATIVE_INFINITY, "\"-infinity\"");
        add(
                "interval",
                "1 year -2 months 3 days -04:05:06.789",
                new Interval(10, 3, -14_706_789_000L),
                "\"P10M3DT-4H-5M-6.789S\"");
        add("interval", "0", new Interval(0, 0, 0), "\"PT0S\"");
        add("interval", "-0.000001 seconds", new Interval(0, 0, -1), "\"PT-0.000001S\"");
        add("interval", "178000000 years", new Interval(2_136_000_000, 0, 0), "\"P178000000Y\"");
        add("interval", "infinity", INFINITY, "\"infinity\"");
    }

    private static void spans() {
        add("point", "(1.5,-2)", new Point(1.5, -2), "\"(1.5,-2)\"");
        add("line", "{1,2,3}", new Geometry.Line(1, 2, 3), "\"{1,2,3}\"");
        add("lseg", "[(1,2),(3,4)]", new Geometry.Segment(new Point(1, 2), new Point(3, 4)), "\"[(1,2),(3,4)]\"");
        add("box", "(3,4),(1,2)", new Geometry.Box(new Point(3, 4), new Point(1, 2)), "\"(3,4),(1,2)\"");
        add(
                "path",
                "[(1,2),(3,4)]",
                new Geometry.Path(List.of(new Point(1, 2), new Point(3, 4)), false),
                "\"[(1,2),(3,4)]\"");
        add(
                "path",
                "((1,2),(3,4))",
                new Geometry.Path(List.of(new Point(1, 2), new Point(3, 4)), true),
                "\"((1,2),(3,4))\"");
        add(
                "polygon",
                "((1,2),(3,4))",
                new Geometry.Polygon(List.of(new Point(1, 2), new Point(3, 4))),
                "\"((1,2),(3,4))\"");
        add("circle", "<(1,2),3>", new Geometry.Circle(new Point(1, 2), 3), "\"<(1,2),3>\"");
    }

    private static void networks() {
        add("inet", "10.1.2.3", new NetworkAddress("10.1.2.3", 32), "\"10.1.2.3\"");
        add("inet", "10.1.2.3/8", new NetworkAddress("10.1.2.3", 8), "\"10.1.2.3/8\"");
        add("inet", "::1", new NetworkAddress("::1", 128), "\"::1\"");
        add("cidr", "10.0.0.0/8", new NetworkAddress("10.0.0.0", 8), "\"10.0.0.0/8\"");
        text("macaddr", "08:00:2b:01:02:03");
        text("macaddr8", "08:00:2b:01:02:03:04:05");
    }

    private static void composed() {
        add("int4[]", "{1,NULL,-3}", array(1, Arrays.asList(1, null, -3)), "[1,null,-3]");
        add("int4[]", "{}", new ArrayValue(List.of(), List.of()), "[]");
        add(
                "int4[]",
                "[0:1][5:6]={{1,2},{3,4}}",
                new ArrayValue(List.of(0, 5), List.of(List.of(1, 2), List.of(3, 4))),
                "{\"lower_bounds\":[0,5],\"elements\":[[1,2],[3,4]]}");
        add(
                "text[]",
                "{\"\",NULL,\"NULL\",\"a,b\",\"{\",\"q\\\"\\\\\"}",
                array(1, Arrays.asList("", null, "NULL", "a,b", "{", "q\"\\")),
                "[\"\",null,\"NULL\",\"a,b\",\"{\",\"q\\\"\\\\\"]");
        add("numeric(6,3)[]", "{1.5,NaN}", array(1, List.of(new BigDecimal("1.500"), NAN)), "[\"1.500\",\"NaN\"]");
        add(
                "timestamptz[]",
                "{2024-01-01 00:00+00}",
                array(1, List.of(Instant.parse("2024-01-01T00:00:00Z"))),
                "[\"2024-01-01T00:00:00Z\"]");
        add(
                "box[]",
                "{(3,4),(1,2);(1,1),(0,0)}",
                array(
                        1,
                        List.of(
                                new Geometry.Box(new Point(3, 4), new Point(1, 2)),
                                new Geometry.Box(new Point(1, 1), new Point(0, 0)))),
                "[\"(3,4),(1,2)\",\"(1,1),(0,0)\"]");
        add("bytea[]", "{\"\\\\x0102\"}", array(1, List.of(ByteBuffer.wrap(new byte[] {1, 2}))), "[\"AQI=\"]");
        add("jsonb[]", "{\"{\\\"a\\\": [1]}\"}", array(1, List.of("{\"a\": [1]}")), "[{\"a\": [1]}]");
        add("mood[]", "{sad}", array(1, List.of("sad")), "[\"sad\"]");
        add("ages", "{1,2}", array(1, List.of(1, 2)), "[1,2]");
        add("int2vector", "1 2", List.of((short) 1, (short) 2), "[1,2]");
        add("oidvector", "1 4294967295", List.of(1L, 4294967295L), "[1,4294967295]");
        add(
                "spot",
                "(1,\"a,\"\"b\"\"\")",
                composite("x", 1, "label", "a,\"b\""),
                "{\"x\":1,\"label\":\"a,\\\"b\\\"\"}");
        add("spot", "(,\"\")", composite("x", null, "label", ""), "{\"x\":null,\"label\":\"\"}");
        add(
                "nest",
                "(\"(1,\"\"a b\"\")\",\"{sad,\"\"ok, \\\\\"\"fine\\\\\"\"\"\"}\",\"2024-01-01 00:00:00+00\")",
                composite(
                        "spot",
                        composite("x", 1, "label", "a b"),
                        "moods",
                        array(1, List.of("sad", "ok, \"fine\"")),
                        "at",
                        Instant.parse("2024-01-01T00:00:00Z")),
                "{\"spot\":{\"x\":1,\"label\":\"a b\"},\"moods\":[\"sad\",\"ok, \\\"fine\\\"\"],"
                        + "\"at\":\"2024-01-01T00:00:00Z\"}");
        add(
                "spot[]",
                "{\"(1,\\\"a b\\\")\",NULL}",
                array(1, Arrays.asList(composite("x", 1, "label", "a b"), null)),
                "[{\"x\":1,\"label\":\"a b\"},null]");
    }

    private static void ranges() {
        add(
                "int4range",
                "[1,5]",
                new RangeValue(1, 6, true, false, false),
                "{\"lower\":1,\"upper\":6,\"bounds\":\"[)\"}");
        add("int8range", "empty", RangeValue.EMPTY, "{\"empty\":true}");
        add(
                "numrange",
                "(,1.50]",
                new RangeValue(null, new BigDecimal("1.50"), false, true, false),
                "{\"lower\":null,\"upper\":\"1.50\",\"bounds\":\"(]\"}");
        add(
                "daterange",
                "[2024-01-01,infinity)",
                new RangeValue(LocalDate.of(2024, 1, 1), INFINITY, true, false, false),
                "{\"lower\":\"2024-01-01\",\"upper\":\"infinity\",\"bounds\":\"[)\"}");
        add(
                "tsrange",
                "[2024-01-01 10:00,)",
                new RangeValue(LocalDateTime.of(2024, 1, 1, 10, 0), null, true, false, false),
                "{\"lower\":\"2024-01-01T10:00:00\",\"upper\":null,\"bounds\":\"[)\"}");
        add(
                "tstzrange",
                "[2024-01-01 10:00+00,2024-01-02 10:00+00]",
                new RangeValue(
                        Instant.parse("2024-01-01T10:00:00Z"),
                        Instant.parse("2024-01-02T10:00:00Z"),
                        true,
                        true,
                        false),
                "{\"lower\":\"2024-01-01T10:00:00Z\",\"upper\":\"2024-01-02T10:00:00Z\",\"bounds\":\"[]\"}");
        add(
                "floats",
                "(0.5,1.5)",
                new RangeValue(0.5, 1.5, false, false, false),
                "{\"lower\":0.5,\"upper\":1.5,\"bounds\":\"()\"}");
        add(
                "int4multirange",
                "{[1,3),[5,7)}",
                List.of(new RangeValue(1, 3, true, false, false), new RangeValue(5, 7, true, false, false)),
                "[{\"lower\":1,\"upper\":3,\"bounds\":\"[)\"},{\"lower\":5,\"upper\":7,\"bounds\":\"[)\"}]");
        add("datemultirange", "{}", List.of(), "[]");
        add(
                "int4range[]",
                "{\"[1,3)\",empty}",
                array(1, List.of(new RangeValue(1, 3, true, false, false), RangeValue.EMPTY)),
                "[{\"lower\":1,\"upper\":3,\"bounds\":\"[)\"},{\"empty\":true}]");
    }

    private static ArrayValue array(int lower, List<?> elements) {
        return new ArrayValue(List.of(lower), new ArrayList<>(elements));
    }

    private static CompositeValue composite(@Nullable Object... fields) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            map.put(String.valueOf(fields[i]), fields[i + 1]);
        }
        return new CompositeValue(map);
    }
}
