package dev.penstock.processor.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.catalog.ColumnEntry;
import dev.penstock.catalog.DatabaseCatalog;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogTest {

    private final Catalog catalog = new Catalog(new DatabaseCatalog(1, List.of(), List.of(), List.of()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "integer | numeric(10,2) | true",
                "bigint | text | false",
                "text | character(2) | true",
                "inet | cidr | true",
                "inet | text | false",
                "bit(3) | bit varying(8) | true",
                "date | timestamp with time zone | true",
                "time without time zone | time with time zone | true",
                "time without time zone | timestamp without time zone | false",
                "uuid | uuid | true",
                "uuid | text | false",
                "integer[] | bigint | false",
                "integer[] | bigint[] | true"
            })
    void typesOfAKindCanBeCompared(String one, String other, boolean comparable) {
        assertEquals(comparable, catalog.type(column(one)).isComparableWith(catalog.type(column(other))));
        assertEquals(comparable, catalog.type(column(other)).isComparableWith(catalog.type(column(one))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int | bigint | true",
                "decimal(20) | bigint | true",
                "CHAR(8) | text | true",
                "uuid | integer | false",
                "text | uuid | false",
                "INTEGER | uuid | false",
                "shop.number | integer | true"
            })
    void whatIsWrittenIsComparedAsFarAsItIsKnown(String written, String column, boolean comparable) {
        assertEquals(comparable, Catalog.isComparable(written, catalog.type(column(column))));
    }

    private static ColumnEntry column(String type) {
        return new ColumnEntry("a", type, false, null, null);
    }
}
