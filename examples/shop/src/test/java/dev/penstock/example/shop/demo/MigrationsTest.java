package dev.penstock.example.shop.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    @Test
    void numbersDecideAndNotLetters() {
        assertEquals(
                List.of("V1__a.sql", "V9__z.sql", "V10__b.sql"),
                Migrations.inOrder(List.of("V10__b.sql", "V9__z.sql", "V1__a.sql")));
    }

    @Test
    void sameNumberTwiceIsRefused() {
        List<String> names = List.of("V1__a.sql", "V01__b.sql");
        assertEquals(
                "V1__a.sql and V01__b.sql have the same number",
                assertThrows(IllegalArgumentException.class, () -> Migrations.inOrder(names))
                        .getMessage());
    }

    @Test
    void otherNamesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Migrations.inOrder(List.of("V1_a.sql")));
        assertThrows(IllegalArgumentException.class, () -> Migrations.inOrder(List.of("README.md")));
    }
}
