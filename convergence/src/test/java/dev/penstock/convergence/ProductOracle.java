package dev.penstock.convergence;

import static dev.penstock.convergence.ExactJson.array;
import static dev.penstock.convergence.ExactJson.object;
import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A product of {@code examples/catalog}. */
final class ProductOracle {

    private static final Comparator<Row> BY_ID = comparing(row -> row.decimal("id"));

    private final Tables tables;
    private final Row product;

    ProductOracle(Tables tables, Row product) {
        this.tables = tables;
        this.product = product;
    }

    /** Whether it has a document, and is mentioned in others. */
    static boolean isShown(Row product) {
        return product.isNull("discontinued_at") && !product.has("status", "draft");
    }

    ObjectNode document() {
        ObjectNode document = object();
        putWhatItIs(document);
        putWhatItCosts(document);
        putWhereItIs(document);
        putWhereItBelongs(document);
        putWhatThereIsToSee(document);
        return document;
    }

    private void putWhatItIs(ObjectNode document) {
        String material = product.textOrNull("material");
        document.put("id", product.decimal("id"))
                .put("sku", product.text("sku"))
                .put("name", product.text("name"))
                .put("description", product.textOrNull("description"))
                .put("status", product.text("status"))
                .put(
                        "material",
                        (material == null ? "unknown" : material).strip().toLowerCase(Locale.ROOT));
        document.set("colors", array(elements(product.text("colors")).map(TextNode::new)));
        document.set("labels", labels());
        document.set("attributes", product.isNull("attributes") ? null : ExactJson.read(product.text("attributes")));
        document.set("packaging", packaging());
        document.put("warranty", seconds(product.textOrNull("warranty")))
                .put("createdAt", product.time("created_at"))
                .put("imageUrl", product.textOrNull("image_url"))
                .put("type", "product");
    }

    private ObjectNode labels() {
        ObjectNode labels = object();
        ExactJson.read(product.text("labels")).properties().stream()
                .filter(label -> !label.getValue().isNull())
                .forEach(label -> labels.set(label.getKey(), label.getValue()));
        return labels;
    }

    private @Nullable ObjectNode packaging() {
        return product.isNull("package_width_mm")
                ? null
                : object().put("widthInMillimetres", product.number("package_width_mm"))
                        .put("heightInMillimetres", product.number("package_height_mm"))
                        .put("depthInMillimetres", product.number("package_depth_mm"))
                        .put("weightInGrams", product.number("package_weight_g"));
    }

    private void putWhatItCosts(ObjectNode document) {
        BigDecimal net = product.decimal("net_price");
        List<Row> prices = of("prices");
        document.put("price", net)
                .put(
                        "grossPrice",
                        net.multiply(BigDecimal.ONE.add(product.decimal("tax_rate")))
                                .setScale(2, RoundingMode.HALF_UP));
        document.set("sale", days(product.textOrNull("on_sale")));
        document.set(
                "prices",
                array(prices.stream()
                        .sorted(comparing((Row price) -> price.text("price_list"))
                                .thenComparing(price -> price.number("from_quantity")))
                        .map(this::price)));
        document.put(
                "lowestPrice", amounts(prices).min(Comparator.naturalOrder()).orElse(null));
        document.put(
                "highestPrice", amounts(prices).max(Comparator.naturalOrder()).orElse(null));
    }

    private static Stream<BigDecimal> amounts(List<Row> prices) {
        return prices.stream().map(price -> price.decimal("amount"));
    }

    private ObjectNode price(Row price) {
        Row list = the("price_lists", "code", price.text("price_list"));
        ObjectNode node =
                object().put("listCode", price.text("price_list")).put("fromQuantity", price.number("from_quantity"));
        node.set(
                "list",
                object().put("code", list.text("code"))
                        .put("name", list.text("name"))
                        .put("currency", list.text("currency")));
        return node.put("amount", price.decimal("amount"));
    }

    private void putWhereItIs(ObjectNode document) {
        Row brand = tables.one("brands", "id", product.textOrNull("brand_id"));
        document.set("brand", brand == null ? null : brand(brand));
        Row supplier = tables.where("suppliers", "country", product.text("supplier_country")).stream()
                .filter(row -> row.has("number", product.text("supplier_number")))
                .findFirst()
                .orElseThrow();
        document.set(
                "supplier",
                object().put("country", supplier.text("country"))
                        .put("number", supplier.number("number"))
                        .put("name", supplier.text("name")));
        List<Row> inStock = of("stock").stream()
                .filter(stock -> stock.number("quantity") > 0)
                .toList();
        document.set(
                "stock",
                array(inStock.stream()
                        .sorted(comparing((Row stock) -> stock.number("quantity"))
                                .reversed()
                                .thenComparing(stock -> stock.number("warehouse_id")))
                        .map(this::stock)));
        document.put(
                "onHand",
                of("stock").stream()
                        .mapToLong(stock -> stock.number("quantity"))
                        .sum());
        document.put("available", !inStock.isEmpty());
    }

    private ObjectNode stock(Row stock) {
        Row warehouse = the("warehouses", "id", stock.text("warehouse_id"));
        ObjectNode node = object().put("warehouseId", stock.number("warehouse_id"));
        ObjectNode place = warehouse.isNull("latitude") || warehouse.isNull("longitude")
                ? null
                : object().put("lat", warehouse.decimal("latitude")).put("lon", warehouse.decimal("longitude"));
        node.set(
                "warehouse",
                object().put("id", warehouse.number("id"))
                        .put("code", warehouse.text("code"))
                        .set("place", place));
        return node.put("quantity", stock.number("quantity"));
    }

    private void putWhereItBelongs(ObjectNode document) {
        List<Row> links = of("product_categories");
        document.set(
                "categories",
                array(links.stream()
                        .map(link -> the("categories", "id", link.text("category_id")))
                        .filter(category -> !category.isTrue("hidden"))
                        .sorted(comparing((Row category) -> category.number("position"))
                                .thenComparing(BY_ID))
                        .map(CatalogOracle::categoryName)));
        document.set(
                "categoryIds",
                array(links.stream()
                        .map(link -> link.number("category_id"))
                        .sorted()
                        .map(id -> ExactJson.read(Integer.toString(id)))));
        document.set(
                "tags",
                array(of("product_tags").stream()
                        .map(link -> the("tags", "id", link.text("tag_id")))
                        .filter(tag -> !tag.isTrue("internal"))
                        .map(tag -> tag.text("name"))
                        .sorted()
                        .map(TextNode::new)));
        document.set(
                "accessories",
                array(of("related_products").stream()
                        .filter(related -> related.has("kind", "accessory"))
                        .map(related -> the("products", "id", related.text("related_id")))
                        .filter(ProductOracle::isShown)
                        .sorted(BY_ID)
                        .map(ProductOracle::productName)));
    }

    private void putWhatThereIsToSee(ObjectNode document) {
        document.set(
                "media",
                array(of("media").stream()
                        .sorted(comparing((Row medium) -> medium.number("position"))
                                .thenComparing(BY_ID))
                        .limit(3)
                        .map(medium -> object().put("id", medium.decimal("id"))
                                .put("url", medium.text("url"))
                                .put("caption", medium.textOrNull("caption")))));
        Row sheet = tables.one("data_sheets", "product_id", product.text("id"));
        document.set(
                "dataSheet",
                sheet == null
                        ? null
                        : object().put("id", sheet.decimal("id"))
                                .put("url", sheet.text("url"))
                                .put("pages", sheet.number("pages")));
        List<Row> reviews = of("reviews").stream()
                .filter(review -> review.has("state", "published"))
                .toList();
        document.set(
                "reviews",
                array(reviews.stream()
                        .sorted(comparing((Row review) -> review.time("written_at"))
                                .reversed()
                                .thenComparing(BY_ID))
                        .limit(2)
                        .map(ProductOracle::review)));
        document.put("reviewCount", reviews.size()).put("rating", average(reviews));
    }

    private static ObjectNode review(Row review) {
        return object().put("id", review.decimal("id"))
                .put("stars", review.number("stars"))
                .put("title", review.text("title"))
                .put("comment", review.textOrNull("comment"))
                .put("writtenAt", review.time("written_at"));
    }

    /** With as many digits as PostgreSQL gives a quotient of two numbers below 10,000. */
    private static @Nullable BigDecimal average(List<Row> reviews) {
        if (reviews.isEmpty()) {
            return null;
        }
        int sum = reviews.stream().mapToInt(review -> review.number("stars")).sum();
        int scale = sum <= reviews.size() ? 20 : 16;
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(reviews.size()), scale, RoundingMode.HALF_UP);
    }

    private List<Row> of(String table) {
        return tables.where(table, "product_id", product.text("id"));
    }

    private Row the(String table, String column, String value) {
        return Objects.requireNonNull(tables.one(table, column, value));
    }

    static ObjectNode brand(Row brand) {
        return object().put("id", brand.number("id"))
                .put("name", brand.text("name"))
                .put("website", brand.textOrNull("website"));
    }

    static ObjectNode productName(Row product) {
        return object().put("id", product.decimal("id"))
                .put("sku", product.text("sku"))
                .put("name", product.text("name"));
    }

    /** The elements of an array of plain words. */
    private static Stream<String> elements(String array) {
        String inner = array.substring(1, array.length() - 1);
        return inner.isEmpty() ? Stream.of() : Arrays.stream(inner.split(",", -1));
    }

    /** An interval of days and hours in seconds. */
    static @Nullable BigDecimal seconds(@Nullable String interval) {
        return interval == null
                ? null
                : BigDecimal.valueOf(Duration.parse(interval).toSeconds()).setScale(6);
    }

    /** A range of days, whose upper bound PostgreSQL leaves out. */
    static @Nullable JsonNode days(@Nullable String range) {
        if (range == null || range.equals("empty")) {
            return null;
        }
        String[] bounds = range.substring(1, range.length() - 1).split(",", -1);
        ObjectNode days = object();
        if (!bounds[0].isEmpty()) {
            days.put("gte", bounds[0]);
        }
        if (!bounds[1].isEmpty()) {
            days.put("lt", bounds[1]);
        }
        return days;
    }
}
