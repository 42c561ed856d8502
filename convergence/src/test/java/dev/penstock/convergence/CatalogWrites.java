package dev.penstock.convergence;

import static dev.penstock.convergence.Ids.id;
import static dev.penstock.convergence.Ids.some;
import static dev.penstock.convergence.ShopWrites.moved;
import static dev.penstock.convergence.ShopWrites.nearest;

import java.util.List;
import java.util.Random;

/** Over the tables of {@code examples/catalog}. Names have two digits, so that every collation sorts them alike. */
final class CatalogWrites implements Writes {

    private static final List<String> COUNTRIES = List.of("DE", "SE", "FR");
    private static final List<String> STATUS = List.of("draft", "announced", "on sale", "on sale", "sold out");

    private final int spread;
    private final int products;
    private final int categories;
    private final int brands;
    private final int suppliers;
    private final int tags;
    private final int warehouses;
    private final int lists;
    private final int media;
    private final int reviews;

    /** So many times 40 products. */
    CatalogWrites(int scale) {
        this.spread = (scale + 1) / 2; // of many products, too, few have the same brand
        this.products = 40 * scale;
        this.categories = 15 * spread;
        this.brands = 8 * spread;
        this.suppliers = 5 * spread;
        this.tags = 10 * spread;
        this.warehouses = 5 * spread;
        this.lists = 4 * spread;
        this.media = 90 * scale;
        this.reviews = 120 * scale;
    }

    @Override
    public String fill() {
        return """
                INSERT INTO brands SELECT n, 'Brand ' || n, NULL FROM generate_series(1, :brands) n ON CONFLICT DO NOTHING;
                INSERT INTO suppliers SELECT c, n, 'Supplier ' || c || n, E' Mail@' || c || E'.Example\\n', n % 5 = 0, 'Street', NULL,
                    'Town', '(9.99,53.54)', '[2024-01-01,2027-01-01)', 'P10D', 25000.00::numeric::money
                  FROM unnest('{DE,SE,FR}'::text[]) c, generate_series(1, :suppliers) n ON CONFLICT DO NOTHING;
                INSERT INTO categories SELECT n, CASE WHEN n > 3 AND EXISTS (SELECT FROM categories WHERE id = n / 3) THEN n / 3 END,
                    'slug' || n, 'Category ' || lpad(n::text, 2, '0'), n % 4, n % 15 = 7
                  FROM generate_series(1, :categories) n ON CONFLICT DO NOTHING;
                UPDATE categories SET parent_id = id / 3 WHERE parent_id IS NULL AND id > 3
                  AND EXISTS (SELECT FROM categories c WHERE c.id = categories.id / 3);
                INSERT INTO products (id, sku, name, status, brand_id, supplier_country, supplier_number, net_price, material, colors,
                    labels, attributes, warranty, created_at)
                  SELECT n, 'SKU-' || n, 'Product ' || n, (ARRAY['on sale', 'announced', 'draft', 'sold out'])[1 + n % 4]::product_status,
                    b.id, s.country, s.number, n + 0.1234, CASE WHEN n % 3 > 0 THEN ' Steel ' END, '{red,blue}',
                    '{"origin": "DE", "care": null}', CASE WHEN n % 2 = 0 THEN '{"a": [1, 2.50]}'::jsonb END, 'P730D',
                    '2025-03-01 12:00:00Z'::timestamptz + n * interval '1 hour'
                  FROM generate_series(1, :products) n LEFT JOIN brands b ON b.id = n % (:brands + 1)
                  JOIN suppliers s ON s.country = (ARRAY['DE', 'SE', 'FR'])[1 + n % 3] AND s.number = 1 + n % :suppliers
                  ON CONFLICT DO NOTHING;
                INSERT INTO tags SELECT n, 'tag' || lpad(n::text, 2, '0'), n % 10 = 3 FROM generate_series(1, :tags) n
                  ON CONFLICT DO NOTHING;
                INSERT INTO warehouses SELECT n, 'W' || n, 40 + n, 10.25 FROM generate_series(1, :warehouses) n ON CONFLICT DO NOTHING;
                INSERT INTO price_lists SELECT 'list' || lpad(n::text, 2, '0'), 'List ' || n, 'EUR' FROM generate_series(1, :lists) n
                  ON CONFLICT DO NOTHING;
                INSERT INTO product_categories SELECT p.id, c.id FROM products p JOIN categories c ON (p.id + c.id) % (7 * :spread) = 0
                  ON CONFLICT DO NOTHING;
                INSERT INTO product_tags SELECT p.id, t.id FROM products p JOIN tags t ON (p.id + t.id) % (5 * :spread) = 0
                  ON CONFLICT DO NOTHING;
                INSERT INTO related_products SELECT p.id, r.id, 'accessory' FROM products p
                  JOIN products r ON r.id = p.id % :products + 1 ON CONFLICT DO NOTHING;
                INSERT INTO prices SELECT p.id, l.code, 1, p.id + 0.99 FROM products p JOIN price_lists l
                    ON (p.id + right(l.code, 2)::int) % :spread = 0 WHERE p.id % 2 = 0 ON CONFLICT DO NOTHING;
                INSERT INTO stock SELECT p.id, w.id, p.id % 4 FROM products p JOIN warehouses w ON (p.id + w.id) % (3 * :spread) = 0
                  ON CONFLICT DO NOTHING;
                INSERT INTO media SELECT n, p.id, 'https://img.example/' || n, NULL, n % 3 FROM generate_series(1, :media) n
                  JOIN products p ON p.id = 1 + n % :products ON CONFLICT DO NOTHING;
                INSERT INTO data_sheets SELECT p.id, p.id, 'https://docs.example', 4 FROM products p WHERE p.id % 3 = 0
                  ON CONFLICT DO NOTHING;
                INSERT INTO reviews SELECT n, p.id, 1 + n % 5, 'Title', NULL, CASE WHEN n % 4 > 0 THEN 'published' ELSE 'new' END,
                    '2025-03-01 00:00:00Z'::timestamptz + n * interval '1 day'
                  FROM generate_series(1, :reviews) n JOIN products p ON p.id = 1 + n % :products ON CONFLICT DO NOTHING
                """.replace(":spread", "" + spread)
                .replace(":products", "" + products)
                .replace(":categories", "" + categories)
                .replace(":brands", "" + brands)
                .replace(":suppliers", "" + suppliers)
                .replace(":tags", "" + tags)
                .replace(":warehouses", "" + warehouses)
                .replace(":lists", "" + lists)
                .replace(":media", "" + media)
                .replace(":reviews", "" + reviews);
    }

    @Override
    public String change(Random random) {
        return switch (random.nextInt(7)) {
            case 0, 1 -> products(random);
            case 2 -> suppliersAndBrands(random);
            case 3 -> categories(random);
            case 4 -> connections(random);
            case 5 -> pricesAndStock(random);
            default -> mediaAndReviews(random);
        };
    }

    private String products(Random random) {
        int id = id(random, products);
        String set = "UPDATE products SET ";
        String where = " WHERE id = " + id;
        return switch (random.nextInt(12)) {
            case 0, 1 ->
                "INSERT INTO products (id, sku, name, status, supplier_country, supplier_number, net_price, created_at)"
                        + " SELECT " + id + ", 'N-" + random.nextInt(10_000)
                        + "', 'New', 'on sale', country, number, 9.9900, "
                        + time(random) + " FROM " + supplier(random) + " s ON CONFLICT DO NOTHING";
            case 2 -> set + "name = 'Renamed " + random.nextInt(1_000) + "'" + where;
            case 3 -> set + "status = '" + STATUS.get(random.nextInt(STATUS.size())) + "'" + where;
            case 4 -> set + "discontinued_at = CASE WHEN discontinued_at IS NULL THEN " + time(random) + " END" + where;
            case 5 ->
                set + "brand_id = b.id FROM " + nearest("brands", id(random, brands)) + " b WHERE products.id = " + id;
            case 6 ->
                set
                        + "brand_id = NULL, on_sale = daterange('2026-01-01', CASE WHEN id % 2 = 0 THEN '2026-02-01'::date END)"
                        + where;
            case 7 ->
                set + "(supplier_country, supplier_number) = (s.country, s.number) FROM " + supplier(random)
                        + " s WHERE products.id = " + id;
            case 8 ->
                set + "net_price = net_price + 0.0100, tax_rate = 0.070, colors = '{green}', labels = '{\"n\": 1.50}'"
                        + where;
            case 9 ->
                set + "package_width_mm = 1, package_height_mm = 2, package_depth_mm = 3, package_weight_g = "
                        + random.nextInt(100) + where;
            case 10 -> moved("products", id, id(random, products));
            default -> "DELETE FROM products" + where;
        };
    }

    private String suppliersAndBrands(Random random) {
        String key = " WHERE country = '" + country(random) + "' AND number = " + id(random, 5);
        int brand = id(random, brands);
        return switch (random.nextInt(9)) {
            case 0 ->
                "INSERT INTO suppliers (country, number, name, contract) VALUES ('" + country(random) + "', "
                        + id(random, suppliers + 1) + ", 'New', '[2025-01-01,)') ON CONFLICT DO NOTHING";
            case 1 -> "UPDATE suppliers SET name = 'Name " + random.nextInt(1_000) + "', lead_time = 'PT36H'" + key;
            case 2 -> "UPDATE suppliers SET blocked = NOT blocked" + key;
            case 3 -> "UPDATE suppliers SET number = " + (suppliers + 1 + random.nextInt(3)) + key;
            case 4 -> "UPDATE suppliers SET address_street = NULL, address_town = NULL, location = '(1.5,-2)'" + key;
            case 5 ->
                "INSERT INTO brands VALUES (" + brand + ", 'New brand " + random.nextInt(10_000)
                        + "', 'https://new.example') ON CONFLICT DO NOTHING";
            case 6 -> "UPDATE brands SET name = 'Brand " + random.nextInt(10_000) + "' WHERE id = " + brand;
            case 7 -> moved("brands", brand, id(random, brands));
            default -> random.nextInt(4) == 0 ? "DELETE FROM suppliers" + key : "UPDATE brands SET website = NULL";
        };
    }

    private String categories(Random random) {
        int id = id(random, categories);
        String where = " WHERE id = " + id;
        return switch (random.nextInt(7)) {
            case 0 ->
                "INSERT INTO categories VALUES (" + id + ", NULL, 'new" + random.nextInt(10_000)
                        + "', 'New', 1) ON CONFLICT DO NOTHING";
            case 1 ->
                "UPDATE categories SET name = 'Category " + (10 + random.nextInt(90)) + "', position = position + 1"
                        + where;
            case 2 ->
                "UPDATE categories SET parent_id = c.id FROM " + nearest("categories", id(random, categories))
                        + " c WHERE categories.id = " + id;
            case 3 -> "UPDATE categories SET parent_id = NULL" + where;
            case 4 -> "UPDATE categories SET hidden = NOT hidden" + where;
            case 5 -> moved("categories", id, id(random, categories));
            default -> "DELETE FROM categories WHERE id = " + (4 + random.nextInt(categories - 3));
        };
    }

    private String connections(Random random) {
        String product = nearest("products", id(random, products));
        int tag = id(random, tags);
        return switch (random.nextInt(8)) {
            case 0 ->
                "INSERT INTO product_categories SELECT p.id, c.id FROM " + product + " p, "
                        + nearest("categories", id(random, categories)) + " c ON CONFLICT DO NOTHING";
            case 1 -> "DELETE FROM product_categories WHERE product_id = " + id(random, products);
            case 2 ->
                "UPDATE product_categories SET product_id = p.id FROM " + product + " p WHERE category_id = "
                        + id(random, categories) + " AND product_id = " + id(random, products);
            case 3 ->
                "INSERT INTO product_tags SELECT p.id, t.id FROM " + product + " p, " + nearest("tags", tag)
                        + " t ON CONFLICT DO NOTHING";
            case 4 ->
                "UPDATE tags SET internal = NOT internal, name = 'tag" + (10 + random.nextInt(90)) + "' WHERE id = "
                        + tag;
            case 5 -> "DELETE FROM product_tags WHERE tag_id = " + tag;
            case 6 ->
                "INSERT INTO related_products SELECT p.id, r.id, 'accessory' FROM " + product + " p, "
                        + nearest("products", id(random, products)) + " r ON CONFLICT DO NOTHING";
            default -> "UPDATE related_products SET kind = 'alternative' WHERE related_id = " + id(random, products);
        };
    }

    private String pricesAndStock(Random random) {
        int product = id(random, products);
        String list = "'list" + (100 + id(random, lists) + "'").substring(1);
        return switch (random.nextInt(9)) {
            case 0 ->
                "INSERT INTO prices SELECT p.id, l.code, " + (1 + random.nextInt(3)) + ", 1.5 FROM "
                        + nearest("products", product) + " p, price_lists l WHERE l.code = " + list
                        + " ON CONFLICT DO NOTHING";
            case 1 -> "UPDATE prices SET amount = amount + 0.01 WHERE product_id = " + product;
            case 2 -> "UPDATE prices SET from_quantity = from_quantity + 10 WHERE product_id = " + product;
            case 3 -> "DELETE FROM prices WHERE price_list = " + list + " AND product_id = " + product;
            case 4 -> "UPDATE price_lists SET name = 'List " + random.nextInt(100) + "' WHERE code = " + list;
            case 5 ->
                "INSERT INTO stock SELECT p.id, w.id, " + random.nextInt(9) + " FROM " + nearest("products", product)
                        + " p, " + nearest("warehouses", id(random, warehouses)) + " w ON CONFLICT DO NOTHING";
            case 6 -> "UPDATE stock SET quantity = " + random.nextInt(4) + " WHERE product_id = " + product;
            case 7 ->
                "UPDATE warehouses SET latitude = " + random.nextInt(90)
                        + ".5, longitude = NULLIF(longitude, 11) WHERE id = " + id(random, warehouses);
            default -> moved("warehouses", id(random, warehouses), id(random, warehouses + 2));
        };
    }

    private String mediaAndReviews(Random random) {
        String product = nearest("products", id(random, products));
        int medium = id(random, media);
        int review = id(random, reviews);
        return switch (random.nextInt(9)) {
            case 0 ->
                "INSERT INTO media SELECT " + medium + ", id, 'u', 'caption', " + random.nextInt(5) + " FROM " + product
                        + " p ON CONFLICT DO NOTHING";
            case 1 ->
                "UPDATE media SET product_id = p.id, position = 0 FROM " + product + " p WHERE media.id = " + medium;
            case 2 -> "DELETE FROM media WHERE id = " + medium;
            case 3 ->
                "UPDATE data_sheets SET product_id = p.id, pages = pages + 1 FROM " + product
                        + " p WHERE data_sheets.id = " + id(random, products)
                        + " AND NOT EXISTS (SELECT FROM data_sheets d WHERE d.product_id = p.id)";
            case 4 -> "DELETE FROM data_sheets WHERE product_id = " + id(random, products);
            case 5 ->
                "INSERT INTO reviews SELECT " + review + ", id, " + id(random, 5) + ", 'new', NULL, 'published', "
                        + time(random) + " FROM " + product + " p ON CONFLICT DO NOTHING";
            case 6 -> "UPDATE reviews SET product_id = p.id FROM " + product + " p WHERE reviews.id = " + review;
            case 7 -> "UPDATE reviews SET state = 'published', stars = " + id(random, 5) + " WHERE id = " + review;
            default -> "DELETE FROM reviews WHERE id = " + review;
        };
    }

    @Override
    public String bulk(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> "UPDATE products SET net_price = net_price + 1 WHERE id " + some(random, products);
            case 1 ->
                "UPDATE brands SET website = 'https://" + random.nextInt(100) + ".example' WHERE id "
                        + some(random, brands);
            case 2 -> "UPDATE reviews SET stars = 6 - stars WHERE id " + some(random, reviews);
            case 3 -> "DELETE FROM stock WHERE warehouse_id = " + id(random, warehouses);
            default -> fill();
        };
    }

    @Override
    public String all(Random random) {
        return random.nextBoolean()
                ? "UPDATE products SET net_price = net_price + 1"
                : "UPDATE brands SET website = 'https://" + random.nextInt(100) + ".example'";
    }

    @Override
    public String truncate(Random random) {
        String table = switch (random.nextInt(6)) {
            case 0 -> "products CASCADE";
            case 1 -> "brands CASCADE";
            case 2 -> "product_tags";
            case 3 -> "categories CASCADE";
            case 4 -> "reviews, media";
            default -> "prices";
        };
        return "TRUNCATE " + table;
    }

    private static String country(Random random) {
        return COUNTRIES.get(random.nextInt(COUNTRIES.size()));
    }

    private static String time(Random random) {
        return "'2025-04-01 10:00:00Z'::timestamptz + " + random.nextInt(500) + " * interval '1 minute'";
    }

    private String supplier(Random random) {
        return "(SELECT * FROM suppliers ORDER BY country <> '" + country(random) + "', abs(number - "
                + id(random, suppliers) + "), country, number LIMIT 1)";
    }
}
