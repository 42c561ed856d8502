package dev.penstock.testkit;

import dev.penstock.runtime.cli.DevServers.Migrations;
import dev.penstock.runtime.cli.DevServers.Tool;
import dev.penstock.runtime.spi.PenstockException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** Chooses what applies migrations: what was asked for, or what they look like. */
final class MigrationTools {

    private static final String FLYWAY = "org.flywaydb.core.Flyway";
    /** What Flyway has for PostgreSQL: from version 10 on it is a module of its own. */
    private static final List<String> FOR_POSTGRES = List.of(
            "org.flywaydb.database.postgresql.PostgreSQLDatabaseType",
            "org.flywaydb.core.internal.database.postgresql.PostgreSQLDatabaseType");

    private static final String LIQUIBASE = "liquibase.Liquibase";
    private static final String FORMATTED_SQL = "--\\s*liquibase formatted sql.*";

    private final Migrations migrations;
    private final Predicate<String> isOnClassPath;

    /**
     * A choice.
     *
     * @param isOnClassPath whether there is a class of this name
     */
    MigrationTools(Migrations migrations, Predicate<String> isOnClassPath) {
        this.migrations = migrations;
        this.isOnClassPath = isOnClassPath;
    }

    /**
     * What applies these migrations.
     *
     * @throws PenstockException when there is nothing at their place, or what is needed is not on the class path
     */
    static MigrationTool choose(Migrations migrations) {
        return new MigrationTools(migrations, MigrationTools::isOnClassPath).choose();
    }

    private static boolean isOnClassPath(String name) {
        return MigrationTools.class.getClassLoader().getResource(name.replace('.', '/') + ".class") != null;
    }

    MigrationTool choose() {
        Path place = migrations.place();
        if (!Files.exists(place)) {
            throw new PenstockException(
                    "there are no migrations at " + place,
                    "Give --migrations a folder of SQL scripts, or a changelog of Liquibase.");
        }
        Tool tool = migrations.tool() == Tool.AUTO ? looksLike(place) : migrations.tool();
        return switch (tool) {
            case FLYWAY -> flyway();
            case LIQUIBASE -> liquibase();
            default -> scripts();
        };
    }

    private Tool looksLike(Path place) {
        if (Files.isRegularFile(place)) {
            return place.toString().endsWith(".sql") && !isFormatted(place) ? Tool.SQL : Tool.LIQUIBASE;
        }
        return looksLikeFlyways(place) && isOnClassPath.test(FLYWAY) ? Tool.FLYWAY : Tool.SQL;
    }

    private static boolean looksLikeFlyways(Path folder) {
        return MigrationScript.in(folder).stream().anyMatch(MigrationScript::isFlyways);
    }

    private static boolean isFormatted(Path file) {
        try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return text.lines().limit(1).anyMatch(line -> line.matches(FORMATTED_SQL));
        } catch (IOException | UncheckedIOException e) {
            throw new PenstockException("cannot read " + file, "Give a file in UTF-8.", e);
        }
    }

    private SqlScripts scripts() {
        if (!migrations.placeholders().isEmpty()) {
            throw new PenstockException(
                    "placeholders are given, and scripts are run as they are",
                    "Leave --migrations-placeholder out, or add Flyway to the class path:"
                            + " org.flywaydb:flyway-database-postgresql.");
        }
        Path place = migrations.place();
        if (Files.isRegularFile(place)) {
            return new SqlScripts(place, List.of(MigrationScript.of(place)));
        }
        SqlScripts scripts = SqlScripts.in(place);
        return migrations.tool() == Tool.AUTO && looksLikeFlyways(place) ? scripts.withoutPlaceholders() : scripts;
    }

    private MigrationTool flyway() {
        if (!isOnClassPath.test(FLYWAY)) {
            throw new PenstockException(
                    "Flyway is not on the class path", "Add org.flywaydb:flyway-database-postgresql to it.");
        }
        if (FOR_POSTGRES.stream().noneMatch(isOnClassPath)) {
            throw new PenstockException(
                    "Flyway is on the class path without its module for PostgreSQL",
                    "Add org.flywaydb:flyway-database-postgresql of the same version.");
        }
        if (!Files.isDirectory(migrations.place())) {
            throw new PenstockException(
                    migrations.place() + " is no folder, which Flyway needs", "Give the folder that has its scripts.");
        }
        return new FlywayMigrations(migrations.place(), migrations.placeholders());
    }

    private MigrationTool liquibase() {
        if (!isOnClassPath.test(LIQUIBASE)) {
            throw new PenstockException(
                    migrations.place() + " is for Liquibase, which is not on the class path",
                    "Add org.liquibase:liquibase-core to it.");
        }
        if (!Files.isRegularFile(migrations.place())) {
            throw new PenstockException(
                    migrations.place() + " is a folder, and Liquibase needs a file", "Give its changelog.");
        }
        return new LiquibaseMigrations(migrations.place(), migrations.placeholders());
    }
}
