package dev.penstock.example.catalog;

import static dev.penstock.example.catalog.CatalogIndexes.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.document.GeoPoint;
import dev.penstock.runtime.json.JsonDocuments;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the sample's rows become, and how it is found. */
@WithServers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedingTest {

    private CatalogIndexes catalog;

    @BeforeAll
    void seed(TestDatabase database, OpenSearchServer search) throws Exception {
        catalog = new CatalogIndexes(database, search, "seeding");
    }

    @AfterAll
    void close() throws Exception {
        catalog.close();
    }

    @Test
    void whatCountsHasADocument() throws Exception {
        assertEquals(
                Set.of("1", "2", "3", "6"), catalog.documents("products").keySet(), "no draft, nothing discontinued");
        assertEquals(Set.of("1", "2", "3", "4"), catalog.documents("categories").keySet(), "nothing hidden");
        assertEquals(Set.of("DE:17", "SE:4"), catalog.documents("suppliers").keySet(), "nobody blocked");
    }

    @Test
    void aProduct() throws Exception {
        assertEquals(json("""
                {
                  "id": 1, "sku": "CP-00128", "name": "Copper Skillet",
                  "description": "Made for roasting: heavy, and quick to heat.",
                  "status": "on sale", "material": "copper", "colors": ["copper", "black"],
                  "labels": {"origin": "DE"}, "attributes": {"induction": false, "diameters": [24, 28.5]},
                  "packaging": {"widthInMillimetres": 300, "heightInMillimetres": 80, "depthInMillimetres": 520,
                    "weightInGrams": 2100},
                  "warranty": 63072000.000000, "createdAt": "2025-03-01T11:00:00+00:00",
                  "imageUrl": "https://img.example/1.jpg", "type": "product",
                  "price": 84.0336, "grossPrice": 100.00, "sale": {"gte": "2026-01-01", "lt": "2026-02-01"},
                  "prices": [
                    {"listCode": "retail", "fromQuantity": 1,
                      "list": {"code": "retail", "name": "Retail", "currency": "EUR"}, "amount": 99.90},
                    {"listCode": "trade", "fromQuantity": 1,
                      "list": {"code": "trade", "name": "Trade", "currency": "EUR"}, "amount": 80.00},
                    {"listCode": "trade", "fromQuantity": 10,
                      "list": {"code": "trade", "name": "Trade", "currency": "EUR"}, "amount": 72.50}
                  ],
                  "lowestPrice": 72.50, "highestPrice": 99.90,
                  "brand": {"id": 1, "name": "Kupfer & Söhne", "website": "https://kupfer.example/shop"},
                  "supplier": {"country": "DE", "number": 17, "name": "Metallwerk Süd"},
                  "stock": [
                    {"warehouseId": 2, "warehouse": {"id": 2, "code": "MUC", "place": {"lat": 48.14, "lon": 11.58}},
                      "quantity": 9},
                    {"warehouseId": 1, "warehouse": {"id": 1, "code": "HAM", "place": {"lat": 53.55, "lon": 10}},
                      "quantity": 4}
                  ],
                  "onHand": 13, "available": true,
                  "categories": [{"id": 3, "slug": "pans", "name": "Pans"}, {"id": 2, "slug": "kitchen", "name": "Kitchen"}],
                  "categoryIds": [2, 3], "tags": ["bestseller", "handmade"],
                  "accessories": [{"id": 2, "sku": "CP-00129", "name": "Copper Lid"}],
                  "media": [{"id": 2, "url": "https://img.example/1a.jpg", "caption": null},
                    {"id": 1, "url": "https://img.example/1b.jpg", "caption": "From below"}],
                  "dataSheet": {"id": 1, "url": "https://docs.example/1.pdf", "pages": 4},
                  "reviews": [
                    {"id": 3, "stars": 5, "title": "Again", "comment": null, "writtenAt": "2025-08-01T08:00:00+00:00"},
                    {"id": 2, "stars": 3, "title": "Heavy", "comment": null, "writtenAt": "2025-07-01T08:00:00+00:00"}
                  ],
                  "reviewCount": 3, "rating": 4.3333333333333333
                }"""), catalog.document("products", "1"));
    }

    @Test
    void aProductOfWhichLittleIsKnown() throws Exception {
        assertEquals(json("""
                {
                  "id": 6, "sku": "ST-1", "name": "Steel Pot", "description": null, "status": "sold out",
                  "material": "steel", "colors": [], "labels": {}, "attributes": null, "packaging": null,
                  "warranty": null, "createdAt": "2025-05-01T10:00:00+00:00", "imageUrl": null, "type": "product",
                  "price": 30.0000, "grossPrice": 35.70, "sale": null, "prices": [], "lowestPrice": null,
                  "highestPrice": null, "brand": null,
                  "supplier": {"country": "DE", "number": 17, "name": "Metallwerk Süd"},
                  "stock": [], "onHand": 0, "available": false,
                  "categories": [{"id": 2, "slug": "kitchen", "name": "Kitchen"}], "categoryIds": [2, 5], "tags": [],
                  "accessories": [], "media": [], "dataSheet": null, "reviews": [], "reviewCount": 0, "rating": null
                }"""), catalog.document("products", "6"));
    }

    @Test
    void categoriesWithTheWayToThem() throws Exception {
        assertEquals(json("""
                {
                  "id": 2, "slug": "kitchen", "name": "Kitchen", "breadcrumbs": "Home > Kitchen", "position": 2,
                  "parent": {"id": 1, "name": "Home", "parent": null},
                  "children": [{"id": 3, "slug": "pans", "name": "Pans"}], "productsOnSale": 2
                }"""), catalog.document("categories", "2"));
        assertEquals(json("""
                {
                  "id": 1, "slug": "home", "name": "Home", "breadcrumbs": "Home", "position": 0, "parent": null,
                  "children": [{"id": 4, "slug": "glass", "name": "Glass"}, {"id": 2, "slug": "kitchen", "name": "Kitchen"}],
                  "productsOnSale": 0
                }"""), catalog.document("categories", "1"));
    }

    @Test
    void aSupplier() throws Exception {
        assertEquals(json("""
                {
                  "country": "DE", "number": 17, "name": "Metallwerk Süd", "email": "info@metallwerk.example",
                  "address": {"street": "Am Hafen 3", "postcode": "20457", "town": "Hamburg"},
                  "place": {"lat": 53.54, "lon": 9.99}, "contract": {"gte": "2024-01-01", "lt": "2027-01-01"},
                  "leadTime": 864000.000000, "creditLimit": 25000.00,
                  "brands": [{"id": 1, "name": "Kupfer & Söhne", "website": "https://kupfer.example/shop"}],
                  "newestProducts": [
                    {"id": 6, "sku": "ST-1", "name": "Steel Pot"}, {"id": 2, "sku": "CP-00129", "name": "Copper Lid"},
                    {"id": 1, "sku": "CP-00128", "name": "Copper Skillet"}
                  ],
                  "brandCount": 1
                }"""), catalog.document("suppliers", "DE:17"));
    }

    @Test
    void documentsAreReadBackAsRecords() throws Exception {
        byte[] source = catalog.document("products", "1").toString().getBytes(StandardCharsets.UTF_8);
        Product product = JsonDocuments.read(source, new ProductDocumentBuilder());

        assertEquals(ProductStatus.ON_SALE, product.status());
        assertEquals(Map.of("origin", "DE"), product.labels());
        assertEquals(Duration.ofDays(730), product.warranty());
        assertEquals(Instant.parse("2025-03-01T11:00:00Z"), product.createdAt());
        assertEquals(new BigDecimal("100.00"), product.grossPrice());
        assertTrue(Objects.requireNonNull(product.sale()).contains(LocalDate.of(2026, 1, 31)));
        assertEquals("EUR", product.prices().get(2).list().currency());
        assertEquals(
                new GeoPoint(48.14, 11.58), product.stock().get(0).warehouse().place());
        assertEquals(List.of(new ProductName(2, "CP-00129", "Copper Lid")), product.accessories());
        assertEquals(new SupplierName("DE", 17, "Metallwerk Süd"), product.supplier());
    }

    @Test
    void codesAreFoundAsPeopleTypeThem() throws Exception {
        for (String typed : List.of("CP-00128", "cp-00128", "cp00128", "00128")) {
            assertEquals(List.of("1"), products("""
                    {"match": {"sku": "%s"}}""".formatted(typed)), typed);
        }
        assertEquals(List.of("1"), products("""
                {"term": {"sku.keyword": "CP-00128"}}"""));
    }

    @Test
    void namesAreFoundBySynonymsAndTextsByTheirStems() throws Exception {
        assertEquals(List.of("1"), products("""
                {"match": {"name": "pan"}}"""));
        assertEquals(List.of("1"), products("""
                {"match": {"description": "roast"}}"""));
        assertEquals(List.of("3"), products("""
                {"match": {"name": "pitcher"}}"""));
    }

    @Test
    void enumsAreSortedByTheirDeclaration() throws Exception {
        assertEquals(List.of("2", "1", "3", "6"), catalog.ids("products", """
                {"sort": ["status.order", "name.sort"]}"""));
        assertEquals(List.of("6"), products("""
                {"term": {"status": "sold out"}}"""));
    }

    @Test
    void placesAreFoundByTheirDistance() throws Exception {
        String near = """
                {"nested": {"path": "stock", "query": {"geo_distance": {
                  "distance": "50km", "stock.warehouse.place": {"lat": %s, "lon": %s}}}}}""";
        assertEquals(List.of("1", "3"), products(near.formatted("48.2", "11.6")));
        assertEquals(List.of("1"), products(near.formatted("53.5", "9.9")));
        assertEquals(List.of("DE:17"), catalog.ids("suppliers", """
                {"query": {"geo_distance": {"distance": "10km", "place": {"lat": 53.55, "lon": 10.0}}}}"""));
    }

    @Test
    void nestedQueriesKnowWhichValuesBelongTogether() throws Exception {
        String price = """
                {"nested": {"path": "prices", "query": {"bool": {"filter": [
                  {"term": {"prices.list.code": "%s"}}, {"range": {"prices.amount": {"lt": %s}}}]}}}}""";
        assertEquals(List.of("1", "3"), products(price.formatted("trade", "75")));
        assertEquals(List.of("3"), products(price.formatted("retail", "75")));
        assertEquals(List.of(), products(price.formatted("retail", "50")));
    }

    @Test
    void numbersAndRangesOfDates() throws Exception {
        assertEquals(List.of("1"), products("""
                {"range": {"grossPrice": {"gte": 99.99, "lte": 100}}}"""));
        assertEquals(List.of("1"), products("""
                {"term": {"sale": "2026-01-31"}}"""));
        assertEquals(List.of("3"), products("""
                {"range": {"sale": {"gte": "2026-02-01", "lte": "2026-12-31"}}}"""));
    }

    @Test
    void labelsTagsAndAddresses() throws Exception {
        assertEquals(List.of("3"), products("""
                {"term": {"labels.origin": "SE"}}"""));
        assertEquals(List.of("1", "3"), products("""
                {"term": {"tags": "handmade"}}"""));
        assertEquals(List.of("1", "2"), products("""
                {"wildcard": {"brand.website": "*kupfer*"}}"""));
        assertEquals(List.of("1"), products("""
                {"term": {"accessories.sku": "00129"}}"""));
    }

    private List<String> products(String query) throws Exception {
        return catalog.ids("products", "{\"sort\": [\"id\"], \"query\": " + query + "}");
    }
}
