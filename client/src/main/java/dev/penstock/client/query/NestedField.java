package dev.penstock.client.query;

import java.util.function.Function;

/**
 * A list of nested objects, each of which is searched by itself.
 *
 * @param <S> the scope that the list belongs to
 * @param <N> the scope of its objects
 * @param <E> the record of its objects
 */
public final class NestedField<S, N, E> implements Field<S> {

    private final String path;
    private final String around;
    private final N fields;
    private final NestedList<?, E> list;

    NestedField(String path, String around, N fields, NestedList<?, E> list) {
        this.path = path;
        this.around = around;
        this.fields = fields;
        this.list = list;
    }

    @Override
    public String path() {
        return path;
    }

    /** The path of the nested list whose objects it is in; empty when it is in the documents themselves. */
    public String around() {
        return around;
    }

    /** The fields of its objects. */
    public N fields() {
        return fields;
    }

    /** Documents in which at least one object fits. */
    public NestedClause<S, E> any(Function<N, ? extends Clause<N>> clause) {
        return NestedClause.of(path, clause.apply(fields), list);
    }

    /** Documents in which no object does not fit; those without objects are among them. */
    public Clause<S> all(Function<N, ? extends Clause<N>> clause) {
        return any(object -> clause.apply(object).not()).not();
    }

    /** Documents in which no object fits; those without objects are among them. */
    public Clause<S> none(Function<N, ? extends Clause<N>> clause) {
        return any(clause).not();
    }

    /** Documents with at least one object. */
    public NestedClause<S, E> exists() {
        return any(object -> Clauses.matchAll());
    }

    /** The order of documents by their objects: of many values the least or the greatest counts, as for lists. */
    public NestedOrder<S, N> sortBy(Function<N, ? extends Sort<N>> sort) {
        return new NestedOrder<>(path, fields, sort.apply(fields));
    }
}
