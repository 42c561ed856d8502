package dev.penstock.runtime.postgres;

import static dev.penstock.runtime.Messages.message;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.runtime.spi.PenstockException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://app:s3cret@127.0.0.1:6543/shop",
                "postgres://app:s3cret@127.0.0.1:6543/shop",
                "jdbc:postgresql://127.0.0.1:6543/shop?user=app&password=s3cret",
            })
    void readsEveryPartOfAUrl(String url) {
        PostgresAddress address = parse(url);

        assertAll(
                () -> assertEquals("127.0.0.1", address.host()),
                () -> assertEquals("6543", address.port()),
                () -> assertEquals("shop", address.database()),
                () -> assertEquals("app", address.user()),
                () -> assertEquals("s3cret", address.properties().getProperty("password")));
    }

    @Test
    void fillsInTheUsualPortAndHost() {
        assertEquals("5432", parse("postgresql://app@localhost/shop").port());
        assertEquals("localhost", parse("postgresql:///shop").host());
        assertEquals("5432", parse("postgresql:///shop").port());
    }

    @Test
    void decodesUserAndPassword() {
        PostgresAddress address = parse("postgresql://the%20app:p%40ss%3Aw%2Frd%25@localhost/shop");

        assertEquals("the app", address.user());
        assertEquals("p@ss:w/rd%", address.properties().getProperty("password"));
    }

    @Test
    void takesAPlusInUserAndPasswordAsItStands() {
        PostgresAddress address = parse("postgresql://a+b:p+w%2B@localhost/shop");

        assertEquals("a+b", address.user());
        assertEquals("p+w+", address.properties().getProperty("password"));
    }

    @Test
    void takesAColonInThePassword() {
        assertEquals(
                "a:b", parse("postgresql://app:a:b@localhost/shop").properties().getProperty("password"));
    }

    @Test
    void letsUserAndPasswordBeGivenApart() {
        PostgresAddress address = PostgresAddress.parse("postgresql://app:wrong@localhost/shop", "other", "right");

        assertEquals("other", address.user());
        assertEquals("right", address.properties().getProperty("password"));
    }

    @Test
    void passesOnWhatPgjdbcUnderstands() {
        assertEquals(
                "3",
                parse("postgresql://localhost/shop?connectTimeout=3")
                        .properties()
                        .getProperty("connectTimeout"));
    }

    @Test
    void handsOutCopiesOfItsProperties() {
        PostgresAddress address = parse("postgresql://localhost/shop");
        address.properties().setProperty("user", "changed");

        assertFalse(address.properties().containsValue("changed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://app:s3cret@localhost/shop",
                "jdbc:postgresql://localhost/shop?user=app&password=s3cret",
                "postgresql://localhost/shop?user=app&password=s3cret",
            })
    void neverShowsThePassword(String url) {
        PostgresAddress address = parse(url);

        assertEquals("PostgreSQL at localhost:5432, database shop", address.toString());
        assertFalse(address.jdbcUrl().contains("s3cret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "localhost:5432/shop",
                "mysql://app:s3cret@localhost/shop",
                "http://app:s3cret@localhost/shop",
                "postgresql:",
                "postgresql://app:s3cret@localhost",
                "postgresql://app:s3cret@localhost/",
                "postgresql://app:s3cret@localhost:port/shop",
                "postgresql://app:s3cret@localhost:99999/shop",
                "postgresql://app:s3cret%zz@localhost/shop",
                "postgresql://app:s3 cret@localhost/shop",
                "postgresql://app:s3cret/x@localhost/shop",
                "postgresql://app:s3cret#x@localhost/shop",
                "postgresql://app:s3cret?x@localhost/shop",
                "jdbc:mysql://localhost/shop?password=s3cret",
                "jdbc:postgresql://localhost:s3cret/shop",
                "jdbc:postgresql://localhost/shop?password=s3cret%zz",
            })
    void refusesWhatIsNoUrlWithoutRepeatingIt(String url) {
        List<String> logged = new ArrayList<>();
        PenstockException refusal = logging(logged, () -> parse(url));

        assertAll(
                () -> assertFalse(message(refusal).contains("s3"), message(refusal)),
                () -> assertNull(refusal.getCause()),
                () -> assertFalse(String.join("\n", logged).contains("s3"), () -> String.join("\n", logged)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.1.2.3", "[::1]", "localhost,127.0.0.1"})
    void asksForNoCertificateOnThisMachine(String host) {
        assertNull(sslMode("postgresql://" + host + "/shop"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.0.2.1",
                "[2001:db8::1]",
                "no-such-host.invalid",
                "localhost,192.0.2.1",
                "192.0.2.1,localhost"
            })
    void makesAServerOverTheNetworkProveWhoItIs(String host) {
        assertEquals("verify-full", sslMode("postgresql://" + host + "/shop"));
        assertEquals("verify-full", sslMode("jdbc:postgresql://" + host + "/shop"));
    }

    @Test
    void letsTheUrlAskForLess() {
        assertEquals("require", sslMode("postgresql://192.0.2.1/shop?sslmode=require"));
        assertEquals("disable", sslMode("jdbc:postgresql://192.0.2.1/shop?sslmode=disable"));
        assertNull(sslMode("postgresql://192.0.2.1/shop?ssl=false"));
    }

    @Test
    void keepsSeveralHostsWithTheirPorts() {
        PostgresAddress address = parse("postgresql://app@127.0.0.1:6001,127.0.0.2/shop?targetServerType=primary");

        assertEquals("jdbc:postgresql://127.0.0.1:6001,127.0.0.2:5432/", address.jdbcUrl());
        assertEquals("PostgreSQL at 127.0.0.1:6001,127.0.0.2:5432, database shop", address.toString());
    }

    private static @Nullable String sslMode(String url) {
        return parse(url).properties().getProperty("sslmode");
    }

    private static PostgresAddress parse(String url) {
        return PostgresAddress.parse(url, null, null);
    }

    /** Parses while listening to what pgjdbc logs. */
    private static PenstockException logging(List<String> logged, Runnable parse) {
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(new SimpleFormatter().formatMessage(entry));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger("org.postgresql");
        logger.addHandler(listener);
        try {
            return assertThrows(PenstockException.class, parse::run);
        } finally {
            logger.removeHandler(listener);
        }
    }
}
