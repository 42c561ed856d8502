package dev.penstock.client.query;

import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/**
 * A part of a query: what documents must be like to be found, and how well they then fit. Immutable.
 *
 * <p>A clause belongs to a scope: the fields of the documents themselves, or those of a list of nested objects. Only clauses of
 * one scope can be joined, so a field of a nested object can never be asked for outside of its list.
 *
 * <p>Every clause is a {@link Query} of opensearch-java: {@link #toQuery} takes it out, and a lambda that returns one is a
 * clause.
 *
 * @param <S> the scope: the generated class of its fields
 */
@FunctionalInterface
public interface Clause<S> {

    /** The clause as a query of opensearch-java. */
    Query toQuery();

    /** Documents that fit this clause and the other one; their scores are added. */
    default Clause<S> and(Clause<S> other) {
        return AllOf.of(this, other);
    }

    /** Documents that fit this clause, the other one, or both; the scores of those that fit are added. */
    default Clause<S> or(Clause<S> other) {
        return AnyOf.of(this, other);
    }

    /** Documents that do not fit this clause. */
    default Clause<S> not() {
        return () -> BoolQuery.of(bool -> bool.mustNot(toQuery())).toQuery();
    }

    /** The same documents, with their scores multiplied. */
    default Clause<S> boost(float factor) {
        return () -> BoolQuery.of(bool -> bool.must(toQuery()).boost(factor)).toQuery();
    }

    /** The same documents; each hit says whether it fits by listing the name in its matched queries. */
    default Clause<S> named(String name) {
        return () -> BoolQuery.of(bool -> bool.must(toQuery()).queryName(name)).toQuery();
    }
}
