package dev.penstock.convergence;

import static dev.penstock.convergence.Ids.id;
import static dev.penstock.convergence.Ids.some;

import java.util.Random;

/** Over the tables of {@code examples/shop}. */
final class ShopWrites implements Writes {

    private final int users;
    private final int products;
    private final int orders;
    private final int items;
    private final int reviews;

    /** So many times 60 users and 30 products. */
    ShopWrites(int scale) {
        this.users = 60 * scale;
        this.products = 30 * scale;
        this.orders = 150 * scale;
        this.items = 300 * scale;
        this.reviews = 90 * scale;
    }

    @Override
    public String fill() {
        return """
                INSERT INTO users SELECT n, 'user' || n || '@example.com', 'User ' || n, '2025-01-01 12:00:00Z', n %% 9 = 0
                  FROM generate_series(1, %d) n ON CONFLICT DO NOTHING;
                INSERT INTO products SELECT n, 'SKU-' || n, 'Product ' || n, n + 0.10 FROM generate_series(1, %d) n
                  ON CONFLICT DO NOTHING;
                INSERT INTO orders SELECT n, u.id, 'OPEN', '2025-02-01 00:00:00Z'::timestamptz + n * interval '1 hour'
                  FROM generate_series(1, %d) n JOIN users u ON u.id = 1 + n %% %d ON CONFLICT DO NOTHING;
                INSERT INTO items SELECT n, o.id, p.id, p.name, p.price, 1 + n %% 3 FROM generate_series(1, %d) n
                  JOIN orders o ON o.id = 1 + n %% %d JOIN products p ON p.id = 1 + n %% %d ON CONFLICT DO NOTHING;
                INSERT INTO reviews SELECT n, p.id, 1 + n %% 5, NULL, '2025-03-01 00:00:00Z'::timestamptz + n * interval '1 day'
                  FROM generate_series(1, %d) n JOIN products p ON p.id = 1 + n %% %d ON CONFLICT DO NOTHING
                """.formatted(users, products, orders, users / 2, items, orders, products, reviews, products);
    }

    @Override
    public String change(Random random) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> users(random);
            case 2, 3 -> orders(random);
            case 4 -> items(random);
            default -> products(random);
        };
    }

    private String users(Random random) {
        int id = id(random, users);
        int other = id(random, users);
        return switch (random.nextInt(8)) {
            case 0, 1 ->
                "INSERT INTO users VALUES (" + id + ", 'new" + random.nextInt(10_000)
                        + "@example.com', NULL, '2025-05-05 05:05:05Z') ON CONFLICT DO NOTHING";
            case 2, 3 -> "UPDATE users SET full_name = 'Name " + random.nextInt(1_000) + "' WHERE id = " + id;
            case 4 -> "UPDATE users SET deleted = NOT deleted WHERE id = " + id;
            case 5 -> "DELETE FROM users WHERE id = " + id;
            case 6 -> moved("users", id, other);
            default -> // two keys are swapped
                "UPDATE users SET id = -" + id + " WHERE id = " + id + "; UPDATE users SET id = " + id + " WHERE id = "
                        + other + "; UPDATE users SET id = " + other + " WHERE id = -" + id;
        };
    }

    private String orders(Random random) {
        int id = id(random, orders);
        String user = nearest("users", id(random, users));
        return switch (random.nextInt(8)) {
            case 0, 1 ->
                "INSERT INTO orders SELECT " + id + ", id, 'PAID', " + time(random) + " FROM " + user
                        + " u ON CONFLICT DO NOTHING";
            case 2, 3 -> "UPDATE orders SET user_id = u.id FROM " + user + " u WHERE orders.id = " + id;
            case 4 -> "UPDATE orders SET status = 'SHIPPED', placed_at = " + time(random) + " WHERE id = " + id;
            case 5 -> "DELETE FROM orders WHERE id = " + id;
            case 6 -> moved("orders", id, id(random, orders));
            default ->
                "UPDATE orders SET user_id = u.id FROM " + user + " u WHERE orders.id BETWEEN " + id + " AND "
                        + (id + 9);
        };
    }

    private String items(Random random) {
        int id = id(random, items);
        String order = nearest("orders", id(random, orders));
        String product = nearest("products", id(random, products));
        return switch (random.nextInt(6)) {
            case 0, 1 ->
                "INSERT INTO items SELECT " + id + ", o.id, p.id, 'thing', " + random.nextInt(100) + ".5, 2 FROM "
                        + order + " o, " + product + " p ON CONFLICT DO NOTHING";
            case 2 -> "UPDATE items SET order_id = o.id FROM " + order + " o WHERE items.id = " + id;
            case 3 ->
                "UPDATE items SET product_id = p.id, order_id = o.id FROM " + order + " o, " + product
                        + " p WHERE items.id = " + id;
            case 4 -> "UPDATE items SET quantity = quantity + 1, unit_price = unit_price + 0.05 WHERE id = " + id;
            default -> "DELETE FROM items WHERE id = " + id;
        };
    }

    private String products(Random random) {
        int id = id(random, products);
        int review = id(random, reviews);
        String product = nearest("products", id);
        return switch (random.nextInt(9)) {
            case 0 ->
                "INSERT INTO products VALUES (" + id + ", 'NEW-" + random.nextInt(10_000)
                        + "', 'New', 7.70) ON CONFLICT DO NOTHING";
            case 1 ->
                "UPDATE products SET name = 'Renamed " + random.nextInt(1_000) + "', price = price + 1 WHERE id = "
                        + id;
            case 2 -> "DELETE FROM products WHERE id = " + id;
            case 3 -> moved("products", id, id(random, products));
            case 4, 5 ->
                "INSERT INTO reviews SELECT " + review + ", id, " + stars(random) + ", 'so', " + time(random) + " FROM "
                        + product + " p ON CONFLICT DO NOTHING";
            case 6 -> "UPDATE reviews SET product_id = p.id FROM " + product + " p WHERE reviews.id = " + review;
            case 7 -> "UPDATE reviews SET stars = " + stars(random) + " WHERE id = " + review;
            default -> "DELETE FROM reviews WHERE id = " + review;
        };
    }

    @Override
    public String bulk(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> "UPDATE items SET quantity = quantity + 1 WHERE id " + some(random, items);
            case 1 -> "UPDATE users SET full_name = 'All " + random.nextInt(100) + "' WHERE id " + some(random, users);
            case 2 ->
                "UPDATE orders SET user_id = u.id FROM " + nearest("users", id(random, users)) + " u WHERE orders.id "
                        + some(random, orders);
            case 3 -> "DELETE FROM items WHERE id " + some(random, items);
            default -> fill();
        };
    }

    @Override
    public String all(Random random) {
        return random.nextBoolean()
                ? "UPDATE items SET quantity = quantity + 1"
                : "UPDATE users SET full_name = 'Everybody " + random.nextInt(100) + "'";
    }

    @Override
    public String truncate(Random random) {
        String table = switch (random.nextInt(5)) {
            case 0 -> "users CASCADE";
            case 1 -> "products CASCADE";
            case 2 -> "orders CASCADE";
            case 3 -> "items";
            default -> "reviews";
        };
        return "TRUNCATE " + table;
    }

    private static int stars(Random random) {
        return 1 + random.nextInt(5);
    }

    private static String time(Random random) {
        return "'2025-04-01 10:00:00Z'::timestamptz + " + random.nextInt(500) + " * interval '1 minute'";
    }

    /** The row whose id is the nearest one, if there is any. */
    static String nearest(String table, int id) {
        return "(SELECT * FROM " + table + " ORDER BY abs(id - " + id + "), id LIMIT 1)";
    }

    static String moved(String table, int id, int to) {
        return "UPDATE " + table + " SET id = " + to + " WHERE id = " + id + " AND NOT EXISTS (SELECT FROM " + table
                + " WHERE id = " + to + ")";
    }
}
