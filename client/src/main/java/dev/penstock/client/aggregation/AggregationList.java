package dev.penstock.client.aggregation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation.Builder.ContainerBuilder;

/**
 * Aggregations side by side, each of which has a name by its place. Immutable.
 *
 * @param aggregations the aggregations
 */
public record AggregationList(List<Aggregation<?, ?>> aggregations) {

    /** No aggregation. */
    public static final AggregationList NONE = new AggregationList(List.of());

    /** Copies the list, so that it can never change. */
    public AggregationList {
        aggregations = List.copyOf(aggregations);
    }

    /** The list with one aggregation more; one that is in it already is not put there twice. */
    public AggregationList with(Aggregation<?, ?> aggregation) {
        if (indexOf(aggregation) >= 0) {
            return this;
        }
        List<Aggregation<?, ?>> more = new ArrayList<>(aggregations);
        more.add(aggregation);
        return new AggregationList(more);
    }

    /** The aggregations as opensearch-java has them, by their names. */
    public Map<String, org.opensearch.client.opensearch._types.aggregations.Aggregation> named() {
        Map<String, org.opensearch.client.opensearch._types.aggregations.Aggregation> named = new LinkedHashMap<>();
        for (int i = 0; i < aggregations.size(); i++) {
            named.put(name(i), aggregations.get(i).toAggregation());
        }
        return named;
    }

    /** Has them calculated within another aggregation. */
    ContainerBuilder within(ContainerBuilder outer) {
        return aggregations.isEmpty() ? outer : outer.aggregations(named());
    }

    /** The name of one of them. */
    String nameOf(Aggregation<?, ?> aggregation) {
        return name(indexOf(aggregation));
    }

    /**
     * The result of one of them.
     *
     * @throws IllegalArgumentException when it is not one of these: an equal one is another
     */
    public <R> R read(Aggregation<?, R> aggregation, Map<String, Aggregate> results) {
        int index = indexOf(aggregation);
        Aggregate result = index < 0 ? null : results.get(name(index));
        if (result == null) {
            throw new IllegalArgumentException(
                    "this was not asked for here: keep the aggregation that the search was made with");
        }
        return aggregation.read(result);
    }

    private int indexOf(Aggregation<?, ?> wanted) {
        for (int i = 0; i < aggregations.size(); i++) {
            if (aggregations.get(i) == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static String name(int index) {
        return "a" + index;
    }
}
