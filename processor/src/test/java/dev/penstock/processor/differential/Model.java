package dev.penstock.processor.differential;

import java.util.List;
import java.util.Map;

/**
 * Tables, and records over them.
 *
 * @param values for each kind of column the few values that its columns hold
 * @param records all records, the root first
 */
record Model(long seed, List<Table> tables, Map<Kind, List<String>> values, List<RecordModel> records) {

    /** The record with a document for each row. */
    RecordModel root() {
        return records.get(0);
    }
}
