package dev.penstock.client.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.ExistsQuery;
import org.opensearch.client.opensearch._types.query_dsl.IdsQuery;
import org.opensearch.client.opensearch._types.query_dsl.MatchAllQuery;
import org.opensearch.client.opensearch._types.query_dsl.MatchNoneQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** Clauses that belong to no single field. */
public final class Clauses {

    private Clauses() {}

    /** Every document. */
    public static <S> Clause<S> matchAll() {
        return () -> MatchAllQuery.of(all -> all).toQuery();
    }

    /** No document. */
    public static <S> Clause<S> matchNone() {
        return () -> MatchNoneQuery.of(none -> none).toQuery();
    }

    /** Documents that fit all clauses; every document when there are none. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <S> Clause<S> allOf(Clause<S>... clauses) {
        return allOf(Arrays.asList(clauses));
    }

    /** Documents that fit all clauses; every document when there are none. */
    public static <S> Clause<S> allOf(Collection<? extends Clause<S>> clauses) {
        return clauses.isEmpty() ? matchAll() : new AllOf<>(List.copyOf(clauses));
    }

    /** Documents that fit at least one of the clauses; none when there are none. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <S> Clause<S> anyOf(Clause<S>... clauses) {
        return atLeast(1, Arrays.asList(clauses));
    }

    /** Documents that fit at least one of the clauses; none when there are none. */
    public static <S> Clause<S> anyOf(Collection<? extends Clause<S>> clauses) {
        return atLeast(1, clauses);
    }

    /** Documents that fit at least so many of the clauses; none when there are none. */
    public static <S> Clause<S> atLeast(int count, Collection<? extends Clause<S>> clauses) {
        return clauses.isEmpty() ? matchNone() : new AnyOf<>(List.copyOf(clauses), count);
    }

    /** Documents that fit none of the clauses. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <S> Clause<S> noneOf(Clause<S>... clauses) {
        List<Clause<S>> all = List.of(clauses);
        return () -> BoolQuery.of(bool -> bool.mustNot(queries(all))).toQuery();
    }

    /** Documents that do not fit a clause. */
    public static <S> Clause<S> not(Clause<S> clause) {
        return clause.not();
    }

    /** Documents by their ids in OpenSearch. The generated {@code ids} of a query class takes keys instead. */
    public static <S> Clause<S> documentIds(Collection<String> ids) {
        List<String> values = List.copyOf(ids);
        return () -> IdsQuery.of(query -> query.values(values)).toQuery();
    }

    /** Documents in which a field at this path has a value. */
    public static <S> Clause<S> exists(String path) {
        return () -> ExistsQuery.of(query -> query.field(path)).toQuery();
    }

    /** A query of opensearch-java as it stands: for all that has no form of its own here. Nothing of it is checked. */
    public static <S> Clause<S> raw(Query query) {
        return () -> query;
    }

    static <S> List<Query> queries(List<? extends Clause<S>> clauses) {
        List<Query> queries = new ArrayList<>(clauses.size());
        for (Clause<S> clause : clauses) {
            queries.add(clause.toQuery());
        }
        return queries;
    }
}
