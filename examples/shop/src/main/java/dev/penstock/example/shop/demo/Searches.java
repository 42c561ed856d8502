package dev.penstock.example.shop.demo;

import dev.penstock.client.SearchClient;
import dev.penstock.client.SearchPage;
import dev.penstock.example.shop.Product;
import dev.penstock.example.shop.ProductQuery;
import dev.penstock.example.shop.User;
import dev.penstock.example.shop.UserQuery;
import java.util.List;
import java.util.stream.Collectors;

/** Searches as a program of the shop would, through the query classes that were generated beside the definitions. */
final class Searches {

    private final SearchClient client;
    private final Screen screen;

    Searches(SearchClient client, Screen screen) {
        this.client = client;
        this.screen = screen;
    }

    /** Shows what is found after the tour. */
    void show() {
        screen.line("  Customers called shelley with an order that is paid:");
        List<User> customers = shelleys().documents();
        customers.forEach(
                user -> screen.line("    %s <%s>, %s".formatted(user.fullName(), user.email(), orders(user))));
        screen.line("  The lamps that are ordered most:");
        SearchPage<Product> lamps = lamps();
        lamps.documents()
                .forEach(lamp -> screen.line(
                        "    %-20s %8s  ordered %d times".formatted(lamp.name(), lamp.price(), lamp.timesOrdered())));
        screen.line("  Product 17: "
                + ProductQuery.get(client, 17).map(Product::name).orElse("none"));
        if (customers.size() != 1 || lamps.isEmpty()) {
            throw new DemoFailedException("a search did not find what the tour has written");
        }
        screen.good("%,d of %,d lamps shown; the hits are records, decoded without reflection"
                .formatted(lamps.hits().size(), lamps.total()));
    }

    private SearchPage<User> shelleys() {
        return UserQuery.search()
                .must(user -> user.fullName().matches("shelley"))
                .filter(user -> user.orders().any(order -> order.status().eq(User.Status.PAID)))
                .fetch(client);
    }

    private SearchPage<Product> lamps() {
        return ProductQuery.search()
                .filter(product -> product.name().matches("lamp"))
                .sort(product -> product.timesOrdered().desc())
                .sort(product -> product.name().asc())
                .size(3)
                .fetch(client);
    }

    private static String orders(User user) {
        return user.orders().stream()
                .flatMap(order -> order.items().stream())
                .map(item -> item.quantity() + " x " + item.name())
                .collect(Collectors.joining(", "));
    }
}
