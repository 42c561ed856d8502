package dev.penstock.convergence;

import static dev.penstock.convergence.ExactJson.array;
import static dev.penstock.convergence.ExactJson.object;
import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The documents of {@code examples/shop}. */
final class ShopOracle implements Oracle {

    private static final Comparator<Row> BY_ID = comparing(row -> row.decimal("id"));

    @Override
    public SortedMap<String, JsonNode> documents(String index, Tables tables) {
        SortedMap<String, JsonNode> documents = new TreeMap<>();
        if (index.equals("users")) {
            tables.all("users").stream()
                    .filter(user -> !user.isTrue("deleted"))
                    .forEach(user -> documents.put(user.text("id"), ExactJson.asRead(user(user, tables))));
        } else {
            tables.all("products")
                    .forEach(product -> documents.put(product.text("id"), ExactJson.asRead(product(product, tables))));
        }
        return documents;
    }

    private static ObjectNode user(Row user, Tables tables) {
        List<Row> orders = tables.where("orders", "user_id", user.text("id"));
        ObjectNode document = object().put("id", user.number("id"))
                .put("email", user.text("email"))
                .put("fullName", user.textOrNull("full_name"))
                .put("customerSince", user.time("signed_up_at"));
        document.set(
                "orders",
                array(orders.stream()
                        .sorted(comparing((Row order) -> order.time("placed_at"))
                                .reversed()
                                .thenComparing(BY_ID))
                        .limit(5)
                        .map(order -> order(order, tables))));
        return document.put("orderCount", orders.size());
    }

    private static ObjectNode order(Row order, Tables tables) {
        ObjectNode document = object().put("id", order.decimal("id"))
                .put("status", order.text("status"))
                .put("placedAt", order.time("placed_at"));
        document.set(
                "items",
                array(tables.where("items", "order_id", order.text("id")).stream()
                        .sorted(BY_ID)
                        .map(item -> object().put("id", item.decimal("id"))
                                .put("name", item.text("product_name"))
                                .put("price", item.decimal("unit_price"))
                                .put("quantity", item.number("quantity")))));
        return document;
    }

    private static ObjectNode product(Row product, Tables tables) {
        List<Row> reviews = tables.where("reviews", "product_id", product.text("id"));
        ObjectNode document = object().put("id", product.number("id"))
                .put("sku", product.text("sku"))
                .put("name", product.text("name"))
                .put("price", product.decimal("price"))
                .put(
                        "timesOrdered",
                        tables.where("items", "product_id", product.text("id")).size())
                .put(
                        "goodReviews",
                        reviews.stream()
                                .filter(review -> review.number("stars") >= 4)
                                .count());
        document.set(
                "reviews",
                array(reviews.stream()
                        .sorted(comparing((Row review) -> review.time("written_at"))
                                .reversed()
                                .thenComparing(BY_ID))
                        .limit(3)
                        .map(review -> object().put("id", review.decimal("id"))
                                .put("stars", review.number("stars"))
                                .put("comment", review.textOrNull("comment"))
                                .put("writtenAt", review.time("written_at")))));
        return document;
    }
}
