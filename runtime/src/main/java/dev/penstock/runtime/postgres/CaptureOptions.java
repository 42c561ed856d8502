package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import dev.penstock.runtime.changes.ChangeMemory;
import dev.penstock.runtime.changes.SnapshotMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options of a change stream, checked.
 *
 * @param source those of the database
 * @param tables the tables to capture; none for all that the publication has
 * @param keys the columns that tell rows apart, for tables where they were named
 * @param cluster what the cluster is called in ids; null for its system identifier
 * @param chunkRows how many rows of a snapshot are acknowledged together
 */
record CaptureOptions(
        PostgresOptions source,
        List<TableName> tables,
        Map<TableName, List<String>> keys,
        SnapshotMode snapshot,
        @Nullable String cluster,
        ChangeMemory memory,
        int chunkRows) {

    CaptureOptions {
        tables = List.copyOf(tables);
        keys = Map.copyOf(keys);
    }
}
