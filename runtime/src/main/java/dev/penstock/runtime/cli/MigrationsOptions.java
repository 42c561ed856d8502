package dev.penstock.runtime.cli;

import dev.penstock.runtime.spi.PenstockException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which migrations make the tables of a database that is started for the command. */
final class MigrationsOptions {

    static final String PLACE = "--migrations";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = PLACE,
            paramLabel = "<place>",
            defaultValue = "${env:PENSTOCK_MIGRATIONS}",
            showDefaultValue = Visibility.NEVER,
            description = "What makes the tables of a database of its own, which is started on this machine: a folder"
                    + " of SQL scripts, such as src/main/resources/db/migration, or a changelog of Liquibase."
                    + " Variable: PENSTOCK_MIGRATIONS.")
    private @Nullable Path place;

    @Option(
            names = "--migrations-tool",
            paramLabel = "<tool>",
            defaultValue = "${env:PENSTOCK_MIGRATIONS_TOOL:-auto}",
            showDefaultValue = Visibility.NEVER,
            description = "What applies them: sql runs scripts one after another, in Flyway's order; flyway and"
                    + " liquibase must be on the class path. By default, auto, the one that they look like, if it is"
                    + " there. Variable: PENSTOCK_MIGRATIONS_TOOL.")
    private DevServers.Tool tool = DevServers.Tool.AUTO;

    @Option(
            names = "--migrations-placeholder",
            split = "\\s+",
            hideParamSyntax = true,
            paramLabel = "<name=value>",
            defaultValue = "${env:PENSTOCK_MIGRATIONS_PLACEHOLDERS}",
            showDefaultValue = Visibility.NEVER,
            description = "What Flyway or Liquibase put in for ${name}; may be repeated. Variable:"
                    + " PENSTOCK_MIGRATIONS_PLACEHOLDERS, separated by spaces.")
    private @Nullable Map<String, String> placeholders;

    /** Whether a database is to be started; an empty place counts as none. */
    boolean isGiven() {
        return place != null && !place.toString().isEmpty();
    }

    /** Whether an option is one of these. */
    static boolean has(OptionSpec option) {
        return option.longestName().startsWith(PLACE);
    }

    /** What is to be applied; null for nothing. */
    DevServers.@Nullable Migrations migrations() {
        Path given = place;
        if (given == null || given.toString().isEmpty()) {
            return null;
        }
        return new DevServers.Migrations(given, tool, placeholders == null ? Map.of() : placeholders);
    }

    /**
     * Starts PostgreSQL alone, with the migrations applied.
     *
     * @return a server that whoever calls has to close
     * @throws PenstockException when the test kit is not on the class path, or a migration fails
     */
    DevServers.Database start() {
        DevServers.Migrations given = migrations();
        if (given == null) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(), "Missing required option: '--migrations=<place>'");
        }
        return servers().startDatabase(given);
    }

    /**
     * Those of the class path.
     *
     * @throws PenstockException when there are none
     */
    static DevServers servers() {
        return ServiceLoader.load(DevServers.class)
                .findFirst()
                .orElseThrow(() -> new PenstockException(
                        "the servers of dev are not on the class path",
                        "Add dev.penstock:penstock-testkit to the dependencies, or unpack penstock-dev over the"
                                + " distribution."));
    }
}
