package dev.penstock.client.query;

import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch._types.query_dsl.NestedQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.search.InnerHits;

/**
 * Documents by their nested objects, of which each hit knows those that fit. Kept, it is also what they are asked for by.
 * Immutable: each method returns another clause.
 *
 * @param <S> the scope that the list of objects belongs to
 * @param <E> the record of the objects
 */
public final class NestedHits<S, E> implements Clause<S> {

    private final NestedQuery query;
    private final InnerHits hits;
    private final NestedList<?, E> list;

    NestedHits(NestedQuery query, InnerHits hits, NestedList<?, E> list) {
        this.query = query;
        this.hits = hits;
        this.list = list;
    }

    /** The name in the response, the path of the list by default: each in a search must have one of its own. */
    public NestedHits<S, E> name(String name) {
        return with(options -> options.name(name));
    }

    /** How many objects of a hit are told at most; 3 by default. */
    public NestedHits<S, E> size(int count) {
        return with(options -> options.size(count));
    }

    /** Whatever else opensearch-java's builder can do. */
    public NestedHits<S, E> with(UnaryOperator<InnerHits.Builder> options) {
        return new NestedHits<>(query, options.apply(hits.toBuilder()).build(), list);
    }

    /** The name in the response. */
    public String name() {
        String name = hits.name();
        return name == null ? query.path() : name;
    }

    /** Where the objects are in a record. */
    public NestedList<?, E> list() {
        return list;
    }

    /** The objects themselves are parts of the document, and need not be sent again. */
    @Override
    public Query toQuery() {
        InnerHits told = hits.toBuilder().source(source -> source.fetch(false)).build();
        return query.toBuilder().innerHits(told).build().toQuery();
    }
}
