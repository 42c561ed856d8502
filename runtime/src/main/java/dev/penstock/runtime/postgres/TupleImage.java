package dev.penstock.runtime.postgres;

import dev.penstock.runtime.spi.RowImage;
import org.jspecify.annotations.Nullable;

/** A tuple read by the names of its relation's columns. */
final class TupleImage implements RowImage {

    private final PublishedTable table;
    private final Tuple tuple;
    private final boolean identityOnly;

    TupleImage(PublishedTable table, Tuple tuple, boolean identityOnly) {
        this.table = table;
        this.tuple = tuple;
        this.identityOnly = identityOnly;
    }

    @Override
    public boolean has(String column) {
        Integer index = table.indexOf(column);
        return index != null
                && index < tuple.size()
                && !tuple.isUnchanged(index)
                && !(identityOnly && !table.inIdentity(index));
    }

    @Override
    public @Nullable String value(String column) {
        Integer index = table.indexOf(column);
        if (index == null || !has(column)) {
            throw new IllegalArgumentException("the image of a row of " + table.name() + " does not hold " + column);
        }
        return tuple.text(index);
    }
}
