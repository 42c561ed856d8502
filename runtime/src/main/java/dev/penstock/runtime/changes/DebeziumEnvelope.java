package dev.penstock.runtime.changes;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of Debezium's PostgreSQL connector (its documentation, Data change events), as version 3.6.1 was seen to write
 * it. It differs where that loses something: see {@code docs/change-events.md}.
 */
final class DebeziumEnvelope implements EnvelopeWriter {

    private static final String UNAVAILABLE = "__debezium_unavailable_value";
    private static final String UNAVAILABLE_BYTES = "X19kZWJleml1bV91bmF2YWlsYWJsZV92YWx1ZQ==";

    private final SourceOrigin origin;
    private final Clock clock;
    private final ShapeCache<byte[][]> names = new ShapeCache<>(PenstockEnvelope::names);

    DebeziumEnvelope(SourceOrigin origin, Clock clock) {
        this.origin = origin;
        this.clock = clock;
    }

    @Override
    public void write(ChangeRecord record, JsonLines out) {
        if (record instanceof RowChange change) {
            if (change.previousId() == null) {
                event(
                        change.operation().code(),
                        change.transaction(),
                        change.shape(),
                        change.before(),
                        change.after(),
                        out);
            } else {
                event('d', change.transaction(), change.shape(), change.before(), null, out);
                event('c', change.transaction(), change.shape(), null, change.after(), out);
            }
        } else if (record instanceof ChangeRecord.TablesTruncated truncated) {
            truncated.tables().forEach(table -> event('t', truncated.transaction(), table, null, null, out));
        }
    }

    private void event(
            char operation,
            Transaction transaction,
            TableShape shape,
            @Nullable Row before,
            @Nullable Row after,
            JsonLines out) {
        out.raw("{\"before\":");
        image(before, false, out);
        out.raw(",\"after\":");
        image(after, true, out);
        source(operation == 'r', transaction, shape, out);
        out.raw(",\"transaction\":null,\"op\":\"").raw(operation).raw("\",");
        Instant now = clock.instant();
        times(now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000, out);
        out.raw("}\n");
    }

    private void image(@Nullable Row row, boolean unavailable, JsonLines out) {
        if (row == null) {
            out.raw("null");
            return;
        }
        Cells cells = row.cells();
        byte[][] columns = names.of(row.shape());
        char before = '{';
        for (int i = 0; i < columns.length; i++) {
            Column column = row.shape().columns().get(i);
            out.raw(before).raw(columns[i]);
            before = ',';
            if (row.isAbsent(i)) {
                out.raw(unavailable ? unavailable(column.type()) : "null");
            } else if (cells.isNull(i)) {
                out.raw("null");
            } else {
                DebeziumValues.write(column, String.valueOf(cells.text(i)), out);
            }
        }
        out.raw('}');
    }

    private static String unavailable(ColumnType type) {
        return switch (type.kind()) {
            case BYTEA -> "\"" + UNAVAILABLE_BYTES + "\"";
            case ARRAY -> "[" + unavailable(type.elementType()) + "]";
            default -> "\"" + UNAVAILABLE + "\"";
        };
    }

    private void source(boolean snapshot, Transaction transaction, TableShape shape, JsonLines out) {
        String position = Long.toUnsignedString(transaction.commitPosition().value());
        out.raw(",\"source\":{\"version\":\"penstock\",\"connector\":\"postgresql\",\"name\":")
                .string(origin.cluster());
        out.raw(",\"ts_ms\":").number(Math.floorDiv(transaction.commitMicros(), 1_000L));
        out.raw(",\"snapshot\":\"").raw(snapshot ? "true" : "false");
        out.raw("\",\"db\":").string(origin.database());
        out.raw(",\"sequence\":\"[null,\\\"")
                .raw(position)
                .raw("\\\"]\",\"ts_us\":")
                .number(transaction.commitMicros());
        out.raw(",\"ts_ns\":").number(transaction.commitMicros() * 1_000);
        out.raw(",\"schema\":").string(shape.table().schema());
        out.raw(",\"table\":").string(shape.table().name());
        out.raw(",\"txId\":").raw(snapshot ? "null" : Long.toString(transaction.id()));
        out.raw(",\"lsn\":").raw(position).raw(",\"xmin\":null,\"origin\":null,\"origin_lsn\":null}");
    }

    private static void times(long micros, JsonLines out) {
        out.raw("\"ts_ms\":").number(micros / 1_000);
        out.raw(",\"ts_us\":").number(micros);
        out.raw(",\"ts_ns\":").number(micros * 1_000);
    }
}
