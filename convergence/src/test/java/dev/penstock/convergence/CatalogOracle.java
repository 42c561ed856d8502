package dev.penstock.convergence;

import static dev.penstock.convergence.ExactJson.array;
import static dev.penstock.convergence.ExactJson.object;
import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The documents of {@code examples/catalog} but its products, which have an oracle of their own. */
final class CatalogOracle implements Oracle {

    private static final Comparator<Row> BY_ID = comparing(row -> row.decimal("id"));

    @Override
    public SortedMap<String, JsonNode> documents(String index, Tables tables) {
        SortedMap<String, JsonNode> documents = new TreeMap<>();
        switch (index) {
            case "products" ->
                tables.all("products").stream()
                        .filter(ProductOracle::isShown)
                        .forEach(row -> documents.put(
                                row.text("id"), ExactJson.asRead(new ProductOracle(tables, row).document())));
            case "categories" ->
                tables.all("categories").stream()
                        .filter(row -> !row.isTrue("hidden"))
                        .forEach(row -> documents.put(row.text("id"), ExactJson.asRead(category(row, tables))));
            default ->
                tables.all("suppliers").stream()
                        .filter(row -> !row.isTrue("blocked"))
                        .forEach(row -> documents.put(
                                row.text("country") + ":" + row.text("number"),
                                ExactJson.asRead(supplier(row, tables))));
        }
        return documents;
    }

    private static ObjectNode category(Row category, Tables tables) {
        Row parent = tables.one("categories", "id", category.textOrNull("parent_id"));
        Row top = parent == null ? null : tables.one("categories", "id", parent.textOrNull("parent_id"));
        ObjectNode document = object().put("id", category.number("id"))
                .put("slug", category.text("slug"))
                .put("name", category.text("name"))
                .put("breadcrumbs", breadcrumbs(top, parent, category))
                .put("position", category.number("position"));
        document.set("parent", parent == null ? null : named(parent).set("parent", top == null ? null : named(top)));
        document.set(
                "children",
                array(tables.where("categories", "parent_id", category.text("id")).stream()
                        .filter(child -> !child.isTrue("hidden"))
                        .sorted(comparing((Row child) -> child.number("position"))
                                .thenComparing(child -> child.text("name"))
                                .thenComparing(BY_ID))
                        .map(CatalogOracle::categoryName)));
        long onSale = tables.where("product_categories", "category_id", category.text("id")).stream()
                .map(link -> Objects.requireNonNull(tables.one("products", "id", link.text("product_id"))))
                .filter(product -> product.isNull("discontinued_at") && product.has("status", "on sale"))
                .count();
        return document.put("productsOnSale", onSale);
    }

    private static String breadcrumbs(@Nullable Row top, @Nullable Row parent, Row category) {
        return Stream.of(top, parent, category)
                .filter(Objects::nonNull)
                .map(row -> row.text("name"))
                .collect(Collectors.joining(" > "));
    }

    private static ObjectNode named(Row category) {
        return object().put("id", category.number("id")).put("name", category.text("name"));
    }

    static ObjectNode categoryName(Row category) {
        return object().put("id", category.number("id"))
                .put("slug", category.text("slug"))
                .put("name", category.text("name"));
    }

    private static ObjectNode supplier(Row supplier, Tables tables) {
        List<Row> products = tables.where("products", "supplier_country", supplier.text("country")).stream()
                .filter(product -> product.has("supplier_number", supplier.text("number")))
                .filter(product -> product.isNull("discontinued_at"))
                .toList();
        List<Row> brands = tables.all("brands").stream()
                .filter(brand -> products.stream().anyMatch(product -> product.has("brand_id", brand.text("id"))))
                .sorted(BY_ID)
                .toList();
        ObjectNode document = object().put("country", supplier.text("country"))
                .put("number", supplier.number("number"))
                .put("name", supplier.text("name"))
                .put("email", plain(supplier.textOrNull("email")));
        document.set("address", address(supplier));
        document.set("place", place(supplier));
        document.set("contract", ProductOracle.days(supplier.text("contract")));
        document.put("leadTime", ProductOracle.seconds(supplier.textOrNull("lead_time")));
        document.put("creditLimit", amount(supplier.textOrNull("credit_limit")));
        document.set("brands", array(brands.stream().map(ProductOracle::brand)));
        document.set(
                "newestProducts",
                array(products.stream()
                        .filter(ProductOracle::isShown)
                        .sorted(comparing((Row product) -> product.time("created_at"))
                                .reversed()
                                .thenComparing(BY_ID))
                        .limit(5)
                        .map(ProductOracle::productName)));
        return document.put("brandCount", brands.size());
    }

    private static @Nullable String plain(@Nullable String email) {
        return email == null ? null : email.strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable ObjectNode address(Row supplier) {
        boolean known = Stream.of("street", "postcode", "town").anyMatch(part -> !supplier.isNull("address_" + part));
        return !known
                ? null
                : object().put("street", supplier.textOrNull("address_street"))
                        .put("postcode", supplier.textOrNull("address_postcode"))
                        .put("town", supplier.textOrNull("address_town"));
    }

    private static @Nullable ObjectNode place(Row supplier) {
        String point = supplier.textOrNull("location");
        if (point == null) {
            return null;
        }
        String[] parts = point.replaceAll("[()]", "").split(",", -1);
        return object().put("lat", new BigDecimal(parts[1])).put("lon", new BigDecimal(parts[0]));
    }

    private static @Nullable BigDecimal amount(@Nullable String money) {
        return money == null ? null : new BigDecimal(money.replaceAll("[$,]", ""));
    }
}
