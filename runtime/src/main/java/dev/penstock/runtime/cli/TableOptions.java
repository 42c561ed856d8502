package dev.penstock.runtime.cli;

import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.runtime.table.TableSink;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of a PostgreSQL database as a sink: where it is, who writes, and into which schema. */
final class TableOptions {

    @Option(
            names = "--table-url",
            defaultValue = "${env:PENSTOCK_TABLE_URL}",
            showDefaultValue = Visibility.NEVER,
            description = "Of the table sink: postgresql://user@host:port/database, as for --database-url. Variable:"
                    + " PENSTOCK_TABLE_URL. A password goes into PENSTOCK_TABLE_PASSWORD, a file, or pgpass.")
    private @Nullable String url;

    @Option(
            names = "--table-password-file",
            paramLabel = "<file>",
            defaultValue = "${env:PENSTOCK_TABLE_PASSWORD_FILE}",
            showDefaultValue = Visibility.NEVER,
            description = "A file that holds the password and nothing else. Variable: PENSTOCK_TABLE_PASSWORD_FILE.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--table-schema",
            defaultValue = "${env:PENSTOCK_TABLE_SCHEMA:-penstock}",
            description =
                    "The schema of its tables and views; made when it is missing. Variable: PENSTOCK_TABLE_SCHEMA.")
    private String schema = "";

    /**
     * A sink as the options describe it. An empty value counts as none, as it does in a file of variables.
     *
     * @param command is told when the URL is missing
     */
    TableSink sink(CommandLine command, Settings settings) {
        if (url == null || url.isEmpty()) {
            throw new ParameterException(command, "Missing required option for the table sink: '--table-url=<url>'");
        }
        PostgresSource.Builder target = PostgresSource.builder(url);
        String password = settings.tablePassword().value();
        if (password != null) {
            target.password(password);
        }
        if (passwordFile != null && !passwordFile.toString().isEmpty()) {
            target.passwordFile(passwordFile);
        }
        return TableSink.builder(target.connector()::connect).schema(schema).build();
    }
}
