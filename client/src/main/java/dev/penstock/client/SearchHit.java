package dev.penstock.client;

import java.util.List;
import java.util.OptionalDouble;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch.core.search.Hit;

/**
 * A document that was found.
 *
 * @param document the record that was built of it
 * @param raw the hit as opensearch-java has it
 * @param <T> the record
 */
public record SearchHit<T>(T document, Hit<T> raw) {

    /** Its id in OpenSearch: the key in its text form. */
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
}
