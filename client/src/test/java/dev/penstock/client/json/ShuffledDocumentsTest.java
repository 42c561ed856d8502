package dev.penstock.client.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.ScalarType;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Documents at random, their fields in any order among unknown ones, become the same records")
class ShuffledDocumentsTest {

    private static final int DOCUMENTS = 200;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfFieldsDoesNotCount(long seed) throws IOException {
        for (int i = 0; i < DOCUMENTS; i++) {
            long values = seed * DOCUMENTS + i;
            String ordered = new RandomDocument(new Random(values), null).json();
            Order expected = Documents.read(ordered, Order::of);
            for (int order = 0; order < 3; order++) {
                String shuffled = new RandomDocument(new Random(values), new Random(values + order)).json();
                assertEquals(expected, Documents.read(shuffled, Order::of), () -> ordered + "\n" + shuffled);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void nothingOfOneDocumentIsFoundInTheNext(long seed) throws IOException {
        Random order = new Random(seed);
        List<Order> expected = new ArrayList<>();
        List<String> documents = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            expected.add(Documents.read(new RandomDocument(new Random(i), null).json(), Order::of));
            documents.add(new RandomDocument(new Random(i), order).json());
        }
        List<Order> read = new ArrayList<>();
        try (JsonParser page = Documents.JSON.createParser(documents.toString())) {
            page.nextToken();
            while (page.nextToken().isStructStart()) {
                read.add(DocumentReader.read(page, Order::of));
            }
        }
        assertEquals(expected, read);
    }

    private record Order(
            long id,
            @Nullable BigDecimal total,
            @Nullable Double ratio,
            @Nullable Instant at,
            @Nullable Boolean paid,
            String note,
            @Nullable Line first,
            List<Line> lines,
            @Nullable List<String> tags,
            @Nullable Map<String, BigDecimal> stock,
            @Nullable JsonNode attributes,
            @Nullable List<JsonNode> events,
            int last) {

        static Order of(DocumentFields fields) {
            return new Order(
                    fields.required("id", ScalarType.LONG),
                    fields.optional("total", ScalarType.BIG_DECIMAL),
                    fields.optional("ratio", ScalarType.DOUBLE),
                    fields.optional("at", ScalarType.INSTANT),
                    fields.optional("paid", ScalarType.BOOLEAN),
                    fields.required("note", ScalarType.STRING),
                    fields.optionalObject("first", Line::of),
                    fields.list("lines", Line::of),
                    fields.optionalValues("tags", ScalarType.STRING),
                    fields.optionalMap("stock", ScalarType.BIG_DECIMAL),
                    fields.optionalTree("attributes", JsonNode.class),
                    fields.optionalTrees("events", JsonNode.class),
                    fields.required("last", ScalarType.INTEGER));
        }
    }

    private record Line(
            String id, @Nullable BigDecimal total, @Nullable Line inner, List<Integer> lines) {

        static Line of(DocumentFields fields) {
            return new Line(
                    fields.required("id", ScalarType.STRING),
                    fields.optional("total", ScalarType.BIG_DECIMAL),
                    fields.optionalObject("inner", Line::of),
                    fields.values("lines", ScalarType.INTEGER));
        }
    }

    /**
     * Writes documents.
     *
     * @param values what is in them
     * @param order in which order, and between which unknown fields; null for the order in which builders ask
     */
    private record RandomDocument(Random values, @Nullable Random order) {

        String json() {
            List<String> fields = new ArrayList<>();
            field(fields, "id", () -> Long.toString(values.nextLong()));
            optional(fields, "total", this::decimal);
            optional(fields, "ratio", () -> pick("-0", "0.0", "1e300", "-0.1", Double.toString(values.nextGaussian())));
            optional(fields, "at", () -> "\"" + Instant.ofEpochMilli(values.nextInt() * 1000L) + "\"");
            optional(fields, "paid", () -> pick("true", "false"));
            field(fields, "note", this::text);
            optional(fields, "first", () -> line(2));
            field(fields, "lines", () -> array(() -> line(1)));
            optional(fields, "tags", () -> array(this::text));
            optional(fields, "stock", () -> map(this::decimal));
            optional(fields, "attributes", () -> tree(3));
            optional(fields, "events", () -> array(() -> tree(2)));
            field(fields, "last", () -> Integer.toString(values.nextInt()));
            return object(fields);
        }

        private String line(int depth) {
            List<String> fields = new ArrayList<>();
            field(fields, "id", this::text);
            optional(fields, "total", this::decimal);
            if (depth > 0) {
                optional(fields, "inner", () -> line(depth - 1));
            }
            field(fields, "lines", () -> array(() -> Integer.toString(values.nextInt(100))));
            return object(fields);
        }

        private void optional(List<String> fields, String name, Supplier<String> value) {
            switch (values.nextInt(5)) {
                case 0 -> field(fields, name, () -> "null");
                case 1 -> {}
                default -> field(fields, name, value);
            }
        }

        private static void field(List<String> fields, String name, Supplier<String> value) {
            fields.add("\"" + name + "\": " + value.get());
        }

        private String object(List<String> fields) {
            if (order != null) {
                for (int unknown = order.nextInt(3); unknown > 0; unknown--) {
                    fields.add("\"u" + unknown + "\": " + new RandomDocument(order, null).tree(3));
                }
                Collections.shuffle(fields, order);
            }
            return fields.stream().collect(Collectors.joining(", ", "{", "}"));
        }

        private String array(Supplier<String> element) {
            return IntStream.range(0, values.nextInt(4))
                    .mapToObj(i -> element.get())
                    .collect(Collectors.joining(", ", "[", "]"));
        }

        private String map(Supplier<String> value) {
            return IntStream.range(0, values.nextInt(4))
                    .mapToObj(i -> "\"k" + i + "\": " + (values.nextInt(4) == 0 ? "null" : value.get()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }

        private String tree(int depth) {
            return switch (values.nextInt(depth == 0 ? 4 : 6)) {
                case 0 -> decimal();
                case 1 -> text();
                case 2 -> pick("true", "false", "null");
                case 3 -> pick("{}", "[]");
                case 4 -> map(() -> tree(depth - 1));
                default -> array(() -> tree(depth - 1));
            };
        }

        private String decimal() {
            String digits = "7" + "1234567890".repeat(4).substring(values.nextInt(40));
            return pick("0", "-0", "5.00", "1E+2", "-1.5e-7", digits + "1", digits + "0.0" + digits);
        }

        private String text() {
            return pick(
                    "\"\"",
                    "\"id\"",
                    "\"}],\\\"\"",
                    "\"é€😀\\u0000\\n\"",
                    "\"" + "x".repeat(values.nextInt(50)) + "\"");
        }

        private String pick(String... choices) {
            return choices[values.nextInt(choices.length)];
        }
    }
}
