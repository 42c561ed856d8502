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

    private static final List<String> PASSWORDS = List.of(ParameterNames.PASSWORD, ParameterNames.PASSFILE);

    /** What another server has of its own. */
    private static final List<String> OF_A_SERVER = List.of(
            ParameterNames.HOST,
            ParameterNames.PORT,
            ParameterNames.DATABASE,
            ParameterNames.TARGET,
            ParameterNames.LOAD_BALANCE);

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

    /**
     * The address that the parts make.
     *
     * @throws PenstockException when they make none
     */
    PostgresAddress address() {
        if (parts.get(ParameterNames.PASSWORD) != null && passwordFile != null) {
            throw new PenstockException(
                    "the database password is given twice: by itself, and in a file", "Give the one or the other.");
        }
        if (url != null && EITHER_OR.stream().anyMatch(part -> parts.get(part) != null)) {
            throw new PenstockException(
                    "the database is given twice: as a URL, and by host, port or name", "Give the one or the other.");
        }
        return address(said(), passwordFile, null);
    }

    /**
     * The address of a server that another URL names. What that says goes before what is said here, which stands for
     * everything else: user and password, TLS, timeouts. Which server it is, it says alone.
     *
     * @throws PenstockException when it is no URL, or what is said makes no address
     */
    PostgresAddress elsewhere(String otherUrl) {
        ConnectionParameters there = new ConnectionParameters();
        ConnectionUrl.read(otherUrl, there::add);
        ConnectionParameters all = said();
        OF_A_SERVER.forEach(all::remove);
        boolean ownPassword = PASSWORDS.stream().anyMatch(name -> there.get(name) != null);
        if (ownPassword) {
            PASSWORDS.forEach(all::remove);
        }
        all.override(there);
        return address(all, ownPassword ? null : passwordFile, TargetServer.ANY);
    }

    private ConnectionParameters said() {
        ConnectionParameters all = new ConnectionParameters();
        if (url != null) {
            ConnectionUrl.read(url, all::add);
        }
        all.override(parts);
        return all;
    }

    private PostgresAddress address(ConnectionParameters all, @Nullable Path file, @Nullable TargetServer usual) {
        String database = all.get(ParameterNames.DATABASE);
        if (database == null || database.isEmpty()) {
            throw url == null && usual == null
                    ? new PenstockException("the database has no name", "Give host and database, or a URL.")
                    : ConnectionUrl.notOne();
        }
        List<ServerHost> servers = ServerHost.list(
                Objects.requireNonNullElse(all.get(ParameterNames.HOST), "localhost"), all.get(ParameterNames.PORT));
        Properties properties = all.properties();
        TlsOptions.complete(properties, servers);
        PasswordMethods.restrict(properties, allowMd5);
        return new PostgresAddress(
                servers, target(all, servers, usual), passwords(all, file), statementTimeout(all), properties);
    }

    /** Of several servers, one that is no standby: after a failover that is another one. */
    private static TargetServer target(
            ConnectionParameters all, List<ServerHost> servers, @Nullable TargetServer usual) {
        String name = all.get(ParameterNames.TARGET);
        TargetServer named = name == null ? usual : TargetServer.named(name);
        if (named != null) {
            return named;
        }
        return servers.size() > 1 ? TargetServer.PRIMARY : TargetServer.ANY;
    }

    private static Passwords passwords(ConnectionParameters all, @Nullable Path file) {
        if (file != null) {
            return Passwords.inFile(file);
        }
        String known = all.get(ParameterNames.PASSWORD);
        if (known != null) {
            return Passwords.known(known);
        }
        String lines = all.get(ParameterNames.PASSFILE);
        return Passwords.among(
                lines == null
                        ? PgPass.usual(System.getenv(), Path.of(System.getProperty("user.home", "")))
                        : PgPass.at(Path.of(lines)));
    }

    private static @Nullable Duration statementTimeout(ConnectionParameters all) {
        String text = all.get(ParameterNames.STATEMENT_TIMEOUT);
        return text == null ? null : TimeText.parse(text, "ms");
    }
}
