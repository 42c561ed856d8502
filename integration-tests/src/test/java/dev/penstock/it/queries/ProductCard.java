package dev.penstock.it.queries;

import dev.penstock.annotation.Projection;
import java.math.BigDecimal;
import java.util.List;

/** A part with decimals, of which no digit may be lost. */
@Projection(of = Product.class)
public record ProductCard(BigDecimal price, int id, List<Price> offers) {

    /** A part of an object. */
    public record Price(BigDecimal amount) {}
}
