package dev.penstock.processor.differential;

import java.util.ArrayList;
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

    /** The tables that documents are made of, as often as they stand in a record. */
    List<Table> used() {
        List<Table> used = new ArrayList<>();
        for (RecordModel record : records) {
            used.add(record.table());
            for (Field field : record.fields()) {
                if (field instanceof Field.Related related) {
                    used.add(related.way().target());
                    related.way().junction().ifPresent(junction -> used.add(junction.table()));
                }
            }
        }
        return used;
    }
}
