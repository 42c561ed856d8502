package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableUse;
import dev.penstock.runtime.postgres.PgOutputMessage.Column;
import dev.penstock.runtime.postgres.PgOutputMessage.OldTuple;
import dev.penstock.runtime.postgres.PgOutputMessage.Relation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The partitions of one table as the stream describes them. Rows come in the shape and under the name of the root, and an
 * old image says whether it is whole by the <em>root's</em> replica identity, but holds what the <em>partition's</em> made
 * the log hold (found by experiment on PostgreSQL 14 and 17): whole or not, {@code O} or {@code K}, the rest is null. Before
 * the first row of a partition, and after each change of it, the server describes the root and then the partition; which
 * of those described a row is from it does not say. Used by one thread.
 */
final class DescribedPartitions {

    private final TableUse use;
    private final Map<Integer, Relation> partial = new HashMap<>();
    private final Map<Integer, Relation> lacking = new HashMap<>();

    DescribedPartitions(TableUse use) {
        this.use = use;
    }

    void describe(Relation leaf) {
        partial.remove(leaf.oid());
        lacking.remove(leaf.oid());
        if (leaf.identity() != 'f') {
            partial.put(leaf.oid(), leaf);
            if (!missing(leaf).isEmpty()) {
                lacking.put(leaf.oid(), leaf);
            }
        }
    }

    /** Whether every old image holds every column. */
    boolean areWhole() {
        return partial.isEmpty();
    }

    /** Refuses an UPDATE or DELETE that may be from a partition whose identity lacks what lookups start from. */
    void check(PublishedTable root, @Nullable OldTuple old) {
        for (Relation leaf : lacking.values()) {
            if (old == null || mayBeOf(leaf, root, old.tuple())) {
                throw ReplicaIdentity.wasInsufficient(new PublishedTable(leaf).name(), missing(leaf));
            }
        }
    }

    /** A value that the partition's identity would not have logged shows that the row is from another. */
    private static boolean mayBeOf(Relation leaf, PublishedTable root, Tuple old) {
        List<String> identity = identity(leaf);
        for (int column = 0; column < old.size(); column++) {
            if (old.hasText(column) && !identity.contains(root.columnName(column))) {
                return false;
            }
        }
        return true;
    }

    private List<String> missing(Relation leaf) {
        List<String> identity = identity(leaf);
        return use.replicaIdentity().stream()
                .filter(column -> !identity.contains(column))
                .toList();
    }

    private static List<String> identity(Relation leaf) {
        return leaf.columns().stream()
                .filter(Column::inIdentity)
                .map(Column::name)
                .map(Objects::requireNonNull)
                .toList();
    }
}
