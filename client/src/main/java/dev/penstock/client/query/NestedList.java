package dev.penstock.client.query;

import java.util.List;
import java.util.function.Function;

/**
 * Where the objects of a nested list are in a record.
 *
 * @param owner the record: that of the documents, or that of the objects around
 * @param elements the objects, in the order of the index
 * @param <P> the record
 * @param <E> the record of the objects
 */
public record NestedList<P, E>(Class<P> owner, Function<P, List<E>> elements) {

    /**
     * An object of the list.
     *
     * @throws IllegalStateException when what is given is not the whole record, but a projection of it
     */
    public E element(Object record, int offset) {
        if (!owner.isInstance(record)) {
            throw new IllegalStateException(
                    "inner hits are parts of " + owner.getSimpleName() + ", and a hit of this search is a "
                            + record.getClass().getSimpleName() + ": search for whole documents");
        }
        return elements.apply(owner.cast(record)).get(offset);
    }
}
