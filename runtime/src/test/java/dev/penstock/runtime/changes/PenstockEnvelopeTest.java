package dev.penstock.runtime.changes;

import static dev.penstock.runtime.changes.TestRows.ABSENT;
import static dev.penstock.runtime.changes.TestRows.LINES;
import static dev.penstock.runtime.changes.TestRows.TRANSACTION;
import static dev.penstock.runtime.changes.TestRows.change;
import static dev.penstock.runtime.changes.TestRows.lines;
import static dev.penstock.runtime.changes.TestRows.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.runtime.changes.ChangeRecord.TablesTruncated;
import dev.penstock.runtime.changes.ChangeRecord.TransactionBegin;
import java.util.List;
import org.junit.jupiter.api.Test;

class PenstockEnvelopeTest {

    private static final String HEAD =
            "{\"envelope\":1,\"op_type\":\"%s\",\"label\":\"shop.lines\",\"schema_version\":\"" + LINES.version()
                    + "\",\"source_id\":\"pg://main/my%%20shop/shop.lines";

    private static final String OF_TRANSACTION =
            ",\"ts_source\":\"2024-01-01T12:34:56.000007Z\",\"commit_lsn\":\"1/A2B3C8\","
                    + "\"transaction\":{\"id\":5000000771,\"order\":%d}";

    private final EnvelopeWriter envelope = EnvelopeWriter.penstock(new SourceOrigin("main", "my shop", "slot"));

    @Test
    void anInsertHasANewRow() {
        assertEquals(
                HEAD.formatted("c") + "/a%2Fb,7\"" + OF_TRANSACTION.formatted(3) + ",\"before\":null,"
                        + "\"after\":{\"id\":7,\"pos\":\"a/b\",\"total\":\"1.50\",\"note\":null}}\n",
                lines(envelope, change(Operation.CREATE, 3, null, row("7", "a/b", "1.50", null))));
    }

    @Test
    void aLongTextIsEscapedThroughout() {
        String note = "\u0001\"é".repeat(10_000);
        assertEquals(
                HEAD.formatted("c") + "/a,7\"" + OF_TRANSACTION.formatted(3) + ",\"before\":null,"
                        + "\"after\":{\"id\":7,\"pos\":\"a\",\"total\":\"1\",\"note\":\""
                        + "\\u0001\\\"é".repeat(10_000) + "\"}}\n",
                lines(envelope, change(Operation.CREATE, 3, null, row("7", "a", "1", note))));
    }

    @Test
    void anUpdateNamesWhatIsAbsent() {
        assertEquals(
                HEAD.formatted("u") + "/a,7\"" + OF_TRANSACTION.formatted(12) + ",\"before\":null,"
                        + "\"after\":{\"id\":7,\"pos\":\"a\",\"total\":\"1\"},\"absent\":[\"note\"]}\n",
                lines(envelope, change(Operation.UPDATE, 12, null, row("7", "a", "1", ABSENT))));
    }

    @Test
    void anUpdateOfTheKeyNamesWhichRowItWas() {
        assertEquals(
                HEAD.formatted("u") + "/b,7\",\"previous_source_id\":\"pg://main/my%20shop/shop.lines/a,7\""
                        + OF_TRANSACTION.formatted(0) + ",\"before\":{\"id\":7,\"pos\":\"a\"},"
                        + "\"after\":{\"id\":7,\"pos\":\"b\",\"total\":\"1\",\"note\":\"n\"}}\n",
                lines(envelope, change(Operation.UPDATE, 0, row("7", "a", ABSENT, ABSENT), row("7", "b", "1", "n"))));
    }

    @Test
    void aDeleteHasAnOldRowOfWhatWasLogged() {
        assertEquals(
                HEAD.formatted("d") + "/a,7\"" + OF_TRANSACTION.formatted(1)
                        + ",\"before\":{\"id\":7,\"pos\":\"a\"},\"after\":null}\n",
                lines(envelope, change(Operation.DELETE, 1, row("7", "a", ABSENT, ABSENT), null)));
    }

    @Test
    void aRowOfASnapshotIsOfNoTransaction() {
        assertEquals(
                HEAD.formatted("r")
                        + "/a,7\",\"ts_source\":\"2024-01-01T12:34:56.000007Z\",\"commit_lsn\":\"1/A2B3C8\","
                        + "\"transaction\":null,\"before\":null,"
                        + "\"after\":{\"id\":7,\"pos\":\"a\",\"total\":null,\"note\":\"\"}}\n",
                lines(envelope, change(Operation.READ, 0, null, row("7", "a", null, ""))));
    }

    @Test
    void aTruncateIsOfTheTable() {
        assertEquals(
                HEAD.formatted("t") + "\"" + OF_TRANSACTION.formatted(4) + ",\"before\":null,\"after\":null}\n",
                lines(envelope, new TablesTruncated(TRANSACTION, 4, List.of(LINES))));
    }

    @Test
    void whatChangesNothingIsNoLine() {
        assertEquals("", lines(envelope, new TransactionBegin(TRANSACTION, false)));
    }

    @Test
    void aValueThatIsNotOfItsTypeAnyMoreIsWrittenAsItIs() {
        TableShape shape = new TableShape(
                LINES.table(),
                List.of(
                        new Column("id", ColumnType.of("int4", ColumnType.Kind.INT4), -1),
                        new Column(
                                "list",
                                ColumnType.over(
                                        "int4[]",
                                        ColumnType.Kind.ARRAY,
                                        ColumnType.of("int4", ColumnType.Kind.INT4),
                                        ','),
                                -1)),
                List.of(0));
        String line = lines(envelope, change(Operation.CREATE, 0, null, row(shape, "1", "{1,\"2")));

        assertEquals("\"after\":{\"id\":1,\"list\":\"{1,\\\"2\"}}\n", line.substring(line.indexOf("\"after\"")));
    }
}
