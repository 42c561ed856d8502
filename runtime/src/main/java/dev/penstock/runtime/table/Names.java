package dev.penstock.runtime.table;

import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.PenstockException;
import java.nio.charset.StandardCharsets;

/**
 * What tables and views are called, quoted.
 *
 * @param schema the schema that all of them are in
 */
record Names(String schema) {

    /** PostgreSQL cuts what is longer (its documentation, 4.1.1). */
    private static final int LONGEST_BYTES = 63;

    /** The table of a generation. */
    String table(Generation generation) {
        String name = generation.physicalName();
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new PenstockException(
                    "the name of index " + generation.index() + " is too long for a table of PostgreSQL",
                    "Give it a shorter one in its @Index.");
        }
        return qualified(name);
    }

    /** The view that readers of an index use. */
    String view(String index) {
        return qualified(index);
    }

    String memory() {
        return qualified("penstock_meta");
    }

    String qualified(String name) {
        return quote(schema) + "." + quote(name);
    }

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
