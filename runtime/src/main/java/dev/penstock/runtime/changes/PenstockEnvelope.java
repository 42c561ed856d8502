package dev.penstock.runtime.changes;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The envelope of Penstock's own. What is the same for rows of a table, and for changes of a transaction, is made once. */
final class PenstockEnvelope implements EnvelopeWriter {

    private static final byte[] NULL = bytes("null");

    private final String root;
    private final ShapeCache<Head> heads = new ShapeCache<>(Head::new);
    private final JsonLines made = new JsonLines();
    private @Nullable Transaction transaction;
    private byte[] origin = new byte[0];

    PenstockEnvelope(SourceOrigin origin) {
        this.root = "pg://" + ElementId.escape(origin.cluster()) + "/" + ElementId.escape(origin.database()) + "/";
    }

    @Override
    public void write(ChangeRecord record, JsonLines out) {
        if (record instanceof RowChange change) {
            row(change, out);
        } else if (record instanceof ChangeRecord.TablesTruncated truncated) {
            for (TableShape table : truncated.tables()) {
                heads.of(table).write(Operation.TRUNCATE, out);
                out.raw('"');
                transaction(truncated.transaction(), truncated.order(), out);
                out.raw(",\"before\":null,\"after\":null}\n");
            }
        }
    }

    private void row(RowChange change, JsonLines out) {
        Row image = change.image();
        Head head = heads.of(image.shape());
        head.write(change.operation(), out);
        out.raw('/');
        id(image, out);
        out.raw('"');
        String previous = change.operation() == Operation.UPDATE ? change.previousId() : null;
        if (previous != null) {
            out.raw(",\"previous_source_id\":\"")
                    .raw(head.source)
                    .raw('/')
                    .raw(previous)
                    .raw('"');
        }
        if (change.operation() == Operation.READ) {
            transaction(change.transaction(), -1, out);
        } else {
            transaction(change.transaction(), change.order(), out);
        }
        out.raw(",\"before\":");
        image(change.before(), out);
        out.raw(",\"after\":");
        image(change.after(), out);
        absent(change.after(), out);
        out.raw("}\n");
    }

    private static void id(Row row, JsonLines out) {
        Cells cells = row.cells();
        List<Integer> key = row.shape().key();
        for (int i = 0; i < key.size(); i++) {
            if (i > 0) {
                out.raw(',');
            }
            int column = key.get(i);
            if (cells.length(column) < 0) {
                out.raw("%00");
            } else {
                out.idPart(cells.bytes(), cells.start(column), cells.length(column));
            }
        }
    }

    private void transaction(Transaction of, long order, JsonLines out) {
        if (!of.equals(transaction)) {
            transaction = of;
            origin = describe(of, order < 0);
        }
        out.raw(origin);
        if (order >= 0) {
            out.number(order).raw('}');
        }
    }

    private byte[] describe(Transaction of, boolean none) {
        made.clear();
        made.raw(",\"ts_source\":\"");
        instant(of.commitMicros(), made);
        made.raw("\",\"commit_lsn\":\"").raw(of.commitPosition().toString());
        if (none) {
            made.raw("\",\"transaction\":null");
        } else {
            made.raw("\",\"transaction\":{\"id\":").number(of.id()).raw(",\"order\":");
        }
        return made.toByteArray();
    }

    private void image(@Nullable Row row, JsonLines out) {
        if (row == null) {
            out.raw(NULL);
            return;
        }
        Cells cells = row.cells();
        TableShape shape = row.shape();
        byte[][] names = heads.of(shape).names;
        int columns = Math.min(cells.size(), names.length);
        boolean first = true;
        for (int i = 0; i < columns; i++) {
            int length = cells.length(i);
            if (length == Cells.ABSENT) {
                continue;
            }
            out.raw(first ? '{' : ',').raw(names[i]);
            first = false;
            if (length == Cells.NULL) {
                out.raw(NULL);
            } else {
                JsonValues.write(shape.columns().get(i).type(), cells.bytes(), cells.start(i), length, out);
            }
        }
        out.raw(first ? "{}" : "}");
    }

    private static void absent(@Nullable Row row, JsonLines out) {
        if (row == null) {
            return;
        }
        boolean first = true;
        for (int i = 0; i < row.shape().columns().size(); i++) {
            if (row.isAbsent(i)) {
                out.raw(first ? ",\"absent\":[" : ",")
                        .string(row.shape().columns().get(i).name());
                first = false;
            }
        }
        out.raw(first ? "" : "]");
    }

    /** With all six digits of the second's fraction, in UTC. */
    static void instant(long micros, JsonLines out) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(
                Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000) * 1_000, ZoneOffset.UTC);
        out.digits(time.getYear(), 4)
                .raw('-')
                .digits(time.getMonthValue(), 2)
                .raw('-')
                .digits(time.getDayOfMonth(), 2);
        out.raw('T')
                .digits(time.getHour(), 2)
                .raw(':')
                .digits(time.getMinute(), 2)
                .raw(':');
        out.digits(time.getSecond(), 2)
                .raw('.')
                .digits(time.getNano() / 1_000, 6)
                .raw('Z');
    }

    /** The names of a table's columns, as they stand before their values. */
    static byte[][] names(TableShape shape) {
        byte[][] names = new byte[shape.columns().size()][];
        for (int i = 0; i < names.length; i++) {
            JsonLines name = new JsonLines();
            name.string(shape.columns().get(i).name()).raw(':');
            names[i] = name.toByteArray();
        }
        return names;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What is the same in all lines of a table. */
    private final class Head {

        private final String source;
        private final Map<Operation, byte[]> heads = new EnumMap<>(Operation.class);
        private final byte[][] names;

        Head(TableShape shape) {
            source = root
                    + ElementId.escape(shape.table().schema())
                    + "."
                    + ElementId.escape(shape.table().name());
            for (Operation operation : Operation.values()) {
                heads.put(
                        operation,
                        bytes("{\"envelope\":1,\"op_type\":\"" + operation.code() + "\",\"label\":\"" + shape.label()
                                + "\",\"schema_version\":\"" + shape.version() + "\",\"source_id\":\"" + source));
            }
            names = names(shape);
        }

        void write(Operation operation, JsonLines out) {
            out.raw(Objects.requireNonNull(heads.get(operation)));
        }
    }
}
