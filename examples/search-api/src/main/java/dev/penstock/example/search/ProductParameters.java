package dev.penstock.example.search;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for.
 *
 * @param words what was typed
 * @param brand the name of the brand, be it in upper or lower case
 * @param category the slug of a category
 * @param least the least price
 * @param most the greatest price
 * @param available whether only what can be sent at once is wanted
 * @param order the order of the products
 * @param from how many are left out at the beginning
 * @param size how many are wanted
 */
record ProductParameters(
        @Nullable String words,
        @Nullable String brand,
        @Nullable String category,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        boolean available,
        ProductOrder order,
        int from,
        int size) {

    private static final Set<String> NAMES =
            Set.of("q", "brand", "category", "min_price", "max_price", "available", "order", "from", "size");
    private static final int DEEPEST = 10_000;
    private static final int LARGEST_PAGE = 100;
    private static final BigDecimal DEAREST = new BigDecimal("1e9");

    /**
     * Reads the parameters of a request.
     *
     * @throws BadRequestException when there is one that means nothing
     */
    static ProductParameters of(Map<String, String> query) {
        Set<String> unknown = new TreeSet<>(query.keySet());
        unknown.removeAll(NAMES);
        if (!unknown.isEmpty()) {
            throw new BadRequestException("there is no parameter " + String.join(", ", unknown) + "; there are "
                    + String.join(", ", new TreeSet<>(NAMES)));
        }
        return new ProductParameters(
                query.get("q"),
                query.get("brand"),
                query.get("category"),
                price(query, "min_price"),
                price(query, "max_price"),
                flag(query, "available"),
                order(query.getOrDefault("order", "relevance")),
                number(query, "from", 0, DEEPEST - LARGEST_PAGE),
                number(query, "size", 20, LARGEST_PAGE));
    }

    private static ProductOrder order(String text) {
        return Arrays.stream(ProductOrder.values())
                .filter(order -> order.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new BadRequestException("order is \"" + text + "\", but should be one of "
                        + Arrays.stream(ProductOrder.values())
                                .map(ProductOrder::text)
                                .collect(Collectors.joining(", "))));
    }

    private static @Nullable BigDecimal price(Map<String, String> query, String name) {
        String text = query.get(name);
        return text == null ? null : read(name, text, ProductParameters::price, "a price such as 9.99");
    }

    private static BigDecimal price(String text) {
        BigDecimal price = new BigDecimal(text);
        if (price.signum() < 0 || price.compareTo(DEAREST) > 0) {
            throw new NumberFormatException(text);
        }
        return price;
    }

    private static boolean flag(Map<String, String> query, String name) {
        String text = query.getOrDefault(name, "false");
        if (!text.equals("true") && !text.equals("false")) {
            throw new BadRequestException(name + " is \"" + text + "\", but should be true or false");
        }
        return text.equals("true");
    }

    private static int number(Map<String, String> query, String name, int otherwise, int most) {
        String text = query.get(name);
        int number = text == null ? otherwise : read(name, text, Integer::valueOf, "a number");
        if (number < 0 || number > most) {
            throw new BadRequestException(name + " is " + number + ", but should be from 0 to " + most);
        }
        return number;
    }

    private static <T> T read(String name, String text, Function<String, T> reader, String wanted) {
        try {
            return reader.apply(text);
        } catch (NumberFormatException e) {
            throw new BadRequestException(name + " is \"" + text + "\", but should be " + wanted);
        }
    }
}
