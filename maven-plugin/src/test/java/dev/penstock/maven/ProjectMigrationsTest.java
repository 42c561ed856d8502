package dev.penstock.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.maven.ProjectMigrations.Found;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.model.Resource;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first place counts that is there: what was said, Flyway's, Liquibase's, then the usual ones. */
class ProjectMigrationsTest {

    private static final String FLYWAY = plugin("org.flywaydb", "flyway-maven-plugin", """
            <locations>
              <location>filesystem:sql</location>
              <location>classpath:nowhere</location>
            </locations>
            """);
    private static final String LIQUIBASE =
            plugin("org.liquibase", "liquibase-maven-plugin", "<changeLogFile>db/changes.xml</changeLogFile>");

    @TempDir
    private Path folder;

    @BeforeEach
    void makePlaces() throws Exception {
        for (String place :
                new String[] {"sql", "src/main/resources/db/migration", "src/main/resources/db/changelog"}) {
            Files.createDirectories(folder.resolve(place));
        }
        Files.createFile(folder.resolve("src/main/resources/db/changes.xml"));
        Files.createFile(folder.resolve("src/main/resources/db/changelog/db.changelog-master.yaml"));
    }

    @Test
    void whatWasSaidGoesBeforeAll() throws Exception {
        assertEquals(found("elsewhere", ""), find("elsewhere", FLYWAY));
        assertEquals(Optional.empty(), find("none", FLYWAY));
    }

    @Test
    void whatFlywayIsConfiguredWithGoesBeforeLiquibase() throws Exception {
        assertEquals(found("sql", "as flyway-maven-plugin has it"), find(null, LIQUIBASE + FLYWAY));
    }

    @Test
    void aChangelogMayBeOnTheClassPath() throws Exception {
        assertEquals(
                found("src/main/resources/db/changes.xml", "as liquibase-maven-plugin has it"), find(null, LIQUIBASE));
    }

    @Test
    void withoutPluginsItIsTheUsualPlace() throws Exception {
        assertEquals(found("src/main/resources/db/migration", "the usual place"), find(null, ""));
        Files.delete(folder.resolve("src/main/resources/db/migration"));
        assertEquals(
                found("src/main/resources/db/changelog/db.changelog-master.yaml", "the usual place"), find(null, ""));
    }

    @Test
    void severalLocationsAreRefused() {
        String several =
                plugin("org.flywaydb", "flyway-maven-plugin", "<locations>filesystem:sql, db/migration</locations>");
        MojoFailureException e = assertThrows(MojoFailureException.class, () -> find(null, several));
        assertEquals(
                "flyway-maven-plugin has several locations, sql and src/main/resources/db/migration: put them into one"
                        + " folder, and name it by -Dpenstock.migrations, or leave them out by"
                        + " -Dpenstock.migrations=none",
                e.getMessage());
    }

    private Optional<Found> found(String place, String origin) {
        return Optional.of(new Found(folder.resolve(place), origin));
    }

    private Optional<Found> find(@Nullable String said, String plugins) throws Exception {
        MavenProject project = new MavenProject(new MavenXpp3Reader()
                .read(new StringReader("<project><build><plugins>" + plugins + "</plugins></build></project>")));
        project.setFile(folder.resolve("pom.xml").toFile());
        Resource resources = new Resource();
        resources.setDirectory(folder.resolve("src/main/resources").toString());
        project.addResource(resources);
        return new ProjectMigrations(project).find(said);
    }

    private static String plugin(String group, String artifact, String configuration) {
        return "<plugin><groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId><configuration>"
                + configuration + "</configuration></plugin>";
    }
}
