package dev.penstock.processor.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class QuotingTest {

    @Test
    void quotesAreDoubledAndBackslashesKept() {
        assertEquals("\"a \"\"b\"\" \\\"", Quoting.identifier("a \"b\" \\"));
        assertEquals("'it''s \\'", Quoting.literal("it's \\"));
    }

    @Test
    void lineBreaksAreEscaped() {
        assertEquals("U&\"a\\000a\\\\b\"", Quoting.identifier("a\n\\b"));
        assertEquals("U&'a''\\000d'", Quoting.literal("a'\r"));
    }
}
