package dev.penstock.runtime.engine;

import dev.penstock.definition.Lookup;
import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.runtime.spi.ChangeEvent.RowChange;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.RowImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Leads a changed row to the lookups of its table, by its old and by its new image: a row that moved must reach the
 * document it left and the one it came to. No filter of a document applies here. Immutable.
 */
final class RowRouter {

    private final Map<TableName, List<Route>> routes = new HashMap<>();

    RowRouter(List<TrackedIndex> indexes) {
        for (TrackedIndex index : indexes) {
            for (TableUse use : index.definition().tables()) {
                List<Lookup> lookups = index.definition().lookups().stream()
                        .filter(lookup -> lookup.table().equals(use.table()))
                        .toList();
                routes.computeIfAbsent(use.table(), table -> new ArrayList<>()).add(new Route(index, use, lookups));
            }
        }
    }

    /** Adds to the batch where the row leads. */
    void route(RowChange change, Batch batch) {
        batch.countChange();
        for (Route route : routes.getOrDefault(change.table(), List.of())) {
            if (changesNothingRead(change, route.use().columns())) {
                continue;
            }
            for (Lookup lookup : route.lookups()) {
                add(route.index(), lookup, start(change, change.before(), lookup), batch);
                add(route.index(), lookup, start(change, change.after(), lookup), batch);
            }
        }
    }

    private static void add(TrackedIndex index, Lookup lookup, @Nullable DocumentKey start, Batch batch) {
        if (start != null) {
            batch.add(index, lookup, start);
        }
    }

    /** Whether an UPDATE left every column as it was; unknown, so no, unless the old image has them all. */
    private static boolean changesNothingRead(RowChange change, List<String> columns) {
        RowImage before = change.before();
        RowImage after = change.after();
        if (before == null || after == null) {
            return false;
        }
        for (String column : columns) {
            if (!before.has(column)
                    || (after.has(column) && !Objects.equals(before.value(column), after.value(column)))) {
                return false;
            }
        }
        return true;
    }

    /** The start of a lookup in an image, or null when there is no image or a start column is null. */
    private static @Nullable DocumentKey start(RowChange change, @Nullable RowImage image, Lookup lookup) {
        if (image == null) {
            return null;
        }
        List<String> values = new ArrayList<>(lookup.startColumns().size());
        for (String column : lookup.startColumns()) {
            String value = value(change, image, column);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return new DocumentKey(values);
    }

    private static @Nullable String value(RowChange change, RowImage image, String column) {
        if (image.has(column)) {
            return image.value(column);
        }
        RowImage before = change.before();
        if (image == change.after() && before != null && before.has(column)) {
            return before.value(column); // a large value that the UPDATE left alone
        }
        throw new PenstockException(
                "a change of table " + change.table() + " came without its column " + column
                        + ", so the documents it belongs to are not known",
                "The table's replica identity was changed: start once with --reseed; if it is not sufficient still, that says"
                        + " what to run.");
    }

    private record Route(TrackedIndex index, TableUse use, List<Lookup> lookups) {}
}
