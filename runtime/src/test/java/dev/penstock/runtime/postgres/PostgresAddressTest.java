package dev.penstock.runtime.postgres;

import static dev.penstock.runtime.Messages.message;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.spi.PenstockException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                () -> assertEquals(List.of(new ServerHost("127.0.0.1", 6543)), address.servers()),
                () -> assertEquals("shop", address.database()),
                () -> assertEquals("app", address.user()),
                () -> assertEquals("s3cret", password(address)));
    }

    @Test
    void fillsInTheUsualPortAndHost() {
        List<ServerHost> usual = List.of(new ServerHost("localhost", 5432));

        assertEquals(usual, parse("postgresql://app@localhost/shop").servers());
        assertEquals(usual, parse("postgresql:///shop").servers());
        assertEquals(usual, parse("jdbc:postgresql:shop").servers());
        assertEquals(usual, parse("jdbc:postgresql://localhost/shop").servers());
    }

    @Test
    void decodesUserAndPassword() {
        PostgresAddress address = parse("postgresql://the%20app:p%40ss%3Aw%2Frd%25@localhost/shop");

        assertEquals("the app", address.user());
        assertEquals("p@ss:w/rd%", password(address));
    }

    @Test
    void takesAPlusInUserAndPasswordAsItStands() {
        PostgresAddress address = parse("postgresql://a+b:p+w%2B@localhost/shop");

        assertEquals("a+b", address.user());
        assertEquals("p+w+", password(address));
    }

    @Test
    void takesAColonInThePassword() {
        assertEquals("a:b", password(parse("postgresql://app:a:b@localhost/shop")));
    }

    @Test
    void letsUserAndPasswordBeGivenApart() {
        PostgresAddress address = PostgresAddress.parse("postgresql://app:wrong@localhost/shop", "other", "right");

        assertEquals("other", address.user());
        assertEquals("right", password(address));
    }

    @Test
    void passesOnWhatPgjdbcUnderstands() {
        assertEquals("3", property("postgresql://localhost/shop?connectTimeout=3", "connectTimeout"));
        assertEquals("x y", property("jdbc:postgresql://localhost/shop?ApplicationName=x+y", "ApplicationName"));
    }

    @Test
    void handsOutCopiesOfItsProperties() {
        PostgresAddress address = parse("postgresql://localhost/shop");
        ServerHost server = address.servers().get(0);
        address.properties(server).setProperty("user", "changed");

        assertFalse(address.properties(server).containsValue("changed"));
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
        assertFalse(PostgresAddress.jdbcUrl(address.servers().get(0)).contains("s3cret"));
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
                "ip6-localhost", // what a name leads to may change
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://app@db1:6001,db2,[::1]:6003/shop?sslmode=disable",
                "jdbc:postgresql://db1:6001,db2:5432,[::1]:6003/shop?user=app&sslmode=disable",
                "postgresql:///shop?host=db1,db2,::1&port=6001,5432,6003&user=app&sslmode=disable",
            })
    void keepsSeveralHostsWithTheirPorts(String url) {
        PostgresAddress address = parse(url);

        assertEquals("PostgreSQL at db1:6001,db2:5432,[::1]:6003, database shop", address.toString());
        assertEquals(
                "jdbc:postgresql://[::1]:6003/",
                PostgresAddress.jdbcUrl(address.servers().get(2)));
    }

    @Test
    void looksForThePrimaryAmongSeveralHosts() {
        assertEquals(
                TargetServer.PRIMARY,
                parse("postgresql://localhost,127.0.0.1/shop").target());
        assertEquals(TargetServer.ANY, parse("postgresql://localhost/shop").target());
    }

    @ParameterizedTest
    @CsvSource({
        "any, ANY",
        "primary, PRIMARY",
        "read-write, PRIMARY",
        "standby, STANDBY",
        "read-only, STANDBY",
        "prefer-standby, PREFER_STANDBY",
        "preferSecondary, PREFER_STANDBY",
        "secondary, STANDBY",
    })
    void knowsWhichServerIsWantedByTheNamesOfLibpqAndPgjdbc(String value, TargetServer target) {
        assertEquals(
                target,
                parse("postgresql://localhost,127.0.0.1/shop?target_session_attrs=" + value)
                        .target());
        assertEquals(
                target,
                parse("jdbc:postgresql://localhost,127.0.0.1/shop?targetServerType=" + value)
                        .target());
    }

    @ParameterizedTest
    @CsvSource({
        "connect_timeout=7, connectTimeout, 7",
        "connect_timeout=2min, connectTimeout, 120",
        "application_name=my%20app, ApplicationName, my app",
        "keepalives=0, tcpKeepAlive, false",
        "load_balance_hosts=random, loadBalanceHosts, true",
        "channel_binding=require, channelBinding, require",
        "require_auth=scram-sha-256, requireAuth, scram-sha-256",
        "options=-c%20geqo%3Doff, options, -c geqo=off",
        "gssencmode=disable, gssEncMode, disable",
        "sslnegotiation=direct, sslNegotiation, direct",
    })
    void translatesTheNamesOfLibpq(String parameter, String name, String value) {
        assertEquals(value, property("postgresql://localhost/shop?" + parameter, name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sslmod=require | there is no database parameter sslmod; did you mean sslmode?",
                "targetservertyp=any | did you mean targetServerType?",
                "hostaddr=127.0.0.1 | hostaddr is one of libpq that the JDBC driver does not have",
                "replication=database | replication is not for users",
                "queryTimeout=3 | Use statement_timeout",
                "sslmode=s3cret | sslmode has a value that it cannot have. Use one of disable, allow, prefer, require",
                "target_session_attrs=s3cret | Use any, primary, read-write, standby, read-only or prefer-standby.",
                "require_auth=scram-sha-256,s3cret | Use one of password, md5",
                "connect_timeout=s3cret | a number of seconds, such as 10",
                "statement_timeout=30 | a time from 1s to 7d",
                "connect_timeout=1&connectTimeout=2 | connectTimeout is given twice",
                "host=/var/run | Unix socket",
                "host=a,b&port=1,2,3 | 2 database hosts and 3 ports",
                "port=0 | a number from 1 to 65535",
            })
    void refusesParametersThatItCannotUse(String parameter, String message) {
        PenstockException refusal =
                assertThrows(PenstockException.class, () -> parse("postgresql:///shop?" + parameter));

        assertTrue(message(refusal).contains(message), message(refusal));
        assertFalse(message(refusal).contains("s3cret"), message(refusal));
    }

    @Test
    void takesItsPartsInsteadOfAUrl() {
        AddressParts parts = new AddressParts(null);
        parts.set("host", "127.0.0.1,[::1]:6001");
        parts.set("port", "6000");
        parts.set("dbname", "my shop");
        parts.set("user", "app");
        parts.set("password", "s3cret");
        PostgresAddress address = parts.address();

        assertEquals("PostgreSQL at 127.0.0.1:6000,[::1]:6001, database my shop", address.toString());
        assertEquals("app", address.user());
        assertEquals("s3cret", password(address));
    }

    @Test
    void aServerElsewhereIsTalkedToAsThisOne() {
        AddressParts parts = new AddressParts("postgresql://app:s3cret@db1:6000/shop?sslmode=require&connect_timeout=3"
                + "&statement_timeout=90s&application_name=mine");
        PostgresAddress elsewhere = parts.elsewhere("postgresql://db2/shop");
        Properties properties = elsewhere.properties(elsewhere.servers().get(0));

        assertEquals("PostgreSQL at db2:5432, database shop", elsewhere.toString());
        assertEquals("app", elsewhere.user());
        assertEquals("s3cret", properties.getProperty("password"));
        assertEquals("require", properties.getProperty("sslmode"));
        assertEquals("mine", properties.getProperty("ApplicationName"));
        assertEquals(Duration.ofSeconds(3), elsewhere.connectTimeout());
        assertEquals(Duration.ofSeconds(90), elsewhere.statementTimeout());
    }

    @Test
    void whatIsSaidOfAServerElsewhereGoesBefore() {
        AddressParts parts = new AddressParts("postgresql://db1/shop?sslmode=require&connect_timeout=3");
        parts.set("user", "app");
        parts.set("password", "s3cret");
        PostgresAddress elsewhere =
                parts.elsewhere("postgresql://other:w0rd@db2/copy?sslmode=disable&connect_timeout=4");
        Properties properties = elsewhere.properties(elsewhere.servers().get(0));

        assertEquals("PostgreSQL at db2:5432, database copy", elsewhere.toString());
        assertEquals("other", elsewhere.user());
        assertEquals("w0rd", properties.getProperty("password"));
        assertEquals("disable", properties.getProperty("sslmode"));
        assertEquals(Duration.ofSeconds(4), elsewhere.connectTimeout());
    }

    @Test
    void aServerElsewhereIsTakenWhateverItIsUnlessItsUrlSaysOtherwise() {
        AddressParts parts = new AddressParts(
                "postgresql://db1:1,db2:2/shop?target_session_attrs=primary&load_balance_hosts=random");

        assertEquals(TargetServer.ANY, parts.elsewhere("postgresql://db3/shop").target());
        assertEquals(
                TargetServer.ANY, parts.elsewhere("postgresql://db3,db4/shop").target());
        assertFalse(parts.elsewhere("postgresql://db3,db4/shop").isInAnyOrder());
        assertEquals(
                TargetServer.PREFER_STANDBY,
                parts.elsewhere("postgresql://db3,db4/shop?target_session_attrs=prefer-standby")
                        .target());
    }

    @Test
    void aServerElsewhereHasAnAddressOfItsOwn() {
        AddressParts parts = new AddressParts(null);
        parts.set("host", "db1");
        parts.set("port", "6000");
        parts.set("dbname", "shop");

        assertEquals(
                "PostgreSQL at db2:5432, database shop",
                parts.elsewhere("postgresql://db2/shop").toString());
        assertThrows(PenstockException.class, () -> parts.elsewhere("postgresql://db2"));
    }

    @Test
    void asksForTlsElsewhereByWhatTheServerThereIs() {
        AddressParts parts = new AddressParts("postgresql://localhost/shop");
        PostgresAddress elsewhere = parts.elsewhere("postgresql://192.0.2.1/shop");

        assertEquals("verify-full", elsewhere.sslMode());
    }

    @Test
    void takesThePasswordElsewhereFromWhatTheUrlThereNames(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("here"), "here");
        Path lines = Files.writeString(directory.resolve("there"), "db2:*:*:*:there");
        AddressParts parts = new AddressParts("postgresql://app@db1/shop");
        parts.passwordFile(file);

        assertEquals("here", password(parts.elsewhere("postgresql://db2/shop")));
        assertEquals("own", password(parts.elsewhere("postgresql://app:own@db2/shop")));
        assertEquals("there", password(parts.elsewhere("postgresql://db2/shop?passfile=" + lines)));
    }

    @ParameterizedTest
    @CsvSource({"host, localhost", "port, 5432", "dbname, shop"})
    void refusesAUrlTogetherWithParts(String part, String value) {
        AddressParts parts = new AddressParts("postgresql://localhost/shop");
        parts.set(part, value);

        assertEquals(
                "the database is given twice: as a URL, and by host, port or name. Give the one or the other.",
                message(assertThrows(PenstockException.class, parts::address)));
    }

    @Test
    void refusesPartsWithoutADatabase() {
        AddressParts parts = new AddressParts(null);
        parts.set("host", "localhost");

        assertEquals(
                "the database has no name. Give host and database, or a URL.",
                message(assertThrows(PenstockException.class, parts::address)));
    }

    @Test
    void letsWhatIsGivenApartGoBeforeTheUrl() {
        AddressParts parts = new AddressParts("postgresql://localhost/shop?connect_timeout=3&statement_timeout=1min");
        parts.set("connectTimeout", Duration.ofSeconds(4));
        parts.set("statement_timeout", Duration.ofSeconds(90));

        assertEquals(Duration.ofSeconds(4), parts.address().connectTimeout());
        assertEquals(Duration.ofSeconds(90), parts.address().statementTimeout());
    }

    @Test
    void hasTimeouts() {
        assertEquals(
                Duration.ofSeconds(10), parse("postgresql://localhost/shop").connectTimeout());
        assertEquals(Duration.ofMinutes(5), parse("postgresql://localhost/shop").statementTimeout());
        assertEquals(
                Duration.ofSeconds(30),
                parse("postgresql://localhost/shop?statement_timeout=30s").statementTimeout());
        assertEquals(
                Duration.ofMinutes(20),
                parse("postgresql://localhost/shop?socketTimeout=1200").statementTimeout());
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://localhost/shop, false, '!md5,!password'",
        "postgresql://192.0.2.1/shop, false, !md5",
        "postgresql://192.0.2.1/shop?sslmode=require, false, !md5",
        "postgresql://192.0.2.1/shop?sslmode=prefer, false, '!md5,!password'",
        "postgresql://localhost/shop, true, !password",
        "postgresql://192.0.2.1/shop, true,",
        "postgresql://localhost/shop?require_auth=md5, false, md5",
    })
    void refusesWeakWaysOfAskingForThePassword(String url, boolean allowMd5, @Nullable String refused) {
        AddressParts parts = new AddressParts(url);
        parts.allowMd5(allowMd5);
        PostgresAddress address = parts.address();

        assertEquals(refused, address.properties(address.servers().get(0)).getProperty("requireAuth"));
    }

    @Test
    void trustsTheAuthoritiesOfTheJvmWhenThatIsSaid() {
        String url = "postgresql://localhost/shop?sslrootcert=system";

        assertEquals("verify-full", sslMode(url));
        assertEquals("org.postgresql.ssl.DefaultJavaSSLFactory", property(url, "sslfactory"));
        assertRefused("no proof of who the server is", url + "&sslmode=require");
        assertRefused("cannot be had together", url + "&sslcert=client.crt&sslkey=client.key");
    }

    @Test
    void refusesFilesOfCertificatesThatAreNotThere(@TempDir Path directory) throws IOException {
        Path there = Files.createFile(directory.resolve("there"));
        String gone = directory.resolve("gone").toString();
        String url = "postgresql://localhost/shop?sslmode=require";

        assertRefused(gone + " is not there", "postgresql://localhost/shop?sslmode=verify-ca&sslrootcert=" + gone);
        assertRefused("only sslcert is given", url + "&sslcert=" + there);
        assertRefused("of sslkey is not there", url + "&sslcert=" + there + "&sslkey=" + gone);
        assertRefused("of sslcert is not there", url + "&sslcert=" + gone + "&sslkey=" + there);
        assertRefused("of sslkey is not there", url + "&sslkey=" + gone + ".p12");
    }

    private static void assertRefused(String message, String url) {
        PenstockException refusal = assertThrows(PenstockException.class, () -> parse(url));

        assertTrue(message(refusal).contains(message), message(refusal));
    }

    private static @Nullable String property(String url, String name) {
        PostgresAddress address = parse(url);
        return address.properties(address.servers().get(0)).getProperty(name);
    }

    private static @Nullable String password(PostgresAddress address) {
        return address.properties(address.servers().get(0)).getProperty("password");
    }

    private static @Nullable String sslMode(String url) {
        return property(url, "sslmode");
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
