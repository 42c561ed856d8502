package dev.penstock.runtime.postgres;

import static java.util.Map.entry;

import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.Suggestions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;

/**
 * The names that parameters of a connection may have: those of libpq (PostgreSQL documentation, 34.1.2), which mean what they
 * mean there, and those of pgjdbc. Each has one canonical name, pgjdbc's if it has one.
 */
final class ParameterNames {

    static final String HOST = PGProperty.PG_HOST.getName();
    static final String PORT = PGProperty.PG_PORT.getName();
    static final String DATABASE = PGProperty.PG_DBNAME.getName();
    static final String USER = PGProperty.USER.getName();
    static final String PASSWORD = PGProperty.PASSWORD.getName();
    static final String CONNECT_TIMEOUT = PGProperty.CONNECT_TIMEOUT.getName();
    static final String TARGET = PGProperty.TARGET_SERVER_TYPE.getName();
    static final String LOAD_BALANCE = PGProperty.LOAD_BALANCE_HOSTS.getName();

    /** Of libpq, and unknown to pgjdbc. */
    static final String PASSFILE = "passfile";

    /** Of the server, as in postgresql.conf: how long a lookup or a build may take. */
    static final String STATEMENT_TIMEOUT = "statement_timeout";

    private static final Map<String, String> LIBPQ = Map.ofEntries(
            entry("host", HOST),
            entry("port", PORT),
            entry("dbname", DATABASE),
            entry("application_name", PGProperty.APPLICATION_NAME.getName()),
            entry("channel_binding", PGProperty.CHANNEL_BINDING.getName()),
            entry("connect_timeout", CONNECT_TIMEOUT),
            entry("gssencmode", PGProperty.GSS_ENC_MODE.getName()),
            entry("keepalives", PGProperty.TCP_KEEP_ALIVE.getName()),
            entry("krbsrvname", PGProperty.KERBEROS_SERVER_NAME.getName()),
            entry("load_balance_hosts", LOAD_BALANCE),
            entry("require_auth", PGProperty.REQUIRE_AUTH.getName()),
            entry("sslnegotiation", PGProperty.SSL_NEGOTIATION.getName()),
            entry("target_session_attrs", TARGET));

    /** What libpq's values are called by pgjdbc, where they are called otherwise. */
    private static final Map<String, Map<String, String>> VALUES = Map.of(
            PGProperty.TCP_KEEP_ALIVE.getName(),
            Map.of("1", "true", "0", "false"),
            LOAD_BALANCE,
            Map.of("random", "true", "disable", "false"));

    private static final Set<String> OWN = Set.of(PASSFILE, STATEMENT_TIMEOUT);

    private static final Set<String> NOT_IN_PGJDBC = Set.of(
            "hostaddr",
            "client_encoding",
            "fallback_application_name",
            "gssdelegation",
            "keepalives_count",
            "keepalives_idle",
            "keepalives_interval",
            "max_protocol_version",
            "min_protocol_version",
            "requirepeer",
            "requiressl",
            "service",
            "ssl_max_protocol_version",
            "ssl_min_protocol_version",
            "sslcertmode",
            "sslcompression",
            "sslcrl",
            "sslcrldir",
            "sslsni",
            "tcp_user_timeout");

    private static final Map<String, String> SET_BY_PENSTOCK = Map.of(
            "replication", "Leave it out: Penstock opens connections of both kinds.",
            "preferQueryMode", "Leave it out: each kind of connection has its own.",
            "assumeMinServerVersion", "Leave it out: each kind of connection has its own.",
            "queryTimeout", "Use statement_timeout, which the server keeps to as well.");

    private ParameterNames() {}

    /**
     * The canonical name.
     *
     * @throws PenstockException when nobody knows the parameter, or it cannot be given
     */
    static String canonical(String name) {
        String reason = SET_BY_PENSTOCK.get(name);
        if (reason != null) {
            throw new PenstockException("the database parameter " + name + " is not for users", reason);
        }
        if (NOT_IN_PGJDBC.contains(name)) {
            throw new PenstockException(
                    "the database parameter " + name + " is one of libpq that the JDBC driver does not have",
                    "Leave it out.");
        }
        String renamed = LIBPQ.get(name);
        if (renamed != null) {
            return renamed;
        }
        if (OWN.contains(name) || PGProperty.forName(name) != null) {
            return name;
        }
        throw new PenstockException(
                "there is no database parameter " + name
                        + Suggestions.nearest(name, known().toList())
                                .map(near -> "; did you mean " + near + "?")
                                .orElse(""),
                "Use the names of libpq (PostgreSQL documentation, Parameter Key Words) or of pgjdbc.");
    }

    /**
     * The value that pgjdbc expects.
     *
     * @param name canonical
     * @param shown the name that the user wrote
     * @throws PenstockException when the parameter has a set of values and this is none of them; it is not repeated
     */
    static String value(String name, String shown, String value) {
        if (name.equals(TARGET)) {
            return require(
                    TargetServer.named(value) != null,
                    shown,
                    "any, primary, read-write, standby, read-only or" + " prefer-standby",
                    value);
        }
        if (name.equals(CONNECT_TIMEOUT)) {
            Duration time = TimeText.parse(value, "s");
            require(
                    time != null && time.toMillis() % 1000 == 0,
                    shown,
                    "a number of seconds, such as 10 or 10s",
                    value);
            return time == null ? value : Long.toString(time.toSeconds());
        }
        if (name.equals(STATEMENT_TIMEOUT)) {
            Duration time = TimeText.parse(value, "ms");
            boolean sound = time != null && time.toSeconds() >= 1 && time.toDays() <= 7;
            return require(sound, shown, "a time from 1s to 7d, such as 30s or 10min", value);
        }
        String renamed = VALUES.getOrDefault(name, Map.of()).getOrDefault(value, value);
        List<String> choices = choices(name);
        // A list of its choices, which pgjdbc understands as libpq does.
        List<String> chosen =
                name.equals(PGProperty.REQUIRE_AUTH.getName()) ? List.of(renamed.split(",", -1)) : List.of(renamed);
        return require(
                choices.isEmpty() || choices.containsAll(chosen),
                shown,
                "one of " + String.join(", ", choices),
                renamed);
    }

    private static String require(boolean sound, String name, String expected, String value) {
        if (!sound) {
            throw new PenstockException(
                    "the database parameter " + name + " has a value that it cannot have", "Use " + expected + ".");
        }
        return value;
    }

    private static List<String> choices(String name) {
        PGProperty property = PGProperty.forName(name);
        String @Nullable [] choices = property == null ? null : property.getChoices();
        return choices == null ? List.of() : List.of(choices);
    }

    private static Stream<String> known() {
        return Stream.of(
                        LIBPQ.keySet().stream(),
                        OWN.stream(),
                        Arrays.stream(PGProperty.values()).map(PGProperty::getName))
                .flatMap(names -> names)
                .sorted();
    }
}
