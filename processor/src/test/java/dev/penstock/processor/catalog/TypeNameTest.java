package dev.penstock.processor.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "integer|int4",
                "character varying(20)|varchar",
                "character(2)|bpchar",
                "numeric(10,-2)|numeric",
                "timestamp(3) with time zone|timestamptz",
                "time without time zone|time",
                "interval day to second(3)|interval",
                "bit varying(8)|varbit",
                "text[]|text",
                "public.citext|citext",
                "public.\"Odd.Type\"|Odd.Type",
                "\"My Schema\".status|status",
                "\"char\"|char",
                "tstzrange|tstzrange"
            })
    void aTypeHasTheNameOfTheSystemCatalogs(String written, String name) {
        assertEquals(name, TypeName.of(written));
    }
}
