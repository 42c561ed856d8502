package dev.penstock.runtime.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.catalog.ColumnEntry;
import dev.penstock.catalog.DatabaseCatalog;
import dev.penstock.catalog.DomainEntry;
import dev.penstock.catalog.EnumEntry;
import dev.penstock.catalog.ForeignKeyEntry;
import dev.penstock.catalog.IndexEntry;
import dev.penstock.catalog.KeyEntry;
import dev.penstock.catalog.PartitioningEntry;
import dev.penstock.catalog.TableEntry;
import dev.penstock.catalog.TableEntry.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of a catalog that is no more what a database has. */
class CatalogDifferenceTest {

    private static final ColumnEntry ID = new ColumnEntry("id", "bigint", false, null, "always");
    private static final ColumnEntry TOTAL = new ColumnEntry("total", "integer", false, null, null);

    @Test
    void whatIsTheSameHasNoDifferences() {
        assertEquals(List.of(), CatalogDifference.between(Catalogs.ORDERS, Catalogs.ORDERS));
        assertEquals(List.of(), CatalogDifference.between(Catalogs.ODDITIES, Catalogs.ODDITIES));
    }

    @Test
    void tablesAndTypesThatCameAndWentAreTold() {
        assertDecides(
                List.of(
                        "table public.orders is gone",
                        "table a b.Ünï\"code is new",
                        "table public.measured is new",
                        "enum public.order_status is gone",
                        "enum public.\"Mood\" is new",
                        "enum public.none is new",
                        "domain public.email is new"),
                Catalogs.ORDERS,
                Catalogs.ODDITIES);
    }

    @Test
    void columnsThatChangedAreTold() {
        assertDecides(
                List.of(
                        "table public.orders: column gone is gone",
                        "table public.orders: column id is not an identity any more",
                        "table public.orders: column note is generated (stored) now",
                        "table public.orders: column number is an identity (by default) now, always in the catalog",
                        "table public.orders: column total is numeric(10,2) now, integer in the catalog",
                        "table public.orders: column total may be null now",
                        "table public.orders: column added is new"),
                of(table(
                        ID,
                        new ColumnEntry("gone", "text", true, null, null),
                        new ColumnEntry("note", "text", true, null, null),
                        new ColumnEntry("number", "integer", false, null, "always"),
                        TOTAL)),
                of(table(
                        new ColumnEntry("id", "bigint", false, null, null),
                        new ColumnEntry("note", "text", true, "stored", null),
                        new ColumnEntry("number", "integer", false, null, "by default"),
                        new ColumnEntry("total", "numeric(10,2)", true, null, null),
                        new ColumnEntry("added", "text", true, null, null))));
        assertDecides(
                List.of(
                        "table public.orders: column total may not be null now",
                        "table public.orders: column total is not generated any more"),
                of(table(new ColumnEntry("total", "integer", true, "virtual", null))),
                of(table(TOTAL)));
    }

    @Test
    void keysThatChangedAreTold() {
        KeyEntry byId = new KeyEntry("orders_pkey", List.of("id"));
        TableEntry then = table(
                Kind.TABLE,
                byId,
                List.of(new KeyEntry("a_key", List.of("a")), new KeyEntry("b_key", List.of("b"))),
                List.of(
                        new ForeignKeyEntry("one", List.of("user_id"), "public", "users", List.of("id")),
                        new ForeignKeyEntry("two", List.of("shop_id"), "public", "shops", List.of("id"))));
        TableEntry now = table(
                Kind.TABLE,
                new KeyEntry("orders_pkey", List.of("shop_id", "id")),
                List.of(new KeyEntry("b_key", List.of("b")), new KeyEntry("c_key", List.of("c", "d"))),
                List.of(
                        new ForeignKeyEntry("one", List.of("user_id"), "crm", "users", List.of("id")),
                        new ForeignKeyEntry("two", List.of("shop_id"), "public", "shops", List.of("id"))));
        assertDecides(
                List.of(
                        "table public.orders: the primary key is (shop_id, id) now, (id) in the catalog",
                        "table public.orders: the unique key (a) is gone",
                        "table public.orders: the unique key (c, d) is new",
                        "table public.orders: the foreign key (user_id) to public.users (id) is gone",
                        "table public.orders: the foreign key (user_id) to crm.users (id) is new"),
                of(then),
                of(now));
        assertDecides(
                List.of("table public.orders: the primary key is nothing now, (id) in the catalog"),
                of(table(Kind.TABLE, byId, List.of(), List.of())),
                of(table(Kind.TABLE, null, List.of(), List.of())));
        assertDecides(
                List.of("table public.orders is a view now, a table in the catalog"),
                of(table(Kind.TABLE, byId, List.of(), List.of())),
                of(table(Kind.VIEW, byId, List.of(), List.of())));
    }

    @Test
    void typesThatChangedAreTold() {
        assertDecides(
                List.of(
                        "enum public.status: label PAID is gone",
                        "enum public.status: label OPENED is new",
                        "domain public.email: its base is text now, character varying(200) in the catalog",
                        "domain public.email may be null now"),
                new DatabaseCatalog(
                        1,
                        List.of(new EnumEntry("public.status", List.of("OPEN", "PAID"))),
                        List.of(new DomainEntry("public.email", "character varying(200)", false)),
                        List.of()),
                new DatabaseCatalog(
                        1,
                        List.of(new EnumEntry("public.status", List.of("OPENED", "OPEN"))),
                        List.of(new DomainEntry("public.email", "text", true)),
                        List.of()));
    }

    @Test
    void whatNothingIsDecidedByIsToldAsThat() {
        TableEntry then = withIndexes(
                "default",
                "orders_pkey",
                List.of(
                        new IndexEntry("gone", false, "USING btree (a)"),
                        new IndexEntry("other", true, "USING btree (lower(a))")),
                new PartitioningEntry("RANGE (a)", List.of("public.orders_2025")));
        TableEntry now = withIndexes(
                "full",
                "orders_key",
                List.of(
                        new IndexEntry("other", false, "USING btree (lower(a))"),
                        new IndexEntry("young", false, "USING btree (b)")),
                new PartitioningEntry("LIST (a)", List.of("public.orders_1", "public.orders_2")));
        List<CatalogDifference> differences = CatalogDifference.between(of(then), of(now));
        assertEquals(
                List.of(
                                "table public.orders: the name of the primary key is orders_key now, orders_pkey in the catalog",
                                "table public.orders: index gone is gone",
                                "table public.orders: index other is USING btree (lower(a)) now, unique USING btree (lower(a)) in"
                                        + " the catalog",
                                "table public.orders: index young is new",
                                "table public.orders: the replica identity is full now, default in the catalog",
                                "table public.orders: the partition key is LIST (a) now, RANGE (a) in the catalog")
                        .stream()
                        .map(text -> new CatalogDifference(text, false))
                        .toList(),
                differences);
    }

    @Test
    void partitionsThatComeAndGoAndTheOrderOfColumnsAreNoDifference() {
        PartitioningEntry then = new PartitioningEntry("RANGE (a)", List.of("public.orders_2025"));
        PartitioningEntry now = new PartitioningEntry("RANGE (a)", List.of("public.orders_2026", "public.orders_2027"));
        assertEquals(
                List.of(),
                CatalogDifference.between(
                        of(withIndexes("default", "orders_pkey", List.of(), then)),
                        of(withIndexes("default", "orders_pkey", List.of(), now))));
        assertEquals(List.of(), CatalogDifference.between(of(table(ID, TOTAL)), of(table(TOTAL, ID))));
    }

    @Test
    void whatDecidesComesFirst() {
        TableEntry then = withIndexes("default", "orders_pkey", List.of(), null);
        TableEntry now = withIndexes("full", "orders_pkey", List.of(), null);
        assertEquals(
                List.of(true, false),
                CatalogDifference.between(
                                of(then),
                                new DatabaseCatalog(
                                        1, List.of(new EnumEntry("public.status", List.of())), List.of(), List.of(now)))
                        .stream()
                        .map(CatalogDifference::decides)
                        .toList());
    }

    private static void assertDecides(List<String> expected, DatabaseCatalog then, DatabaseCatalog now) {
        assertEquals(
                expected.stream().map(text -> new CatalogDifference(text, true)).toList(),
                CatalogDifference.between(then, now));
    }

    private static DatabaseCatalog of(TableEntry table) {
        return new DatabaseCatalog(1, List.of(), List.of(), List.of(table));
    }

    private static TableEntry table(ColumnEntry... columns) {
        return new TableEntry(
                "public",
                "orders",
                Kind.TABLE,
                "default",
                List.of(columns),
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static TableEntry table(
            Kind kind, @Nullable KeyEntry primaryKey, List<KeyEntry> uniqueKeys, List<ForeignKeyEntry> foreignKeys) {
        return new TableEntry(
                "public", "orders", kind, "default", List.of(), primaryKey, uniqueKeys, foreignKeys, List.of(), null);
    }

    private static TableEntry withIndexes(
            String identity, String keyName, List<IndexEntry> indexes, @Nullable PartitioningEntry partitioning) {
        return new TableEntry(
                "public",
                "orders",
                Kind.PARTITIONED_TABLE,
                identity,
                List.of(ID),
                new KeyEntry(keyName, List.of("id")),
                List.of(),
                List.of(),
                indexes,
                partitioning);
    }
}
