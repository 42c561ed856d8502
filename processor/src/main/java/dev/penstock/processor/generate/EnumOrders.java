package dev.penstock.processor.generate;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.EnumConstant;
import dev.penstock.processor.json.Json;
import dev.penstock.processor.model.RowModel;
import dev.penstock.processor.model.ValueType.EnumValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Normalizers that put the place of a constant where its label is, so that sorting by a subfield sorts by the order of the
 * declaration, without any script. Enums with the same labels share one.
 */
final class EnumOrders {

    private final Map<List<EnumConstant>, String> names = new LinkedHashMap<>();

    private EnumOrders() {}

    static EnumOrders of(RowModel root) {
        EnumOrders orders = new EnumOrders();
        ValueTypes.of(root).forEach(type -> {
            if (type instanceof EnumValue constants) {
                orders.names.computeIfAbsent(constants.constants(), key -> orders.freeName(constants));
            }
        });
        return orders;
    }

    /** The name of the normalizer of an enum. */
    String normalizer(EnumValue type) {
        return names.getOrDefault(type.constants(), "");
    }

    /** The normalizers and what they need, as parts of the analysis settings. */
    Json.Members addTo(Json.Members analysis) {
        Json.Members normalizers = Json.object();
        Json.Members filters = Json.object();
        for (Map.Entry<List<EnumConstant>, String> order : names.entrySet()) {
            String name = order.getValue();
            normalizers = normalizers.with(
                    name, Json.object().with("type", "custom").with("char_filter", Json.texts(List.of(name))));
            filters = filters.with(
                    name, Json.object().with("type", "mapping").with("mappings", Json.texts(mappings(order.getKey()))));
        }
        return names.isEmpty()
                ? analysis
                : analysis.mergedWith(
                        Json.object().with("normalizer", normalizers).with("char_filter", filters));
    }

    private String freeName(EnumValue type) {
        String name = "penstock_order_of_"
                + ComponentDeclaration.snakeCase(type.type().simpleName());
        String free = name;
        for (int number = 2; names.containsValue(free); number++) {
            free = name + "_" + number;
        }
        return free;
    }

    private static List<String> mappings(List<EnumConstant> constants) {
        int digits = Integer.toString(constants.size() - 1).length();
        List<String> mappings = new ArrayList<>();
        for (int place = 0; place < constants.size(); place++) {
            String label = constants.get(place).label();
            if (!label.isEmpty()) {
                mappings.add(escaped(label) + " => " + String.format(Locale.ROOT, "%0" + digits + "d", place));
            }
        }
        return mappings;
    }

    /** Whatever the rules of such a filter might take for something else. */
    private static String escaped(String label) {
        StringBuilder escaped = new StringBuilder();
        label.chars().forEach(unit -> {
            boolean plain = unit < 0x80 && (Character.isLetterOrDigit(unit) || unit == '_' || unit == '-');
            escaped.append(plain ? Character.toString(unit) : String.format(Locale.ROOT, "\\u%04x", unit));
        });
        return escaped.toString();
    }
}
