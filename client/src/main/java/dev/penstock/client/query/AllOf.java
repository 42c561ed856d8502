package dev.penstock.client.query;

import java.util.ArrayList;
import java.util.List;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** Clauses that all must fit. */
record AllOf<S>(List<Clause<S>> clauses) implements Clause<S> {

    /** What was joined before stays one flat list. */
    static <S> AllOf<S> of(Clause<S> first, Clause<S> second) {
        List<Clause<S>> clauses = new ArrayList<>();
        if (first instanceof AllOf<S> joined) {
            clauses.addAll(joined.clauses);
        } else {
            clauses.add(first);
        }
        clauses.add(second);
        return new AllOf<>(clauses);
    }

    @Override
    public Query toQuery() {
        return BoolQuery.of(bool -> bool.must(Clauses.queries(clauses))).toQuery();
    }
}
