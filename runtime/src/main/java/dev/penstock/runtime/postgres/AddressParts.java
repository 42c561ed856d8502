package dev.penstock.runtime.postgres;

import dev.penstock.runtime.spi.PenstockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Collects what is said of an address: a URL, or its parts, and what goes before either. Not thread-safe. */
final class AddressParts {

    private static final List<String> EITHER_OR =
            List.of(ParameterNames.HOST, ParameterNames.PORT, ParameterNames.DATABASE);

    private final @Nullable String url;
    private final ConnectionParameters parts = new ConnectionParameters();
    private @Nullable Path passwordFile;
    private boolean allowMd5;

    AddressParts(@Nullable String url) {
        this.url = url;
    }

    /** A parameter by any of its names. */
    void set(String name, String value) {
        parts.put(name, value);
    }

    void set(String name, Duration time) {
        set(name, time.toMillis() + "ms");
    }

    void passwordFile(Path file) {
        this.passwordFile = file;
    }

    void allowMd5(boolean allow) {
        this.allowMd5 = allow;
    }

    /** The same role, with the same password and options, at a server that another URL names. */
    AddressParts elsewhere(String otherUrl) {
        AddressParts other = new AddressParts(otherUrl);
        other.parts.override(parts);
        EITHER_OR.forEach(other.parts::remove);
        other.passwordFile = passwordFile;
        other.allowMd5 = allowMd5;
        return other;
    }

    /**
     * The address that the parts make.
     *
     * @throws PenstockException when they make none
     */
    PostgresAddress address() {
        ConnectionParameters all = new ConnectionParameters();
        if (url != null) {
            if (EITHER_OR.stream().anyMatch(part -> parts.get(part) != null)) {
                throw new PenstockException(
                        "the database is given twice: as a URL, and by host, port or name",
                        "Give the one or the other.");
            }
            ConnectionUrl.read(url, all::add);
        }
        all.override(parts);
        String database = all.get(ParameterNames.DATABASE);
        if (database == null || database.isEmpty()) {
            throw url == null
                    ? new PenstockException("the database has no name", "Give host and database, or a URL.")
                    : ConnectionUrl.notOne();
        }
        List<ServerHost> servers = ServerHost.list(
                Objects.requireNonNullElse(all.get(ParameterNames.HOST), "localhost"), all.get(ParameterNames.PORT));
        Properties properties = all.properties();
        TlsOptions.complete(properties, servers);
        PasswordMethods.restrict(properties, allowMd5);
        return new PostgresAddress(servers, target(all, servers), passwords(all), statementTimeout(all), properties);
    }

    /** Of several servers, one that is no standby: after a failover that is another one. */
    private static TargetServer target(ConnectionParameters all, List<ServerHost> servers) {
        String name = all.get(ParameterNames.TARGET);
        TargetServer named = name == null ? null : TargetServer.named(name);
        if (named != null) {
            return named;
        }
        return servers.size() > 1 ? TargetServer.PRIMARY : TargetServer.ANY;
    }

    private Passwords passwords(ConnectionParameters all) {
        String given = parts.get(ParameterNames.PASSWORD);
        if (given != null && passwordFile != null) {
            throw new PenstockException(
                    "the database password is given twice: by itself, and in a file", "Give the one or the other.");
        }
        if (passwordFile != null) {
            return Passwords.inFile(passwordFile);
        }
        String known = all.get(ParameterNames.PASSWORD);
        if (known != null) {
            return Passwords.known(known);
        }
        String file = all.get(ParameterNames.PASSFILE);
        return Passwords.among(
                file == null
                        ? PgPass.usual(System.getenv(), Path.of(System.getProperty("user.home", "")))
                        : PgPass.at(Path.of(file)));
    }

    private static @Nullable Duration statementTimeout(ConnectionParameters all) {
        String text = all.get(ParameterNames.STATEMENT_TIMEOUT);
        return text == null ? null : TimeText.parse(text, "ms");
    }
}
