package dev.penstock.processor.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a                          | "t"."a"
            A desc                     | "t"."a" DESC
            "A" ASC,b NULLS FIRST      | "t"."A", "t"."b" NULLS FIRST
            a desc nulls last          | "t"."a" DESC NULLS LAST
            "a "" b",  first , desc_   | "t"."a "" b", "t"."first", "t"."desc_"
            """)
    void columnsAreQualified(String orderBy, String sql) throws FragmentException {
        assertEquals(sql, Order.parse(orderBy).sql("t"));
    }

    @Test
    void theKeyBreaksTies() throws FragmentException {
        assertEquals(
                List.of("b", "a", "c"),
                Order.parse("b desc").thenBy(List.of("a", "b", "c")).columns());
        assertEquals(List.of("a"), Order.parse("").thenBy(List.of("a")).columns());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a,", ",", "a desc asc", "a nulls", "1", "a + b", "lower(a)", "select", "t.a", "a;"})
    void whatIsNoListOfColumnsIsRefused(String orderBy) {
        assertThrows(FragmentException.class, () -> Order.parse(orderBy));
    }

    @ParameterizedTest
    @CsvSource({"a descending,Did you mean desc?", "a decending,Did you mean desc?", "a ascending,Did you mean asc?"})
    void aSlipOfThePenIsSeen(String orderBy, String remedy) {
        assertEquals(
                remedy,
                assertThrows(FragmentException.class, () -> Order.parse(orderBy))
                        .remedy());
    }
}
