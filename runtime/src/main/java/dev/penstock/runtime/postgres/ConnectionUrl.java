package dev.penstock.runtime.postgres;

import dev.penstock.runtime.spi.PenstockException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes a URL apart: libpq's (PostgreSQL documentation, 34.1.1.2, Connection URIs) or that of JDBC. What it says becomes
 * parameters with libpq's names; those after the question mark keep their own. No message repeats a part of the URL, since
 * any may be a misplaced password.
 */
final class ConnectionUrl {

    private static final Pattern LIBPQ = Pattern.compile(
            "postgres(?:ql)?://(?:(?<user>[^@:/?#\\s]*)(?::(?<password>[^@/?#\\s]*))?@)?(?<hosts>[^@/?#\\s]*)"
                    + "(?:/(?<database>[^@/?#\\s]*))?(?:\\?(?<query>[^#\\s]*))?");
    private static final Pattern JDBC =
            Pattern.compile("jdbc:postgresql:(?://(?<hosts>[^@/?#\\s]*)/)?(?<database>[^@/?#]*)(?:\\?(?<query>.*))?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z_0-9]*");

    private ConnectionUrl() {}

    /**
     * Reads a URL.
     *
     * @param parameters is given each name and value, in the order of the URL
     * @throws PenstockException when it is none
     */
    static void read(String url, BiConsumer<String, String> parameters) {
        boolean jdbc = url.startsWith("jdbc:");
        Matcher parts = (jdbc ? JDBC : LIBPQ).matcher(url);
        if (!parts.matches()) {
            throw notOne();
        }
        UnaryOperator<String> decode = jdbc ? ConnectionUrl::decodedAsForm : ConnectionUrl::decoded;
        if (!jdbc) {
            give("user", parts.group("user"), decode, parameters);
            give("password", parts.group("password"), decode, parameters);
        }
        give("host", parts.group("hosts"), decode, parameters);
        give("dbname", parts.group("database"), decode, parameters);
        String query = parts.group("query");
        if (query == null || query.isEmpty()) {
            return;
        }
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            if (!NAME.matcher(name).matches() || (equals < 0 && !jdbc)) {
                throw notOne();
            }
            parameters.accept(name, equals < 0 ? "" : decode.apply(parameter.substring(equals + 1)));
        }
    }

    private static void give(
            String name, @Nullable String text, UnaryOperator<String> decode, BiConsumer<String, String> parameters) {
        if (text != null && !text.isEmpty()) {
            parameters.accept(name, decode.apply(text));
        }
    }

    /** Percent-decoded; a plus stands for itself, other than in a form. */
    private static String decoded(String text) {
        return decodedAsForm(text.replace("+", "%2B"));
    }

    /** As pgjdbc does it. */
    private static String decodedAsForm(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw notOne(); // the cause repeats what is wrong
        }
    }

    static PenstockException notOne() {
        return new PenstockException(
                "the database URL is not one",
                "Write it as postgresql://user@host:5432/database or jdbc:postgresql://host:5432/database, with %40 for"
                        + " an @ in a password, %2F for a /, and so on.");
    }
}
