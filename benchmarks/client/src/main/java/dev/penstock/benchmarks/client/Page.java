package dev.penstock.benchmarks.client;

import dev.penstock.benchmarks.client.Order.Status;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents as engines write them. */
final class Page {

    private static final int ITEMS = 5;
    private static final Status[] STATUSES = Status.values();

    private final Random random = new Random(1);

    /** An array of documents, the same with each call. */
    static byte[] of(int documents) {
        Page page = new Page();
        return IntStream.range(0, documents)
                .mapToObj(page::order)
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String order(int index) {
        String items = IntStream.range(0, ITEMS)
                .mapToObj(i -> item(index * ITEMS + i))
                .collect(Collectors.joining(", ", "[", "]"));
        return String.format(
                Locale.ROOT,
                "{\"id\" : %d, \"number\" : \"2024-%06d\", \"status\" : \"%s\", \"customer\" : \"customer-%d@example.org\", "
                        + "\"note\" : %s, \"total\" : %d.%02d, \"itemCount\" : %d, \"paid\" : %b, \"placedAt\" : \"%s\", "
                        + "\"shippedAt\" : %s, \"items\" : %s}",
                1_000_000L + index,
                index,
                STATUSES[random.nextInt(STATUSES.length)],
                random.nextInt(10_000),
                random.nextInt(3) > 0 ? "null" : "\"Leave it at the neighbour’s, please: the bell does not ring.\"",
                random.nextInt(1_000),
                random.nextInt(100),
                ITEMS,
                random.nextBoolean(),
                time(),
                random.nextBoolean() ? "\"" + time() + "\"" : "null",
                items);
    }

    private String item(int index) {
        return String.format(
                Locale.ROOT,
                "{\"id\" : %d, \"sku\" : \"SKU-%05d\", \"name\" : \"Wooden chair with %d legs\", \"quantity\" : %d, \"price\" : %d.%02d}",
                5_000_000L + index,
                random.nextInt(100_000),
                random.nextInt(100),
                1 + random.nextInt(9),
                random.nextInt(300),
                random.nextInt(100));
    }

    private String time() {
        return String.format(
                Locale.ROOT,
                "2024-%02d-%02dT%02d:%02d:%02d.%06d+00:00",
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                random.nextInt(24),
                random.nextInt(60),
                random.nextInt(60),
                random.nextInt(1_000_000));
    }
}
