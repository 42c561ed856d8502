package dev.penstock.client.query;

import java.util.ArrayList;
import java.util.List;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** Clauses of which some must fit. */
record AnyOf<S>(List<Clause<S>> clauses, int least) implements Clause<S> {

    /** What was joined before stays one flat list. */
    static <S> AnyOf<S> of(Clause<S> first, Clause<S> second) {
        List<Clause<S>> clauses = new ArrayList<>();
        if (first instanceof AnyOf<S> joined && joined.least == 1) {
            clauses.addAll(joined.clauses);
        } else {
            clauses.add(first);
        }
        clauses.add(second);
        return new AnyOf<>(clauses, 1);
    }

    @Override
    public Query toQuery() {
        return BoolQuery.of(bool -> bool.should(Clauses.queries(clauses)).minimumShouldMatch(Integer.toString(least)))
                .toQuery();
    }
}
