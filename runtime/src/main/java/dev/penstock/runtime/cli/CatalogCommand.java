package dev.penstock.runtime.cli;

import dev.penstock.catalog.DatabaseCatalog;
import dev.penstock.catalog.TableEntry;
import dev.penstock.runtime.catalog.CatalogFile;
import dev.penstock.runtime.postgres.LiveCatalog;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.runtime.spi.PenstockException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code penstock catalog}: writes down what a database has, for the compiler. */
@Command(
        name = "catalog",
        description =
                "Writes the catalog of a database: tables, columns, keys, enums, and no rows. The database is one that is"
                        + " there, or one that is made of migrations for this alone. With the catalog, records are checked"
                        + " against the database while they are compiled. Commit it. It is left alone if nothing has"
                        + " changed; check says when it is stale. No right to any table is needed.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the catalog is written, or was as it should be",
            "1:something must be mended",
            "2:the command line is wrong"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  penstock catalog --database-url=postgresql://localhost/shop",
            "  penstock catalog --database-url=postgresql://localhost/shop --schemas=public,billing",
            "  penstock catalog --database-url=postgresql://localhost/shop --output=- | less",
            "  penstock catalog --migrations=src/main/resources/db/migration"
        })
final class CatalogCommand implements Callable<Integer> {

    private static final String STANDARD_OUTPUT = "-";

    @Option(
            names = "--output",
            paramLabel = "<file>",
            defaultValue = "${env:PENSTOCK_CATALOG_OUTPUT:-src/main/penstock/catalog.json}",
            description = "Where it is written; - for standard output. Variable: PENSTOCK_CATALOG_OUTPUT.")
    private String output = "";

    @Option(
            names = "--schemas",
            paramLabel = "<schema>",
            split = ",",
            defaultValue = "${env:PENSTOCK_CATALOG_SCHEMAS}",
            showDefaultValue = Visibility.NEVER,
            description =
                    "Only the tables of this schema; may be repeated. By default of all that are not PostgreSQL's."
                            + " Variable: PENSTOCK_CATALOG_SCHEMAS, separated by commas.")
    private List<String> schemas = List.of();

    @Mixin
    private MigrationsOptions migrations = new MigrationsOptions();

    @Mixin
    private AddressOptions address = new AddressOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!byMigrations()) {
            write(LiveCatalog.read(address.source(spec.commandLine()), schemas), "");
            return 0;
        }
        try (DevServers.Database made = migrations.start()) {
            write(LiveCatalog.read(PostgresSource.builder(made.url()), schemas), ", by " + made.applied());
        }
        return 0;
    }

    /** What is given as a flag goes before what variables and the file say; among these, migrations. */
    private boolean byMigrations() {
        boolean place = isFlag("--migrations");
        boolean database = isFlag("--database-url") || isFlag("--database-host") || isFlag("--database-name");
        if (place && database) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Give a database or --migrations=<place>, not both: a catalog is of one database");
        }
        if (!migrations.isGiven() && !address.isGiven()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Missing required option: '--database-url=<url>' of a database that is there, or"
                            + " '--migrations=<place>' for one that is made of them");
        }
        return migrations.isGiven() && !database;
    }

    private boolean isFlag(String option) {
        return Settings.of(spec).hasFlag(option);
    }

    /** @param origin what is said of it behind the numbers */
    private void write(DatabaseCatalog catalog, String origin) {
        refuseEmptySchemas(catalog);
        if (output.equals(STANDARD_OUTPUT)) {
            // Past the encoding of the terminal: the file is UTF-8 wherever it is written.
            System.out.writeBytes(CatalogFile.text(catalog).getBytes(StandardCharsets.UTF_8));
            System.out.flush();
            return;
        }
        boolean changed = CatalogFile.write(Path.of(output), catalog);
        PrintWriter out = spec.commandLine().getOut();
        out.println((changed ? "wrote " + output : output + " is unchanged") + ": "
                + counted(catalog.tables().size(), "table") + ", "
                + counted(catalog.enums().size(), "enum") + origin);
        out.flush();
    }

    /** A name that was mistyped would else be a catalog that lacks tables. */
    private void refuseEmptySchemas(DatabaseCatalog catalog) {
        List<String> found = catalog.tables().stream().map(TableEntry::schema).toList();
        for (String schema : schemas) {
            if (!found.contains(schema)) {
                throw new PenstockException(
                        "the database has no tables in a schema " + schema,
                        "Correct --schemas; upper and lower case count, and names are written without quotes.");
            }
        }
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
