package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import java.util.List;

/**
 * A table whose changes are captured, checked.
 *
 * @param name the table, as it is called now
 * @param oid the table itself, whatever it is called
 * @param key the columns that tell its rows apart
 * @param ordered whether rows can be read in the order of the key: it is unique, and never null
 * @param partitioned whether its rows are in partitions
 */
record CapturedTable(TableName name, long oid, List<String> key, boolean ordered, boolean partitioned) {

    CapturedTable {
        key = List.copyOf(key);
    }

    String quoted() {
        return Identifiers.quote(name);
    }
}
