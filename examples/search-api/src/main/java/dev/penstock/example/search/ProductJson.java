package dev.penstock.example.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.client.SearchHit;
import dev.penstock.client.SearchPage;
import dev.penstock.client.SuggestedText;
import dev.penstock.client.aggregation.Bucket;
import dev.penstock.example.catalog.Brand;
import dev.penstock.example.catalog.Product;
import dev.penstock.example.catalog.ProductQuery;
import dev.penstock.example.catalog.ProductSummary;
import dev.penstock.example.catalog.Stock;
import java.util.List;

/** What the service answers. */
final class ProductJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ProductJson() {}

    static ObjectNode error(String message) {
        return JSON.objectNode().put("error", message);
    }

    static ObjectNode page(SearchPage<ProductSummary> page) {
        ObjectNode json = JSON.objectNode().put("total", page.total());
        ArrayNode products = json.putArray("products");
        for (SearchHit<ProductSummary> hit : page.hits()) {
            ObjectNode product = summary(hit.document());
            List<String> marked = hit.highlights(ProductQuery.FIELDS.name());
            if (!marked.isEmpty()) {
                product.put("marked", marked.get(0));
            }
            products.add(product);
        }
        ObjectNode facets = json.putObject("facets");
        facets.set("brands", counts(page.get(ProductSearch.BRANDS)));
        facets.set("statuses", counts(page.get(ProductSearch.STATUSES)));
        facets.set("prices", counts(page.get(ProductSearch.PRICES)));
        return json;
    }

    static ObjectNode summary(ProductSummary product) {
        ObjectNode json = JSON.objectNode()
                .put("id", product.id())
                .put("sku", product.sku())
                .put("name", product.name())
                .put("status", product.status().name())
                .put("price", product.grossPrice())
                .put("available", product.available())
                .put("rating", product.rating());
        Brand brand = product.brand();
        json.put("brand", brand == null ? null : brand.name());
        ArrayNode categories = json.putArray("categories");
        product.categories().forEach(category -> categories.add(category.slug()));
        return json;
    }

    static ObjectNode whole(Product product) {
        ObjectNode json = JSON.objectNode()
                .put("id", product.id())
                .put("sku", product.sku())
                .put("name", product.name())
                .put("description", product.description())
                .put("price", product.grossPrice())
                .put("created", product.createdAt().toString());
        ArrayNode stock = json.putArray("stock");
        for (Stock one : product.stock()) {
            stock.addObject().put("warehouse", one.warehouseId()).put("quantity", one.quantity());
        }
        ArrayNode reviews = json.putArray("reviews");
        product.reviews()
                .forEach(review ->
                        reviews.addObject().put("stars", review.stars()).put("title", review.title()));
        return json;
    }

    static ObjectNode suggestions(List<SuggestedText> suggested) {
        ObjectNode json = JSON.objectNode();
        for (SuggestedText one : suggested) {
            ArrayNode options = json.putArray(one.text());
            one.options().forEach(option -> options.add(option.text()));
        }
        return json;
    }

    private static <K> ObjectNode counts(List<Bucket<K>> buckets) {
        ObjectNode counts = JSON.objectNode();
        buckets.forEach(bucket -> counts.put(bucket.key().toString(), bucket.count()));
        return counts;
    }
}
