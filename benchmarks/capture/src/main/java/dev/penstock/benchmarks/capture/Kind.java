package dev.penstock.benchmarks.capture;

import java.util.function.Supplier;

/** Who reads. */
enum Kind {
    /** pgjdbc alone. */
    BARE("bare pgjdbc, read and thrown away", BareReader::new),
    /** Penstock, as typed events. */
    EVENTS("Penstock, events", EventsReader::new),
    /** Penstock, as JSON. */
    JSON("Penstock, JSON", JsonReader::new),
    /** Penstock, as Debezium's JSON. */
    DEBEZIUM_JSON("Penstock, Debezium's JSON", DebeziumJsonReader::new),
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

    /** The name of the slot that is read in a round. */
    String slot(int round) {
        return "benchmark_" + name().toLowerCase(java.util.Locale.ROOT) + "_" + round;
    }
}
