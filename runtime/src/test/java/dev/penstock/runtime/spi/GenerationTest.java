package dev.penstock.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class GenerationTest {

    @Test
    void isNamedAfterIndexDefinitionAndNumber() {
        assertEquals("users_3fa9c2d1_000001", new Generation("users", "3fa9c2d1", 1).physicalName());
        assertEquals("users_3fa9c2d1_123456", new Generation("users", "3fa9c2d1", 123_456).physicalName());
    }

    @Test
    void isNamedTheSameInEveryLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            assertEquals("users_3fa9c2d1_000042", new Generation("users", "3fa9c2d1", 42).physicalName());
        } finally {
            Locale.setDefault(before);
        }
    }
}
