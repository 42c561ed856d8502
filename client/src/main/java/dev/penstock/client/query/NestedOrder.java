package dev.penstock.client.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.SortOptions;

/**
 * Documents in the order of their nested objects. Immutable.
 *
 * @param <S> the scope that the list of objects belongs to
 * @param <N> the scope of the objects
 */
public final class NestedOrder<S, N> implements Sort<S> {

    private final String path;
    private final N fields;
    private final Sort<N> sort;
    private final @Nullable Clause<N> only;

    NestedOrder(String path, N fields, Sort<N> sort) {
        this(path, fields, sort, null);
    }

    private NestedOrder(String path, N fields, Sort<N> sort, @Nullable Clause<N> only) {
        this.path = path;
        this.fields = fields;
        this.sort = sort;
        this.only = only;
    }

    /** Only objects that fit count. */
    public NestedOrder<S, N> where(Function<N, ? extends Clause<N>> clause) {
        return new NestedOrder<>(path, fields, sort, clause.apply(fields));
    }

    @Override
    public SortOptions toSortOptions(List<NestedScope> scopes) {
        List<NestedScope> inner = new ArrayList<>(scopes);
        inner.add(new NestedScope(path, only == null ? null : only.toQuery()));
        return sort.toSortOptions(inner);
    }
}
