package dev.penstock.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresAddressTest {

    @ParameterizedTest
    @CsvSource({
        "postgresql://me@db:5433/shop, jdbc:postgresql://db:5433/other?user=me, postgresql://me@db:5433/other",
        "jdbc:postgresql://db/shop?user=me, jdbc:postgresql://db:5432/other?user=me, postgresql://me@db:5432/other",
        "postgres://a%40b:s%2Bcret@[::1]/x?sslmode=require,"
                + " jdbc:postgresql://[::1]:5432/other?user=a%40b&password=s%2Bcret&sslmode=require,"
                + " postgresql://a%40b:s%2Bcret@[::1]:5432/other?sslmode=require"
    })
    void url_is_read_and_written_in_both_forms(String url, String jdbcUrl, String libpqUrl) {
        PostgresAddress address = PostgresAddress.parse(url);

        assertEquals(jdbcUrl, address.jdbcUrl("other"));
        assertEquals(libpqUrl, address.url("other"));
    }

    @Test
    void password_is_optional_and_the_database_is_that_of_the_user() {
        PostgresAddress address = PostgresAddress.parse("postgresql://me@db");

        assertNull(address.password());
        assertEquals("me", address.database());
    }

    @Test
    void other_urls_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> PostgresAddress.parse("mysql://me@db/x"));
        assertThrows(IllegalArgumentException.class, () -> PostgresAddress.parse("db:5432"));
    }

    @Test
    void server_does_not_print_its_password() {
        PostgresServer server = new PostgresServer(
                PostgresAddress.parse("postgresql://me:secret@db/x"), new Lifecycle.Foreign("VARIABLE"));

        assertFalse(server.toString().contains("secret"));
    }
}
