package dev.penstock.it.queries;

import dev.penstock.client.Search;
import dev.penstock.client.query.Clause;
import dev.penstock.client.query.Sort;
import dev.penstock.it.queries.ProductQuery.Fields;
import java.util.List;
import java.util.function.Function;

/**
 * A search, and what it must find.
 *
 * @param name that of the file with its JSON
 * @param search the search
 * @param ids the hits, in their order
 */
public record QueryCase(String name, Search<Product, Fields> search, List<Integer> ids) {

    /** Products that fit a clause, by their ids. */
    static QueryCase clause(String name, Function<Fields, Clause<Fields>> clause, Integer... ids) {
        return new QueryCase(
                name,
                ProductQuery.search()
                        .filter(clause)
                        .sort(product -> product.id().asc()),
                List.of(ids));
    }

    /** All products, in an order; of equal ones the first by its id. */
    static QueryCase order(String name, Function<Fields, Sort<Fields>> sort, Integer... ids) {
        return new QueryCase(
                name,
                ProductQuery.search().sort(sort).sort(product -> product.id().asc()),
                List.of(ids));
    }

    /** Products that fit a clause, the best first. */
    static QueryCase best(String name, Function<Fields, Clause<Fields>> clause, Integer... ids) {
        return new QueryCase(name, ProductQuery.search().must(clause), List.of(ids));
    }

    /** A search as it is. */
    static QueryCase search(String name, Search<Product, Fields> search, Integer... ids) {
        return new QueryCase(name, search, List.of(ids));
    }

    @Override
    public String toString() {
        return name;
    }
}
