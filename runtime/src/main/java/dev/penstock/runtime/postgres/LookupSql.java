package dev.penstock.runtime.postgres;

import dev.penstock.definition.Lookup;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is asked by the statement of a lookup: some of the keys it finds, or all of them in pages.
 *
 * @param sql the lookup's statement
 * @param starts how many parameters that has
 */
record LookupSql(String sql, int starts) {

    static LookupSql of(Lookup lookup) {
        return new LookupSql(
                Objects.requireNonNull(lookup.sql(), "the row holds the key"),
                lookup.startColumns().size());
    }

    /** As many keys as the last parameter says. */
    String limited() {
        return "SELECT * FROM (\n" + sql + "\n) AS \"found\" LIMIT $" + (starts + 1) + "::bigint";
    }

    /**
     * A cursor over all keys behind the one that the last parameters say, in the order of their texts' bytes: any key has
     * that, whatever its type and the database's language.
     */
    String declare(int keyColumns) {
        return "DECLARE " + cursor(keyColumns) + " NO SCROLL CURSOR WITH HOLD FOR\nSELECT * FROM (\n" + sql
                + "\n) AS \"found\" ("
                + listed(keyColumns, LookupSql::column)
                + ")\nWHERE $" + (starts + 1) + "::text IS NULL OR ROW(" + listed(keyColumns, LookupSql::ordered)
                + ") > ROW(" + listed(keyColumns, number -> "$" + (starts + number) + "::text") + ")\nORDER BY "
                + listed(keyColumns, LookupSql::ordered);
    }

    static String fetch(int rows, int keyColumns) {
        return "FETCH FORWARD " + rows + " FROM " + cursor(keyColumns);
    }

    static String close(int keyColumns) {
        return "CLOSE " + cursor(keyColumns);
    }

    /** A name for each number of columns: the driver keeps what it knows of the columns of a statement that is run often. */
    private static String cursor(int keyColumns) {
        return "\"penstock_keys_" + keyColumns + "\"";
    }

    private static String listed(int columns, IntFunction<String> text) {
        return IntStream.rangeClosed(1, columns).mapToObj(text).collect(Collectors.joining(", "));
    }

    private static String column(int number) {
        return "\"key" + number + "\"";
    }

    private static String ordered(int number) {
        return column(number) + " COLLATE \"C\"";
    }
}
