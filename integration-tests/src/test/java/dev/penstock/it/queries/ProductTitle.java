package dev.penstock.it.queries;

import dev.penstock.annotation.Projection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a list of products shows. */
@Projection(of = Product.class)
public record ProductTitle(
        Product.Status status,
        int id,
        @Nullable String name,
        @Nullable Map<String, String> labels,
        Product.Box box,
        @Nullable Country maker,
        List<Place> offers) {

    /** A part of an object. */
    public record Country(String country) {}

    /** Parts of objects, and whole objects in them. */
    public record Place(String shop, List<Product.Part> parts) {}
}
