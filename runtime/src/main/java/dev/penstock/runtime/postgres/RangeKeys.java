package dev.penstock.runtime.postgres;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.KeyColumn;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The statement that lists the keys of a range, with the parameters of the one that builds its documents. */
final class RangeKeys {

    private RangeKeys() {}

    static String sql(IndexDefinition index) {
        List<KeyColumn> key = index.key();
        String columns = row(key, column -> Identifiers.quote(column.name()));
        return "SELECT " + joined(key, column -> Identifiers.quote(column.name()) + "::text")
                + "\nFROM " + Identifiers.quote(index.root())
                + "\nWHERE " + bound(key, 1, columns, " > ")
                + "\n  AND " + bound(key, 1 + key.size(), columns, " <= ");
    }

    private static String bound(List<KeyColumn> key, int first, String columns, String operator) {
        String values = IntStream.range(0, key.size())
                .mapToObj(i -> parameter(first + i, key.get(i)))
                .collect(Collectors.joining(", ", "ROW(", ")"));
        return "(" + parameter(first, key.get(0)) + " IS NULL OR " + columns + operator + values + ")";
    }

    private static String parameter(int number, KeyColumn column) {
        return "$" + number + "::" + column.type();
    }

    private static String row(List<KeyColumn> key, Function<KeyColumn, String> text) {
        return "ROW(" + joined(key, text) + ")";
    }

    private static String joined(List<KeyColumn> key, Function<KeyColumn, String> text) {
        return key.stream().map(text).collect(Collectors.joining(", "));
    }
}
