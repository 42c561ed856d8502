package dev.penstock.runtime.changes;

import java.time.Clock;

/**
 * Writes change records as lines of JSON, straight from the bytes of the log. Records that change nothing, such as the begin
 * of a transaction, are no lines. Used by one thread.
 */
public interface EnvelopeWriter {

    /** The envelope of Penstock's own, version 1: {@code docs/change-events.md} and its JSON Schema describe it. */
    static EnvelopeWriter penstock(SourceOrigin origin) {
        return new PenstockEnvelope(origin);
    }

    /**
     * The envelope of Debezium's PostgreSQL connector with its JSON converter without schemas, and {@code
     * decimal.handling.mode} and {@code interval.handling.mode} {@code string}. An UPDATE that changes the key is a DELETE and a
     * CREATE, as there.
     */
    static EnvelopeWriter debezium(SourceOrigin origin) {
        return new DebeziumEnvelope(origin, Clock.systemUTC());
    }

    /** Adds the lines of a record, none or several, each with its end. */
    void write(ChangeRecord record, JsonLines out);
}
