package dev.penstock.processor.differential;

import dev.penstock.processor.sql.Quoting;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names of tables and columns, ordinary and odd ones. */
final class Names {

    private static final List<String> TABLES = List.of(
            "users",
            "orders",
            "items",
            "elements",
            "requested",
            "changed",
            "Mixed Case",
            "select",
            "quo\"te",
            "ünïcöde",
            "a.b",
            "it's",
            "back\\slash",
            "percent%s",
            "x".repeat(63),
            "$1",
            "json_agg",
            "generated");

    private static final List<String> COLUMNS = List.of(
            "id",
            "name",
            "ordinal",
            "item",
            "place",
            "element",
            "document",
            "status",
            "total",
            "Mixed Case",
            "user",
            "order",
            "quo\"te",
            "größe",
            "a.b",
            "it's",
            "back\\slash",
            "key",
            "value",
            "y".repeat(63),
            "$2",
            "a-b",
            "changed",
            "requested",
            "count",
            "created_at",
            "ID",
            "nulls",
            "desc",
            "a,b",
            "--",
            "/*",
            "?");

    /** Those that nobody has to quote. */
    private static final Set<String> PLAIN =
            Set.of("id", "name", "status", "total", "ordinal", "item", "element", "created_at", "changed", "requested");

    private Names() {}

    static List<String> tables(Chance chance) {
        return chance.shuffled(TABLES);
    }

    static List<String> columns(Chance chance) {
        return new ArrayList<>(chance.shuffled(COLUMNS));
    }

    /** A column as people write it in SQL. */
    static String reference(Column column) {
        return PLAIN.contains(column.name()) ? column.name() : Quoting.identifier(column.name());
    }
}
