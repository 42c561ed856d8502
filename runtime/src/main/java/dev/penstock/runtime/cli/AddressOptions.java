package dev.penstock.runtime.cli;

import dev.penstock.runtime.postgres.PostgresSource;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say where the database is, who asks, and how long an answer may take. */
final class AddressOptions {

    @Option(
            names = "--database-url",
            paramLabel = "<url>",
            defaultValue = "${env:PENSTOCK_DATABASE_URL}",
            showDefaultValue = Visibility.NEVER,
            description = "postgresql://user@host:port/database?sslmode=... as libpq has it, or a jdbc: URL; several"
                    + " host:port with commas. Variable: PENSTOCK_DATABASE_URL. A password goes into"
                    + " PENSTOCK_DATABASE_PASSWORD, a file, or pgpass.")
    private @Nullable String url;

    @Option(
            names = "--database-host",
            defaultValue = "${env:PENSTOCK_DATABASE_HOST}",
            showDefaultValue = Visibility.NEVER,
            description = "Instead of a URL: the host, or several with commas, of which the primary is taken. Variable:"
                    + " PENSTOCK_DATABASE_HOST.")
    private @Nullable String host;

    @Option(
            names = "--database-port",
            defaultValue = "${env:PENSTOCK_DATABASE_PORT}",
            showDefaultValue = Visibility.NEVER,
            description = "The port, 5432 by default; or one for each host, with commas. Variable:"
                    + " PENSTOCK_DATABASE_PORT.")
    private @Nullable String port;

    @Option(
            names = "--database-name",
            defaultValue = "${env:PENSTOCK_DATABASE_NAME}",
            showDefaultValue = Visibility.NEVER,
            description = "The database. Variable: PENSTOCK_DATABASE_NAME.")
    private @Nullable String name;

    @Option(
            names = "--database-user",
            defaultValue = "${env:PENSTOCK_DATABASE_USER}",
            showDefaultValue = Visibility.NEVER,
            description = "The role to log in as; goes before the one in the URL. Variable: PENSTOCK_DATABASE_USER.")
    private @Nullable String user;

    @Option(
            names = "--database-password-file",
            paramLabel = "<file>",
            defaultValue = "${env:PENSTOCK_DATABASE_PASSWORD_FILE}",
            showDefaultValue = Visibility.NEVER,
            description = "A file that holds the password and nothing else. Variable: PENSTOCK_DATABASE_PASSWORD_FILE.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--database-parameter",
            split = "\\s+",
            hideParamSyntax = true,
            defaultValue = "${env:PENSTOCK_DATABASE_PARAMETERS}",
            showDefaultValue = Visibility.NEVER,
            paramLabel = "<name=value>",
            description = "A parameter as in the URL, such as sslmode=verify-ca; may be repeated. Variable:"
                    + " PENSTOCK_DATABASE_PARAMETERS, separated by spaces.")
    private @Nullable Map<String, String> parameters;

    @Option(
            names = "--connect-timeout",
            paramLabel = "<time>",
            defaultValue = "${env:PENSTOCK_CONNECT_TIMEOUT}",
            showDefaultValue = Visibility.NEVER,
            description = "How long a server may take to accept a connection; 10s by default. Variable:"
                    + " PENSTOCK_CONNECT_TIMEOUT.")
    private @Nullable String connectTimeout;

    @Option(
            names = "--statement-timeout",
            paramLabel = "<time>",
            defaultValue = "${env:PENSTOCK_STATEMENT_TIMEOUT}",
            showDefaultValue = Visibility.NEVER,
            description =
                    "How long a lookup or a build may take until the server cancels it; 5min by default. Variable:"
                            + " PENSTOCK_STATEMENT_TIMEOUT.")
    private @Nullable String statementTimeout;

    @Option(
            names = "--allow-md5-password",
            arity = "0..1",
            paramLabel = "true|false",
            fallbackValue = "true",
            defaultValue = "${env:PENSTOCK_ALLOW_MD5_PASSWORD:-false}",
            description = "Answer a server that asks for the password as an MD5 digest. Variable:"
                    + " PENSTOCK_ALLOW_MD5_PASSWORD.")
    private boolean allowMd5Password;

    /** Whether anything says where the database is. */
    boolean isGiven() {
        return !isEmpty(url) || !isEmpty(host) || !isEmpty(name);
    }

    /**
     * A source at the address that the options describe. An empty value counts as none, as it does in a file of variables.
     *
     * @param command is told when options are missing
     */
    PostgresSource.Builder source(CommandLine command) {
        if (!isComplete()) {
            throw new ParameterException(
                    command,
                    "Missing required option: '--database-url=<url>', or '--database-host=<host>' and"
                            + " '--database-name=<name>'");
        }
        PostgresSource.Builder database =
                url == null || url.isEmpty() ? PostgresSource.builder() : PostgresSource.builder(url);
        Settings settings = Settings.of(command.getCommandSpec());
        Map<String, String> all = new LinkedHashMap<>(parameters == null ? settings.databaseParameters() : parameters);
        put("host", host, all);
        put("port", port, all);
        put("dbname", name, all);
        put("user", user, all);
        put("password", settings.databasePassword().value(), all);
        put("connect_timeout", connectTimeout, all);
        put("statement_timeout", statementTimeout, all);
        all.forEach(database::parameter);
        if (passwordFile != null && !passwordFile.toString().isEmpty()) {
            database.passwordFile(passwordFile);
        }
        return database.allowMd5Password(allowMd5Password);
    }

    private boolean isComplete() {
        return !isEmpty(url) || (!isEmpty(host) && !isEmpty(name));
    }

    private static void put(String parameter, @Nullable String value, Map<String, String> all) {
        if (value != null && !value.isEmpty()) {
            all.put(parameter, value);
        }
    }

    private static boolean isEmpty(@Nullable String value) {
        return value == null || value.isEmpty();
    }
}
