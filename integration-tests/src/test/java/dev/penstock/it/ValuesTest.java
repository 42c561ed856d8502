package dev.penstock.it;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.document.Range;
import dev.penstock.it.values.Contents;
import dev.penstock.it.values.ContentsIndex;
import dev.penstock.it.values.ContentsQuery;
import dev.penstock.it.values.Numbers;
import dev.penstock.it.values.NumbersIndex;
import dev.penstock.it.values.NumbersQuery;
import dev.penstock.it.values.Ranges;
import dev.penstock.it.values.RangesIndex;
import dev.penstock.it.values.RangesQuery;
import dev.penstock.it.values.Series;
import dev.penstock.it.values.SeriesIndex;
import dev.penstock.it.values.SeriesQuery;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.engine.FailurePolicy;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What {@code docs/values.md} says. */
@WithServers
@DisplayName("Values that break others arrive, or have one outcome")
final class ValuesTest {

    @Test
    void numbers(TestDatabase database, OpenSearchServer search) throws Exception {
        database.execute(
                "CREATE TABLE numbers (id bigint PRIMARY KEY, single real, twice double precision, exact numeric,"
                        + " whole numeric, count numeric, scaled numeric, price money)");
        Arrivals<Numbers> numbers = new Arrivals<>(NumbersIndex.DEFINITION, Numbers.class, NumbersQuery.INDEX);
        for (String column : List.of("single", "twice", "exact", "whole", "scaled")) {
            numbers.becomesNull(column, "'NaN'", "'Infinity'", "'-Infinity'");
        }
        String digits = "1234567890".repeat(9);
        numbers.value("single", "'3.4028235e38'", "3.4028235e+38", Float.MAX_VALUE)
                .value("single", "'1e-45'", "1e-45", Float.MIN_VALUE)
                .value("single", "'-0'", "0", 0f)
                .value("twice", "'1.7976931348623157e308'", "1.7976931348623157e+308", Double.MAX_VALUE)
                .value("twice", "'5e-324'", "5e-324", Double.MIN_VALUE)
                .value("twice", "0.1::float8 + 0.2::float8", "0.30000000000000004", 0.1 + 0.2)
                .value("exact", digits + "." + digits, digits + "." + digits, new BigDecimal(digits + "." + digits))
                .value("exact", "1.50", "1.50", new BigDecimal("1.50"))
                .value("whole", digits, digits, new BigInteger(digits))
                .value("count", "5.00", "5.00", 5)
                .value("scaled", "0.005", "0.005", new BigDecimal("0.005"))
                .value("price", "'-1234.56'", "-1234.56", new BigDecimal("-1234.56"))
                .value(
                        "price",
                        "'92233720368547758.07'",
                        "92233720368547758.07",
                        new BigDecimal("92233720368547758.07"))
                .isRejected("exact", "'1e309'", "'1e-1001'")
                .isRejected("count", "3000000000");
        check(database, search, numbers);
    }

    @Test
    void ranges(TestDatabase database, OpenSearchServer search) throws Exception {
        database.execute(
                "CREATE TABLE ranges (id bigint PRIMARY KEY, period tstzrange, shift tsrange, season daterange,"
                        + " weights numrange, sizes int4range, serials int8range)");
        Arrivals<Ranges> ranges = new Arrivals<>(RangesIndex.DEFINITION, Ranges.class, RangesQuery.INDEX);
        for (String column : List.of("period", "shift", "season", "weights", "sizes", "serials")) {
            ranges.becomesNull(column, "'empty'").value(column, "'(,)'", "{}", new Range<>(null, false, null, false));
        }
        for (String column : List.of("period", "shift", "season")) {
            ranges.becomesNull(
                    column, "'[0044-03-15 BC,0001-01-01 BC)'", "'[10000-01-01,infinity]'", "'[10000-01-01,)'");
        }
        for (String column : List.of("period", "shift")) {
            ranges.becomesNull(
                    column,
                    "'[2024-01-01 00:00:00.0001,2024-01-01 00:00:00.0009)'",
                    "'(2024-01-01 00:00:00.0001,2024-01-01 00:00:00.0011)'");
        }
        LocalDateTime noon = LocalDateTime.parse("2024-01-01T12:00:00.000001");
        ranges.becomesNull("weights", "'[Infinity,)'", "'[NaN,)'", "'(,-Infinity]'")
                .value(
                        "period",
                        "'[2024-01-01 12:00:00.000001+00,infinity)'",
                        "{\"gte\": \"2024-01-01T12:00:00.000001+00:00\"}",
                        new Range<>(Instant.parse("2024-01-01T12:00:00.000001Z"), true, null, false))
                .value(
                        "period",
                        "'[2024-01-01 12:00+00,2024-01-01 12:00+00]'",
                        "{\"gte\": \"2024-01-01T12:00:00+00:00\", \"lte\": \"2024-01-01T12:00:00+00:00\"}",
                        new Range<>(
                                Instant.parse("2024-01-01T12:00:00Z"),
                                true,
                                Instant.parse("2024-01-01T12:00:00Z"),
                                true))
                .value(
                        "shift",
                        "'(0044-03-15 BC,2024-01-01 12:00:00.000001)'",
                        "{\"lt\": \"2024-01-01T12:00:00.000001\"}",
                        new Range<>(null, false, noon, false))
                .value(
                        "shift",
                        "'(2024-01-01 12:00,2024-01-01 12:00:00.002)'",
                        "{\"gt\": \"2024-01-01T12:00:00\", \"lt\": \"2024-01-01T12:00:00.002\"}",
                        new Range<>(noon.withNano(0), false, noon.withNano(2_000_000), false))
                .value(
                        "season",
                        "'[2024-02-29,2024-02-29]'",
                        "{\"gte\": \"2024-02-29\", \"lt\": \"2024-03-01\"}",
                        new Range<>(LocalDate.parse("2024-02-29"), true, LocalDate.parse("2024-03-01"), false))
                .value(
                        "weights",
                        "'(0.50,Infinity)'",
                        "{\"gt\": 0.50}",
                        new Range<>(new BigDecimal("0.50"), false, null, false))
                .value(
                        "sizes",
                        "'[-2147483648,2147483646]'",
                        "{\"gte\": -2147483648, \"lt\": 2147483647}",
                        new Range<>(Integer.MIN_VALUE, true, Integer.MAX_VALUE, false))
                .value(
                        "serials",
                        "'[-9223372036854775808,9223372036854775806]'",
                        "{\"gte\": -9223372036854775808, \"lt\": 9223372036854775807}",
                        new Range<>(Long.MIN_VALUE, true, Long.MAX_VALUE, false))
                .isRejected("weights", "'[1e309,)'", "'[0.1,0.10000000000000000001)'");
        check(database, search, ranges);
    }

    @Test
    void texts(TestDatabase database, OpenSearchServer search) throws Exception {
        Arrivals<Contents> texts = contents(database);
        String controls = IntStream.rangeClosed(1, 0x9f)
                .filter(code -> code < 0x20 || code >= 0x7f)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        String odd = controls + "\"'\\/\u2028\u2029\ufeff\ufffe 🚀👩‍👩‍👧 e\u0301 \u202e";
        texts.value("prose", quoted(odd), json(odd), odd)
                .value("spoken", quoted(odd), json(odd), odd)
                .value("spoken", "''", "\"\"", "")
                .value("spoken", "repeat('é', 100000)", json("é".repeat(100_000)), "é".repeat(100_000))
                .value("code", "'A1'", "\"A1\"", "A1")
                .value("code", "'  B '", "\"  B\"", "  B");
        byte[] bytes = new byte[1 << 20];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ((i * 31) >> 3);
        }
        texts.value("bytes", "''", "\"\"", new byte[0])
                .value(
                        "bytes",
                        "(SELECT string_agg(set_byte('x', 0, (n * 31 >> 3) & 255), '' ORDER BY n)"
                                + " FROM generate_series(0, 1048575) n)",
                        "\"" + java.util.Base64.getEncoder().encodeToString(bytes) + "\"",
                        bytes)
                .value("host", "'::ffff:1.2.3.4/96'", "\"::ffff:1.2.3.4\"", InetAddress.getByAddress(new byte[] {
                    1, 2, 3, 4
                }))
                .value("host", "'2001:db8::1/64'", "\"2001:db8::1\"", InetAddress.getByName("2001:db8::1"));
        check(database, search, texts);
    }

    @Test
    void tenMegabytesOfText(TestDatabase database, OpenSearchServer search) throws Exception {
        String words = "Wörter, \"so viele\"; ".repeat(500_000);
        check(
                database,
                search,
                contents(database).value("prose", "repeat('Wörter, \"so viele\"; ', 500000)", json(words), words));
    }

    @Test
    void trees(TestDatabase database, OpenSearchServer search) throws Exception {
        Arrivals<Contents> trees = contents(database);
        String deep = "(repeat('{\"a\":', %d) || '1' || repeat('}', %d))::json";
        trees.becomesNull(
                        "tree", "'[1, 2]'", "'\"text\"'", "'7'", "'true'", "'[{\"a\": 1}, \"b\"]'", "'[[1]]'", "'null'")
                .becomesNull("tree", deep.formatted(100, 100), deep.formatted(3000, 3000))
                .becomesNull("anything", deep.formatted(3000, 3000))
                .isRejected("tree", "'{\"a\": \"\\u0000\"}'", "'{\"a\": \"\\ud83d\"}'", "'{\"a\": 1e999999}'")
                .isRejected("tree", "json_build_object('a', repeat('x', 32767))")
                .isRejected("stock", "(SELECT jsonb_object_agg('k' || n, n) FROM generate_series(1, 1100) n)");
        for (String json : List.of(
                "{}", "[]", "[{\"a\":1},{\"b\":null},null]", "{\"a\":[1,null,\"x\",[true]],\"\":{\"b.c\":{}}}")) {
            trees.value("tree", quoted(json), json, tree(json));
        }
        for (String json : List.of("[1,2]", "\"text\"", "7", "[[1],{\"a\":\"b\"}]")) {
            trees.value("anything", quoted(json), json, tree(json));
        }
        trees.value(
                        "tree",
                        quoted("{\"a\": 1, \"a\": {\"b\": 1, \"b\": 1.50}}"),
                        "{\"a\": {\"b\": 1.50}}",
                        tree("{\"a\": {\"b\": 1.50}}"))
                .value("tree", deep.formatted(99, 99), deep(99), tree(deep(99)))
                .becomesNull("labels", "'[]'", "'\"a\"'", "'null'")
                .value("labels", "'{}'", "{}", Map.of())
                .value(
                        "labels",
                        "jsonb_build_object('a', 'b', 'long', repeat('é', 16500))",
                        "{\"a\": \"b\"}",
                        Map.of("a", "b"))
                .value(
                        "labels",
                        quoted(
                                "{\"a.b\": \"x\", \"\": 1.50, \"no\": null, \"list\": [], \"o\": {\"p\": 1}, \"t\": true}"),
                        "{\"\": 1.50, \"t\": true, \"a.b\": \"x\"}",
                        Map.of("", "1.50", "t", "true", "a.b", "x"))
                .becomesNull("stock", "'[]'", "'1'")
                .value("stock", "'{}'", "{}", Map.of())
                .value(
                        "stock",
                        quoted(
                                "{\"kiel\": 5, \"a.b\": 1, \"\": 1, \" \": 1, \"big\": 3000000000, \"part\": 1.5, \"s\": \"7\","
                                        + " \"o\": {}, \"n\": null, \"whole\": 2.0, \"low\": -2147483648}"),
                        "{\"low\": -2147483648, \"kiel\": 5, \"whole\": 2.0}",
                        Map.of("kiel", 5, "whole", 2, "low", Integer.MIN_VALUE));
        check(database, search, trees);
    }

    @Test
    void arrays(TestDatabase database, OpenSearchServer search) throws Exception {
        database.execute("CREATE TABLE series (id bigint PRIMARY KEY, tags text[], counts int[], exacts numeric[],"
                + " times timestamptz[], trees json[], seasons daterange[])");
        Arrivals<Series> arrays = new Arrivals<>(SeriesIndex.DEFINITION, Series.class, SeriesQuery.INDEX);
        for (String column : List.of("tags", "counts", "exacts", "times", "trees", "seasons")) {
            arrays.value(column, "'{}'", "[]", List.of()).value(column, "'{NULL,NULL}'", "[]", List.of());
        }
        arrays.value("tags", "'{{b,NULL},{\"a,\\\"b\",\"\"}}'", "[\"b\", \"a,\\\"b\", \"\"]", List.of("b", "a,\"b", ""))
                .value("counts", "'[5:6]={7,8}'", "[7, 8]", List.of(7, 8))
                .value(
                        "counts",
                        "'{{{1,2},{3,NULL}},{{5,6},{7,8}}}'",
                        "[1, 2, 3, 5, 6, 7, 8]",
                        List.of(1, 2, 3, 5, 6, 7, 8))
                .value("exacts", "'{NaN,1.50,Infinity}'", "[1.50]", List.of(new BigDecimal("1.50")))
                .value(
                        "times",
                        "'{infinity,2024-01-01 00:00:00.000001+02,10000-01-01,0044-03-15 BC}'",
                        "[\"2023-12-31T22:00:00.000001+00:00\"]",
                        List.of(Instant.parse("2023-12-31T22:00:00.000001Z")))
                .value(
                        "trees",
                        "ARRAY['{\"a\": 1}', '7', '[]']::json[]",
                        "[{\"a\": 1}, []]",
                        List.of(tree("{\"a\":1}"), tree("[]")))
                .value(
                        "seasons",
                        "'{empty,\"(,2024-01-01)\"}'",
                        "[{\"lt\": \"2024-01-01\"}]",
                        List.of(new Range<>(null, false, LocalDate.parse("2024-01-01"), false)));
        check(database, search, arrays);
    }

    private static Arrivals<Contents> contents(TestDatabase database) throws Exception {
        database.execute(
                "CREATE TABLE contents (id bigint PRIMARY KEY, prose text, code char(8), spoken varchar, bytes bytea,"
                        + " tree json, anything json, labels jsonb, stock jsonb, host inet)");
        return new Arrivals<>(ContentsIndex.DEFINITION, Contents.class, ContentsQuery.INDEX);
    }

    private static void check(TestDatabase database, OpenSearchServer search, Arrivals<?> arrivals) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            arrivals.check(
                    rig,
                    Penstock.builder()
                            .index(arrivals.definition())
                            .database(rig.source())
                            .sink(rig.sink())
                            .onRejection(FailurePolicy.SKIP));
        }
    }

    private static String deep(int levels) {
        return "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);
    }

    private static JsonNode tree(String json) {
        return ExactJson.read(json);
    }

    private static String json(String text) {
        return com.fasterxml.jackson.databind.node.TextNode.valueOf(text).toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
