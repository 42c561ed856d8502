package dev.penstock.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.runtime.cli.DevServers.Migrations;
import dev.penstock.runtime.cli.DevServers.Tool;
import dev.penstock.runtime.spi.PenstockException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationToolsTest {

    @TempDir
    private Path folder;

    @Test
    void theOneIsChosenThatThePlaceLooksLikeIfItIsThere() throws IOException {
        write("sql/01.sql", "SELECT 1");
        write("flyway/V1__a.sql", "SELECT 1");
        write("one.sql", "SELECT 1");
        write("formatted.sql", "--liquibase formatted sql\n");
        write("changelog.yaml", "databaseChangeLog: []");

        assertInstanceOf(SqlScripts.class, choose("sql", Tool.AUTO, true));
        assertInstanceOf(FlywayMigrations.class, choose("flyway", Tool.AUTO, true));
        assertInstanceOf(SqlScripts.class, choose("flyway", Tool.AUTO, false));
        assertInstanceOf(SqlScripts.class, choose("flyway", Tool.SQL, true));
        assertInstanceOf(FlywayMigrations.class, choose("sql", Tool.FLYWAY, true));
        assertInstanceOf(SqlScripts.class, choose("one.sql", Tool.AUTO, true));
        assertInstanceOf(LiquibaseMigrations.class, choose("formatted.sql", Tool.AUTO, true));
        assertInstanceOf(LiquibaseMigrations.class, choose("changelog.yaml", Tool.AUTO, true));
    }

    @Test
    void whatIsNotThereIsNamed() throws IOException {
        write("flyway/V1__a.sql", "SELECT 1");
        write("changelog.xml", "");
        write("empty/readme.txt", "");

        assertRefused("there are no migrations at " + folder.resolve("nowhere"), "nowhere", Tool.AUTO, true);
        assertRefused("there is no *.sql in the folder " + folder.resolve("empty"), "empty", Tool.AUTO, true);
        assertRefused("Flyway is not on the class path", "flyway", Tool.FLYWAY, false);
        assertRefused(
                folder.resolve("changelog.xml") + " is for Liquibase, which is not on the class path",
                "changelog.xml",
                Tool.AUTO,
                false);
        assertRefused(
                folder.resolve("flyway") + " is a folder, and Liquibase needs a file", "flyway", Tool.LIQUIBASE, true);
        assertRefused(
                folder.resolve("changelog.xml") + " is no folder, which Flyway needs",
                "changelog.xml",
                Tool.FLYWAY,
                true);
    }

    @Test
    void aPlaceholderOfFlywaysIsRefusedWithoutFlyway() throws IOException {
        write("flyway/V1__a.sql", "SELECT 1;\nCREATE SCHEMA ${app.schema};");
        write("sql/a.sql", "SELECT '${not_ours}'");

        assertRefused(
                folder.resolve("flyway/V1__a.sql")
                        + ": only Flyway puts something in for ${app.schema}, in line 2, and Flyway is not on the class"
                        + " path",
                "flyway",
                Tool.AUTO,
                false);
        assertInstanceOf(SqlScripts.class, choose("flyway", Tool.SQL, false), "whoever says so means it");
        assertInstanceOf(SqlScripts.class, choose("sql", Tool.AUTO, false));
    }

    @Test
    void flywayNeedsItsModuleForPostgres() throws IOException {
        write("flyway/V1__a.sql", "SELECT 1");
        Migrations migrations = new Migrations(folder.resolve("flyway"), Tool.AUTO, Map.of());

        PenstockException refused = assertThrows(
                PenstockException.class,
                () -> new MigrationTools(migrations, "org.flywaydb.core.Flyway"::equals).choose());
        assertEquals(
                "Flyway is on the class path without its module for PostgreSQL. Add"
                        + " org.flywaydb:flyway-database-postgresql of the same version.",
                refused.getMessage());
    }

    @Test
    void aPlaceholderThatNobodyPutsInIsRefused() throws IOException {
        write("sql/a.sql", "SELECT 1");
        Migrations migrations = new Migrations(folder.resolve("sql"), Tool.AUTO, Map.of("a", "b"));

        assertThrows(PenstockException.class, () -> new MigrationTools(migrations, name -> true).choose());
    }

    private MigrationTool choose(String place, Tool tool, boolean isThere) {
        return new MigrationTools(new Migrations(folder.resolve(place), tool, Map.of()), name -> isThere).choose();
    }

    private void assertRefused(String fact, String place, Tool tool, boolean isThere) {
        PenstockException refused = assertThrows(PenstockException.class, () -> choose(place, tool, isThere));
        String message = String.valueOf(refused.getMessage());
        assertEquals(fact, message.substring(0, Math.min(fact.length(), message.length())));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
