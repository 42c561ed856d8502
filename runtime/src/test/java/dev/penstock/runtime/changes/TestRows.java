package dev.penstock.runtime.changes;

import dev.penstock.definition.TableName;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.changes.ColumnType.Kind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows without a database. */
final class TestRows {

    /** Stands for a value that was not sent. */
    static final String ABSENT = new String("absent");

    static final Transaction TRANSACTION =
            new Transaction(5_000_000_771L, WalPosition.parse("1/A2B3C8"), 1_704_112_496_000_007L);

    static final TableShape LINES = new TableShape(
            new TableName("shop", "lines"),
            List.of(
                    new Column("id", ColumnType.of("int4", Kind.INT4), -1),
                    new Column("pos", ColumnType.of("text", Kind.TEXT), -1),
                    new Column("total", ColumnType.of("numeric", Kind.NUMERIC), -1),
                    new Column("note", ColumnType.of("text", Kind.TEXT), -1)),
            List.of(1, 0));

    private TestRows() {}

    static Row row(@Nullable String... values) {
        return row(LINES, values);
    }

    @SuppressWarnings("ReferenceEquality") // a marker, whatever its text
    static Row row(TableShape shape, @Nullable String... values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write('?'); // nothing may rely on beginning at 0
        int[] places = new int[2 * values.length];
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            places[2 * i] = bytes.size();
            if (value == null || value == ABSENT) {
                places[2 * i + 1] = value == null ? Cells.NULL : Cells.ABSENT;
            } else {
                byte[] text = value.getBytes(StandardCharsets.UTF_8);
                places[2 * i + 1] = text.length;
                bytes.writeBytes(text);
            }
        }
        return new Row(shape, new Cells(bytes.toByteArray(), places));
    }

    static RowChange change(Operation operation, long order, @Nullable Row before, @Nullable Row after) {
        return new RowChange(operation, TRANSACTION, order, before, after);
    }

    static String lines(EnvelopeWriter envelope, ChangeRecord record) {
        JsonLines out = new JsonLines();
        envelope.write(record, out);
        return out.toString();
    }
}
