package dev.penstock.processor.scaffold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "full_name, fullName",
        "fullName, fullName",
        "Full Name, fullName",
        "URL, url",
        "_id, id",
        "line_2, line2",
        "default, defaultValue",
        "to_string, toStringValue",
        "2nd, column2nd",
        "größe, größe",
        "???, column"
    })
    void componentsAreNamedAsJavaAllowsIt(String column, String component) {
        assertEquals(component, Words.of(column).component("column"));
    }

    @ParameterizedTest
    @CsvSource({
        "users, User",
        "order_items, OrderItem",
        "orderItems, OrderItem",
        "ORDER_ITEMS, OrderItem",
        "order_item, OrderItem",
        "2fa_tokens, Table2faToken",
        "größen, Grossen",
        "???, Table"
    })
    void recordsAreNamedByOneRow(String table, String name) {
        assertEquals(name, Words.of(table).singular().className("Table"));
    }

    @ParameterizedTest
    @CsvSource({
        "category, categories",
        "key, keys",
        "address, addresses",
        "box, boxes",
        "branch, branches",
        "status, statuses",
        "warehouse, warehouses",
        "database, databases",
        "movie, movies",
        "person, people",
        "media, media"
    })
    void singularAndPluralLeadToOneAnother(String singular, String plural) {
        assertEquals(singular, English.singular(plural));
        assertEquals(singular, English.singular(singular));
        assertEquals(plural, English.plural(singular));
    }
}
