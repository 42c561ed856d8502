package dev.penstock.it.queries;

import dev.penstock.client.Search;
import dev.penstock.client.SearchPage;
import dev.penstock.client.aggregation.Aggregation;
import dev.penstock.it.queries.ProductQuery.Fields;
import java.util.function.Function;

/**
 * An aggregation of all products, and its result.
 *
 * @param name that of the file with its JSON
 * @param aggregation the aggregation
 * @param shown what is looked at in the result
 * @param expected what that must be
 */
public record AggregationCase<R>(
        String name, Aggregation<Fields, R> aggregation, Function<R, Object> shown, Object expected) {

    static <R> AggregationCase<R> of(String name, Aggregation<Fields, R> aggregation, Object expected) {
        return new AggregationCase<>(name, aggregation, result -> result, expected);
    }

    static <R> AggregationCase<R> of(
            String name, Aggregation<Fields, R> aggregation, Function<R, Object> shown, Object expected) {
        return new AggregationCase<>(name, aggregation, shown, expected);
    }

    /** The search that asks for it. */
    public Search<Product, Fields> search() {
        return ProductQuery.search().size(0).aggregate(aggregation);
    }

    /** What is looked at in the result. */
    public Object shown(SearchPage<Product> page) {
        return shown.apply(page.get(aggregation));
    }

    @Override
    public String toString() {
        return name;
    }
}
