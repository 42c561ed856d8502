package dev.penstock.runtime.changes;

import static dev.penstock.runtime.changes.TestRows.ABSENT;
import static dev.penstock.runtime.changes.TestRows.LINES;
import static dev.penstock.runtime.changes.TestRows.TRANSACTION;
import static dev.penstock.runtime.changes.TestRows.change;
import static dev.penstock.runtime.changes.TestRows.lines;
import static dev.penstock.runtime.changes.TestRows.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.runtime.changes.ChangeRecord.TablesTruncated;
import dev.penstock.runtime.changes.ColumnType.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected is what Debezium 3.6.1 was seen to write for the same rows on PostgreSQL 17. */
class DebeziumEnvelopeTest {

    private static final String SOURCE =
            ",\"source\":{\"version\":\"penstock\",\"connector\":\"postgresql\",\"name\":\"main\","
                    + "\"ts_ms\":1704112496000,\"snapshot\":\"%s\",\"db\":\"shop\",\"sequence\":\"[null,\\\"4305630152\\\"]\","
                    + "\"ts_us\":1704112496000007,\"ts_ns\":1704112496000007000,\"schema\":\"shop\",\"table\":\"lines\",\"txId\":%s,"
                    + "\"lsn\":4305630152,\"xmin\":null,\"origin\":null,\"origin_lsn\":null},\"transaction\":null,\"op\":\"%s\","
                    + "\"ts_ms\":1704112497001,\"ts_us\":1704112497001002,\"ts_ns\":1704112497001002000}\n";

    private final EnvelopeWriter envelope = new DebeziumEnvelope(
            new SourceOrigin("main", "shop", "slot"),
            Clock.fixed(Instant.parse("2024-01-01T12:34:57.001002Z"), ZoneOffset.UTC));

    @Test
    void anUpdateHasAPlaceholderForWhatIsAbsent() {
        assertEquals(
                "{\"before\":null,\"after\":{\"id\":7,\"pos\":\"a\",\"total\":\"1.50\","
                        + "\"note\":\"__debezium_unavailable_value\"}" + SOURCE.formatted("false", "5000000771", "u"),
                lines(envelope, change(Operation.UPDATE, 0, null, row("7", "a", "1.50", ABSENT))));
    }

    @Test
    void anUpdateOfTheKeyIsADeleteAndACreate() {
        assertEquals(
                "{\"before\":{\"id\":7,\"pos\":\"a\",\"total\":null,\"note\":null},\"after\":null"
                        + SOURCE.formatted("false", "5000000771", "d")
                        + "{\"before\":null,\"after\":{\"id\":7,\"pos\":\"b\",\"total\":null,\"note\":\"n\"}"
                        + SOURCE.formatted("false", "5000000771", "c"),
                lines(envelope, change(Operation.UPDATE, 0, row("7", "a", ABSENT, ABSENT), row("7", "b", null, "n"))));
    }

    @Test
    void aRowOfASnapshotIsOfNoTransaction() {
        assertEquals(
                "{\"before\":null,\"after\":{\"id\":7,\"pos\":\"a\",\"total\":null,\"note\":\"\"}"
                        + SOURCE.formatted("true", "null", "r"),
                lines(envelope, change(Operation.READ, 0, null, row("7", "a", null, ""))));
    }

    @Test
    void aTruncateIsOfTheTable() {
        assertEquals(
                "{\"before\":null,\"after\":null" + SOURCE.formatted("false", "5000000771", "t"),
                lines(envelope, new TablesTruncated(TRANSACTION, 4, List.of(LINES))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "UNSIGNED | -1 | 4294967295 | 4294967295",
                "FLOAT4 | -1 | -Infinity | \"-Infinity\"",
                "FLOAT8 | -1 | 0.1 | 0.1",
                "NUMERIC | -1 | NaN | \"NAN\"",
                "NUMERIC | -1 | -Infinity | \"NEGATIVE_INFINITY\"",
                "NUMERIC | -1 | 1.50 | \"1.50\"",
                "BOOL | -1 | t | true",
                "BITS | 1 | 1 | true",
                "BITS | 3 | 101 | \"BQ==\"",
                "BITS | -1 | `` | \"\"",
                "BYTEA | -1 | \\x00ff5c | \"AP9c\"",
                "UUID | -1 | a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11 | \"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11\"",
                "JSON | -1 | {\"a\": [1]} | \"{\\\"a\\\": [1]}\"",
                "HSTORE | -1 | \"e\"=>NULL, \"a\"=>\"c\" | \"{\\\"e\\\":null,\\\"a\\\":\\\"c\\\"}\"",
                "DATE | -1 | 2024-02-29 | 19782",
                "DATE | -1 | 4713-01-01 BC | -2440550",
                "DATE | -1 | 10000-12-31 | 2933262",
                "DATE | -1 | -infinity | -2147472691",
                "TIME | 0 | 12:34:56 | 45296000",
                "TIME | 3 | 12:34:56.789 | 45296789",
                "TIME | -1 | 23:59:59.999999 | 86399999999",
                "TIME | -1 | 24:00:00 | 86400000000",
                "TIMETZ | -1 | 01:02:03.5-04:30 | \"05:32:03.5Z\"",
                "TIMESTAMP | 0 | 2024-01-31 12:34:56 | 1706704496000",
                "TIMESTAMP | 3 | 2024-01-31 12:34:56.789 | 1706704496789",
                "TIMESTAMP | -1 | 2024-01-31 12:34:56.789 | 1706704496789000",
                "TIMESTAMP | -1 | 0044-03-15 12:00:00 BC | -63517780800000000",
                "TIMESTAMP | -1 | infinity | 9223372036825200000",
                "TIMESTAMPTZ | 0 | 2024-01-31 12:34:56+00 | \"2024-01-31T12:34:56Z\"",
                "TIMESTAMPTZ | 3 | 2024-01-31 12:34:56.789+00 | \"2024-01-31T12:34:56.789Z\"",
                "TIMESTAMPTZ | -1 | 2024-01-31 10:34:56.7+00 | \"2024-01-31T10:34:56.700000Z\"",
                "TIMESTAMPTZ | -1 | 4714-11-24 00:00:00+00 BC | \"-4713-11-24T00:00:00.000000Z\"",
                "TIMESTAMPTZ | -1 | -infinity | \"-infinity\"",
                "INTERVAL | -1 | P10M3DT-4H-5M-6.789S | \"P0Y10M3DT-4H-5M-6.789S\"",
                "INTERVAL | -1 | PT0S | \"P0Y0M0DT0H0M0S\"",
                "INTERVAL | -1 | PT-0.000001S | \"P0Y0M0DT0H0M-0.000001S\"",
                "INTERVAL | -1 | P178000000Y | \"P178000000Y0M0DT0H0M0S\"",
                "POINT | -1 | (1.5,-2) | {\"x\":1.5,\"y\":-2.0,\"wkb\":\"AQEAAAAAAAAAAAD4PwAAAAAAAADA\",\"srid\":null}",
                "INET | -1 | 10.1.2.3/8 | \"10.1.2.3/8\"",
                "RANGE | -1 | [\"2024-01-01 10:00:00\",) | \"[\\\"2024-01-01 10:00:00\\\",)\""
            })
    void valuesAreWrittenAsDebeziumDoes(Kind kind, int modifier, String text, String json) {
        assertEquals(json, written(ColumnType.of("any", kind), modifier, text));
    }

    @Test
    void arraysAreListsOfSuchValues() {
        ColumnType times = ColumnType.over("a", Kind.ARRAY, ColumnType.of("timestamptz", Kind.TIMESTAMPTZ), ',');
        ColumnType numbers = ColumnType.over("a", Kind.ARRAY, ColumnType.of("int4", Kind.INT4), ',');

        assertEquals("[\"2024-01-01T00:00:00.000000Z\"]", written(times, -1, "{\"2024-01-01 00:00:00+00\"}"));
        assertEquals("[1,null,-3]", written(numbers, -1, "{1,NULL,-3}"));
        assertEquals("[]", written(numbers, -1, "{}"));
    }

    @Test
    void whatDebeziumHasNoFormForIsWrittenAsItIs() {
        assertEquals(
                "\"294276-12-31 23:59:59.999999\"",
                written(ColumnType.of("timestamp", Kind.TIMESTAMP), -1, "294276-12-31 23:59:59.999999"));
        assertEquals("\"24:00:00+15:59:59\"", written(ColumnType.of("timetz", Kind.TIMETZ), -1, "24:00:00+15:59:59"));
    }

    private static String written(ColumnType type, int modifier, String text) {
        JsonLines out = new JsonLines();
        DebeziumValues.write(new Column("any", type, modifier), text, out);
        return out.toString();
    }
}
