package dev.penstock.example.shop.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Fills the shop. The same number of users always gives the same rows, and more users only add rows. */
final class SampleShop {

    private static final int PRODUCTS = 240;
    private static final Instant OPENING = Instant.parse("2024-03-01T08:00:00Z");
    private static final int SECONDS_OF_TWO_YEARS = 2 * 365 * 24 * 3600;
    private static final List<String> STATUS = List.of("OPEN", "PAID", "PAID", "SHIPPED", "SHIPPED", "SHIPPED");
    private static final int BATCH = 1_000;

    private final Connection connection;
    private final Random random = new Random(20240301);
    private final List<Names.Article> products;
    private int orders;
    private int items;
    private int reviews;

    private SampleShop(Connection connection) {
        this.connection = connection;
        this.products = Names.articles(PRODUCTS);
    }

    /** Fills the empty tables, in one transaction. */
    static Loaded load(Connection connection, int users) throws SQLException {
        SampleShop shop = new SampleShop(connection);
        connection.setAutoCommit(false);
        try {
            shop.insertProducts();
            shop.insertReviews();
            shop.insertUsers(users);
            shop.moveSequences();
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE");
        }
        return new Loaded(users, shop.orders, shop.items, PRODUCTS, shop.reviews);
    }

    private void insertProducts() throws SQLException {
        try (Rows rows = new Rows("INSERT INTO products (id, sku, name, price) VALUES (?, ?, ?, ?)")) {
            for (int id = 1; id <= PRODUCTS; id++) {
                Names.Article product = products.get(id - 1);
                rows.add(id, product.sku(), product.name(), product.price());
            }
        }
    }

    private void insertReviews() throws SQLException {
        String sql = "INSERT INTO reviews (id, product_id, stars, comment, written_at) VALUES (?, ?, ?, ?, ?)";
        try (Rows rows = new Rows(sql)) {
            for (int product = 1; product <= PRODUCTS; product++) {
                for (int count = random.nextInt(7); count > 0; count--) {
                    short stars = (short) (5 - random.nextInt(5) * random.nextInt(5) / 4);
                    rows.add(++reviews, product, stars, Names.comment(stars, random), someTime());
                }
            }
        }
    }

    private void insertUsers(int users) throws SQLException {
        try (Rows userRows = new Rows(
                        "INSERT INTO users (id, email, full_name, signed_up_at, deleted) VALUES (?, ?, ?, ?, ?)");
                Rows orderRows =
                        new Rows("INSERT INTO orders (id, user_id, status, placed_at) VALUES (?, ?, ?, ?)", userRows);
                Rows itemRows = new Rows(
                        "INSERT INTO items (id, order_id, product_id, product_name, unit_price, quantity)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        orderRows)) {
            for (int id = 1; id <= users; id++) {
                String name = Names.person(random);
                String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + id + "@example.com";
                // Some guests gave no name, and some customers have left.
                boolean guest = random.nextInt(20) == 0;
                userRows.add(id, email, guest ? null : name, someTime(), random.nextInt(40) == 0);
                insertOrders(id, orderRows, itemRows);
            }
        }
    }

    private void insertOrders(int user, Rows orderRows, Rows itemRows) throws SQLException {
        // Mostly few, now and then more than the document shows.
        int count = random.nextInt(4) + (random.nextInt(10) == 0 ? random.nextInt(6) : 0);
        for (; count > 0; count--) {
            orderRows.add((long) ++orders, user, STATUS.get(random.nextInt(STATUS.size())), someTime());
            for (int lines = 1 + random.nextInt(4); lines > 0; lines--) {
                int product = 1 + random.nextInt(PRODUCTS);
                Names.Article sold = products.get(product - 1);
                itemRows.add((long) ++items, (long) orders, product, sold.name(), sold.price(), 1 + random.nextInt(3));
            }
        }
    }

    /** The ids were given, so that they are the same everywhere; the next ones come from the sequences. */
    private void moveSequences() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : List.of("users", "products", "orders", "items", "reviews")) {
                statement.execute("SELECT setval('%1$s_id_seq', (SELECT max(id) FROM %1$s))".formatted(table));
            }
        }
    }

    private OffsetDateTime someTime() {
        return OPENING.plusSeconds(random.nextInt(SECONDS_OF_TWO_YEARS)).atOffset(ZoneOffset.UTC);
    }

    /** How many rows there are now. */
    record Loaded(int users, int orders, int items, int products, int reviews) {}

    /** A batch of rows for a table. */
    private final class Rows implements AutoCloseable {

        private final PreparedStatement statement;
        private final List<Rows> parents = new ArrayList<>();
        private int waiting;

        Rows(String sql, Rows... parents) throws SQLException {
            this.statement = connection.prepareStatement(sql);
            this.parents.addAll(List.of(parents));
        }

        void add(@Nullable Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.addBatch();
            if (++waiting == BATCH) {
                send();
            }
        }

        /** Sends the rows, and before them those that they refer to. */
        private void send() throws SQLException {
            for (Rows parent : parents) {
                parent.send();
            }
            if (waiting > 0) {
                statement.executeBatch();
                waiting = 0;
            }
        }

        @Override
        public void close() throws SQLException {
            send();
            statement.close();
        }
    }
}
