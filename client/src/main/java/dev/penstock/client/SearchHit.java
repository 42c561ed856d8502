package dev.penstock.client;

import dev.penstock.client.query.Field;
import dev.penstock.client.query.NestedHits;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch.core.search.Hit;
import org.opensearch.client.opensearch.core.search.InnerHitsResult;
import org.opensearch.client.opensearch.core.search.NestedIdentity;

/**
 * What was found: a document, or an object in one.
 *
 * @param document the record that was built of it
 * @param raw the hit as opensearch-java has it
 * @param <T> the record
 */
public record SearchHit<T>(T document, Hit<?> raw) {

    /** The id of the document in OpenSearch: the key in its text form. */
    public String id() {
        return raw.id();
    }

    /** How well it fits; none when hits are sorted by something else. */
    public OptionalDouble score() {
        Double score = raw.score();
        return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
    }

    /** What it was sorted by, in the order of the sorts; {@link Search#after} goes on behind it. */
    public List<FieldValue> sortValues() {
        return raw.sort();
    }

    /** The names of the named clauses that it fits. */
    public List<String> matchedQueries() {
        return raw.matchedQueries();
    }

    /** The parts of a field in which words were found, marked; none when it was not asked for by {@link Search#highlight}. */
    public List<String> highlights(Field<?> field) {
        return raw.highlight().getOrDefault(field.path(), List.of());
    }

    /**
     * The objects of a nested list that fit.
     *
     * @param clause the clause of the search
     */
    public <E> List<SearchHit<E>> inner(NestedHits<?, E> clause) {
        InnerHitsResult result = raw.innerHits().get(clause.name());
        if (result == null) {
            throw new IllegalStateException("this hit has no inner hits of the name \"" + clause.name()
                    + "\": the search must have the clause that innerHits() returns; and of a list within a list, both clauses"
                    + " need it, and the hits of the outer one have those of the inner one");
        }
        List<SearchHit<E>> inner = new ArrayList<>();
        for (Hit<?> hit : result.hits().hits()) {
            inner.add(new SearchHit<>(clause.list().element(document, offset(hit.nested())), hit));
        }
        return inner;
    }

    /** That in the innermost list. */
    private static int offset(NestedIdentity identity) {
        NestedIdentity inner = identity.nested();
        return inner == null ? identity.offset() : offset(inner);
    }
}
