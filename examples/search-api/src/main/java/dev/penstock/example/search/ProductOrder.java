package dev.penstock.example.search;

import dev.penstock.client.query.Sort;
import dev.penstock.client.query.Sorts;
import dev.penstock.example.catalog.ProductQuery.Fields;
import java.util.Locale;

/** The orders that a list of products can have. */
enum ProductOrder {
    /** The best fit first. */
    RELEVANCE,
    /** The cheapest first. */
    PRICE,
    /** The best rated first; those that nobody has rated last. */
    RATING,
    /** The newest first. */
    NEWEST,
    /** As a dictionary has them. */
    NAME;

    Sort<Fields> of(Fields product) {
        return switch (this) {
            case RELEVANCE -> Sorts.score();
            case PRICE -> product.grossPrice().asc();
            case RATING -> product.rating().desc();
            case NEWEST -> product.createdAt().desc();
            case NAME -> product.name().asc();
        };
    }

    /** As it is written in a request. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
