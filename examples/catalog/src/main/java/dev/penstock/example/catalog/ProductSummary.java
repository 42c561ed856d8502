package dev.penstock.example.catalog;

import dev.penstock.annotation.Projection;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a list of products shows of each. */
@Projection(of = Product.class)
public record ProductSummary(
        long id,
        String sku,
        String name,
        ProductStatus status,
        BigDecimal grossPrice,
        @Nullable Brand brand,
        List<CategoryName> categories,
        boolean available,
        @Nullable BigDecimal rating) {}
