package dev.penstock.processor.model;

import dev.penstock.definition.TableName;
import java.util.List;

/**
 * The way from a row to the rows of another table: one hop, or two over a junction table.
 *
 * @param hops the hops, in order
 */
public record Relation(List<Hop> hops) {

    /** Copies the list, so that the relation can never change. */
    public Relation {
        hops = List.copyOf(hops);
    }

    /** The columns of the row that the way starts from. */
    public List<String> start() {
        return hops.get(0).upper();
    }

    /** The last hop, to the other table. */
    public Hop target() {
        return hops.get(hops.size() - 1);
    }

    /** The other table. */
    public TableName table() {
        return target().table();
    }
}
