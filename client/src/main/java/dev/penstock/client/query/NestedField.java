package dev.penstock.client.query;

import java.util.function.Function;

/**
 * A list of nested objects, each of which is searched by itself.
 *
 * @param <S> the scope that the list belongs to
 * @param <N> the scope of its objects
 */
public final class NestedField<S, N> implements Field<S> {

    private final String path;
    private final N fields;

    NestedField(String path, N fields) {
        this.path = path;
        this.fields = fields;
    }

    @Override
    public String path() {
        return path;
    }

    /** Documents in which at least one object fits. */
    public NestedClause<S> any(Function<N, ? extends Clause<N>> clause) {
        return NestedClause.of(path, clause.apply(fields));
    }

    /** Documents in which no object does not fit; those without objects are among them. */
    public Clause<S> all(Function<N, ? extends Clause<N>> clause) {
        return NestedClause.<S>of(path, clause.apply(fields).not()).not();
    }

    /** Documents in which no object fits; those without objects are among them. */
    public Clause<S> none(Function<N, ? extends Clause<N>> clause) {
        return any(clause).not();
    }

    /** Documents with at least one object. */
    public NestedClause<S> exists() {
        return NestedClause.of(path, Clauses.<N>matchAll());
    }

    /** The order of documents by their objects: of many values the least or the greatest counts, as for lists. */
    public NestedOrder<S, N> sortBy(Function<N, ? extends Sort<N>> sort) {
        return new NestedOrder<>(path, fields, sort.apply(fields));
    }
}
