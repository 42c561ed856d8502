package dev.penstock.benchmarks.capture;

import dev.penstock.runtime.changes.ChangeRecord;
import dev.penstock.runtime.changes.ChangeStream;
import dev.penstock.runtime.changes.EnvelopeWriter;
import dev.penstock.runtime.changes.JsonLines;
import dev.penstock.runtime.changes.RowChange;
import java.util.Locale;
import java.util.function.Supplier;

/** Who reads. */
enum Kind {
    /** pgjdbc alone. */
    BARE("bare pgjdbc, read and thrown away", BareReader::new),
    /** Penstock, as events of which each value is looked at. */
    EVENTS("Penstock, events", () -> new PenstockReader(stream -> Kind::look)),
    /** Penstock, as JSON. */
    JSON("Penstock, JSON", () -> new PenstockReader(Kind::json)),
    /** Debezium. */
    DEBEZIUM("Debezium's embedded engine, JSON", DebeziumReader::new);

    private final String title;
    private final Supplier<Reader> reader;

    Kind(String title, Supplier<Reader> reader) {
        this.title = title;
        this.reader = reader;
    }

    /** As it is printed. */
    String title() {
        return title;
    }

    Reader reader() {
        return reader.get();
    }

    private static void look(ChangeRecord record) {
        if (record instanceof RowChange change && change.after() != null) {
            change.after().value("id");
        }
    }

    private static PenstockReader.RecordTaker json(ChangeStream stream) {
        EnvelopeWriter envelope = EnvelopeWriter.penstock(stream.origin());
        JsonLines lines = new JsonLines();
        return record -> {
            envelope.write(record, lines);
            lines.clear(); // as if it had been sent
        };
    }

    /** The name of the slot that is read in a round. */
    String slot(int round) {
        return "benchmark_" + name().toLowerCase(Locale.ROOT) + "_" + round;
    }
}
