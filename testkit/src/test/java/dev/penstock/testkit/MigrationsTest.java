package dev.penstock.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.cli.DevServers.Migrations;
import dev.penstock.runtime.cli.DevServers.Tool;
import dev.penstock.runtime.spi.PenstockException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All three tools, on one server. */
@SuppressWarnings("NullAway.Init")
class MigrationsTest {

    private static PostgresServer server;

    @TempDir
    private Path folder;

    private TestDatabase database;

    @BeforeAll
    static void start() {
        server = PostgresServer.start();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @BeforeEach
    void create() throws SQLException {
        database = server.createDatabase();
    }

    @AfterEach
    void drop() throws SQLException {
        database.close();
    }

    @Test
    void scriptsOfManyStatementsAreRunInTheOrderOfTheirVersions() throws Exception {
        write("V10__more.sql", "INSERT INTO a VALUES (10)");
        write("V2__rows.sql", "SELECT f(2); SELECT f(3);");
        write("V1__tables.sql", """
                SET search_path = public;
                CREATE TABLE a (b int); -- ; not here
                CREATE FUNCTION f(x int) RETURNS void LANGUAGE plpgsql AS $body$
                BEGIN INSERT INTO a VALUES (x); /* ; */ END;
                $body$;
                CREATE FUNCTION g() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END;
                """);
        write("R__view.sql", "CREATE OR REPLACE VIEW v AS SELECT sum(b) AS total FROM a");

        assertEquals("4 scripts of SQL from " + folder, apply(folder, Tool.SQL));
        assertEquals("15", one("SELECT total FROM v"));
    }

    @Test
    void aMistakeInAScriptIsToldWithItsFileAndLine() throws Exception {
        Path faulty = write("01.sql", "CREATE TABLE a (b int);\n-- ä€😀\nINSERT INTO a\nVALUES (c);\n");

        assertRefused(
                faulty + ": ERROR: column \"c\" does not exist, in line 4. Correct it; what begins with a backslash is"
                        + " psql's, no SQL.",
                folder,
                Tool.AUTO);
    }

    @Test
    void whatNeedsAScriptOfItsOwnSaysSoAndWorksInOne() throws Exception {
        write("1.sql", "CREATE TABLE a (b int)");
        write("2.sql", "CREATE INDEX CONCURRENTLY ON a (b)");
        apply(folder, Tool.AUTO);
        Path both = write("3.sql", "SELECT 1; CREATE INDEX CONCURRENTLY ON a (b)");

        assertRefused(
                both + ": ERROR: CREATE INDEX CONCURRENTLY cannot run inside a transaction block. Give that statement a"
                        + " script of its own: the statements of a script are one transaction.",
                both,
                Tool.AUTO);
    }

    @Test
    void flywayMigratesWhatIsNewAndPutsInPlaceholders() throws Exception {
        write("V1__tables.sql", "CREATE TABLE ${table} (b int)");
        Migrations migrations = new Migrations(folder, Tool.AUTO, Map.of("table", "a"));
        assertEquals(
                "1 migration of Flyway from " + folder,
                MigrationTools.choose(migrations).apply(database));
        write("V2__rows.sql", "INSERT INTO a VALUES (2)");
        assertEquals(
                "1 migration of Flyway from " + folder,
                MigrationTools.choose(migrations).apply(database));
        assertEquals("2", one("SELECT sum(b) FROM a"));

        write("V3__faulty.sql", "SELECT 1;\nINSERT INTO c VALUES (2)");
        PenstockException refused = assertThrows(
                PenstockException.class, () -> MigrationTools.choose(migrations).apply(database));
        String message = String.valueOf(refused.getMessage());
        assertEquals(1, message.lines().count(), message);
        assertEquals(
                "V3__faulty.sql: ERROR: relation \"c\" does not exist, in line 2. Correct it.",
                message.substring(message.indexOf("V3__")));

        write("V3__faulty.sql", "SELECT ${number}");
        PenstockException lacking = assertThrows(
                PenstockException.class, () -> MigrationTools.choose(migrations).apply(database));
        assertTrue(
                String.valueOf(lacking.getMessage())
                        .endsWith("Give it a value: --migrations-placeholder=<name>=<value>."),
                lacking::getMessage);
    }

    @Test
    void aChangelogOfLiquibaseIncludesFromTheRootOfResourcesOrFromItself() throws Exception {
        write("src/main/resources/db/master.yaml", """
                databaseChangeLog:
                  - include: {file: db/changes/one.xml}
                  - include: {file: "classpath:db/changes/two.sql"}
                  - include: {file: changes/three.json, relativeToChangelogFile: true}
                  - includeAll: {path: db/all}
                """);
        write("src/main/resources/db/changes/one.xml", """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                        http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                  <changeSet id="1" author="a">
                    <createTable tableName="a"><column name="b" type="int"/></createTable>
                  </changeSet>
                </databaseChangeLog>
                """);
        write("src/main/resources/db/changes/two.sql", """
                --liquibase formatted sql
                --changeset a:2
                INSERT INTO a VALUES (2);
                """);
        write("src/main/resources/db/changes/three.json", """
                {"databaseChangeLog": [{"changeSet": {"id": "3", "author": "a", "changes": [
                  {"sql": {"sql": "INSERT INTO a VALUES (3)"}}]}}]}
                """);
        write("src/main/resources/db/all/four.sql", "INSERT INTO a VALUES (4);");
        Path master = folder.resolve("src/main/resources/db/master.yaml");

        assertEquals("4 change sets of Liquibase from " + master, apply(master, Tool.AUTO));
        assertEquals("9", one("SELECT sum(b) FROM a"));
        assertEquals("0 change sets of Liquibase from " + master, apply(master, Tool.AUTO), "it remembers");
    }

    @Test
    void aMistakeInAChangelogIsOneLine() throws Exception {
        Path changelog = write("changelog.yaml", """
                databaseChangeLog:
                  - changeSet: {id: 7, author: me, changes: [{sql: {sql: INSERT INTO c VALUES (1)}}]}
                """);

        PenstockException refused = assertThrows(PenstockException.class, () -> apply(changelog, Tool.AUTO));
        assertEquals(
                changelog + ": Migration failed for changeset changelog.yaml::7::me: Reason: ERROR: relation \"c\" does"
                        + " not exist Position: 13 [Failed SQL: (0) INSERT INTO c VALUES (1)]. Correct it.",
                refused.getMessage());
    }

    private String apply(Path place, Tool tool) {
        return MigrationTools.choose(new Migrations(place, tool, Map.of())).apply(database);
    }

    private void assertRefused(String message, Path place, Tool tool) {
        PenstockException refused = assertThrows(PenstockException.class, () -> apply(place, tool));
        assertEquals(message, refused.getMessage());
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private String one(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
