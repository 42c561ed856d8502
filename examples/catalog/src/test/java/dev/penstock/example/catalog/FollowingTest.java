package dev.penstock.example.catalog;

import static dev.penstock.example.catalog.CatalogIndexes.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes of one table reach every document that shows it. */
@WithServers
class FollowingTest {

    private CatalogIndexes catalog;

    @BeforeEach
    void seed(TestDatabase database, OpenSearchServer search) throws Exception {
        catalog = new CatalogIndexes(database, search, "following");
    }

    @AfterEach
    void close() throws Exception {
        catalog.close();
    }

    @Test
    void whatProductsPointAtAndWhatPointsAtThem() throws Exception {
        catalog.execute(
                "UPDATE brands SET name = 'Kupfer & Töchter' WHERE id = 1",
                "UPDATE suppliers SET name = 'Metallwerk Nord' WHERE (country, number) = ('DE', 17)",
                "UPDATE price_lists SET currency = 'CHF' WHERE code = 'trade'",
                "UPDATE warehouses SET latitude = 53.6 WHERE id = 1",
                "UPDATE stock SET quantity = 0 WHERE product_id = 1 AND warehouse_id = 2",
                "DELETE FROM prices WHERE product_id = 1 AND from_quantity = 10",
                "UPDATE data_sheets SET product_id = 2 WHERE id = 1",
                "UPDATE reviews SET product_id = 3 WHERE id = 3",
                "UPDATE tags SET internal = true WHERE id = 1",
                "TRUNCATE media");

        assertEquals("Kupfer & Töchter", text("products", "1", "/brand/name"));
        assertEquals("Kupfer & Töchter", text("products", "2", "/brand/name"));
        assertEquals("Kupfer & Töchter", text("suppliers", "DE:17", "/brands/0/name"));
        assertEquals("Metallwerk Nord", text("products", "6", "/supplier/name"));
        assertEquals("Metallwerk Nord", text("suppliers", "DE:17", "/name"));
        assertEquals("CHF", text("products", "3", "/prices/1/list/currency"));
        assertEquals(json("""
                [{"warehouseId": 1, "warehouse": {"id": 1, "code": "HAM", "place": {"lat": 53.6, "lon": 10}},
                  "quantity": 4}]"""), catalog.document("products", "1").path("stock"));
        assertEquals("4", text("products", "1", "/onHand"));
        assertEquals("80.00", text("products", "1", "/lowestPrice"));
        assertEquals("null", text("products", "1", "/dataSheet"));
        assertEquals("4", text("products", "2", "/dataSheet/pages"));
        assertEquals(List.of("2", "1"), each("products", "1", "reviews", "id"));
        assertEquals("4.0000000000000000", text("products", "1", "/rating"));
        assertEquals(List.of("3"), each("products", "3", "reviews", "id"));
        assertEquals(json("[\"bestseller\"]"), catalog.document("products", "1").path("tags"));
        assertEquals(json("[]"), catalog.document("products", "1").path("media"));
    }

    @Test
    void categoriesMoveAndAreHidden() throws Exception {
        catalog.execute("UPDATE categories SET parent_id = 4 WHERE id = 3");
        assertEquals("Home > Glass > Pans", text("categories", "3", "/breadcrumbs"));
        assertEquals(List.of(), each("categories", "2", "children", "id"));
        assertEquals(List.of("3"), each("categories", "4", "children", "id"));

        catalog.execute("UPDATE categories SET name = 'Glassware', hidden = true WHERE id = 4");
        assertEquals(Set.of("1", "2", "3"), catalog.documents("categories").keySet());
        assertEquals("Home > Glassware > Pans", text("categories", "3", "/breadcrumbs"));
        assertEquals(List.of("2"), each("categories", "1", "children", "id"));
        assertEquals(List.of(), each("products", "3", "categories", "id"));

        catalog.execute("UPDATE categories SET hidden = false WHERE id IN (4, 5)");
        assertEquals(List.of("4", "2", "5"), each("categories", "1", "children", "id"));
        assertEquals(List.of("2", "5"), each("products", "6", "categories", "id"));
    }

    @Test
    void productsComeAndGo() throws Exception {
        catalog.execute(
                "UPDATE products SET discontinued_at = now() WHERE id = 2",
                "UPDATE products SET status = 'on sale', supplier_country = 'DE', supplier_number = 17 WHERE id = 4",
                "INSERT INTO product_categories VALUES (4, 4)");

        assertEquals(Set.of("1", "3", "4", "6"), catalog.documents("products").keySet());
        assertEquals(List.of("4"), each("products", "1", "accessories", "id"));
        assertEquals("1", text("categories", "2", "/productsOnSale"));
        assertEquals("1", text("categories", "4", "/productsOnSale"));
        assertEquals(List.of("6", "4", "1"), each("suppliers", "DE:17", "newestProducts", "id"));
        assertEquals(List.of("1", "2"), each("suppliers", "DE:17", "brands", "id"));
        assertEquals("2", text("suppliers", "DE:17", "/brandCount"));

        catalog.execute(
                "DELETE FROM products WHERE id = 1", "UPDATE suppliers SET blocked = true WHERE country = 'SE'");
        assertEquals(Set.of("3", "4", "6"), catalog.documents("products").keySet());
        assertEquals(List.of("6", "4"), each("suppliers", "DE:17", "newestProducts", "id"));
        assertEquals(Set.of("DE:17"), catalog.documents("suppliers").keySet());
    }

    /** One value of a document, as it stands in the JSON, without quotes. */
    private String text(String index, String id, String pointer) throws IOException {
        return catalog.document(index, id).at(pointer).asText();
    }

    /** One field of each element of a list. */
    private List<String> each(String index, String id, String list, String field) throws IOException {
        List<String> values = new ArrayList<>();
        catalog.document(index, id)
                .path(list)
                .forEach(element -> values.add(element.path(field).asText()));
        return values;
    }
}
