package dev.penstock.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.maven.MigrationLibraries.Tool;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which jars migrations need, and in which version. */
class MigrationLibrariesTest {

    @TempDir
    private Path folder;

    @Test
    void scriptsInWhichNothingIsReplacedNeedNothing() throws Exception {
        Files.writeString(folder.resolve("V1__users.sql"), "CREATE TABLE users (id integer);");
        assertEquals(Tool.NONE, tool(folder));
        assertEquals(Tool.NONE, tool(folder.resolve("V1__users.sql")));
        assertEquals(Tool.NONE, tool(folder.resolve("nowhere")));
        assertEquals(Tool.FLYWAY, tool(folder, "--migrations-tool=flyway"));
    }

    @Test
    void placeholdersNeedFlyway() throws Exception {
        Files.createDirectories(folder.resolve("of-2026"));
        Files.writeString(folder.resolve("of-2026/V1__users.sql"), "CREATE TABLE ${table} (id integer);");
        assertEquals(Tool.FLYWAY, tool(folder));
    }

    @Test
    void changelogsNeedLiquibase() throws Exception {
        Path xml = Files.writeString(folder.resolve("changes.xml"), "<databaseChangeLog/>");
        Path sql = Files.writeString(folder.resolve("changes.sql"), "--liquibase formatted sql\n");
        assertEquals(Tool.LIQUIBASE, tool(xml));
        assertEquals(Tool.LIQUIBASE, tool(sql));
    }

    @Test
    void theVersionIsThatOfTheProject() throws Exception {
        String dependency = "<groupId>org.flywaydb</groupId><artifactId>flyway-core</artifactId><version>%s</version>";
        String managed = "<dependencyManagement><dependencies><dependency>" + dependency.formatted("10.1.0")
                + "</dependency></dependencies></dependencyManagement>";
        String plugin = "<build><plugins><plugin><groupId>org.flywaydb</groupId>"
                + "<artifactId>flyway-maven-plugin</artifactId><version>10.2.0</version></plugin></plugins></build>";
        String own = "<dependencies><dependency>" + dependency.formatted("9.22.3") + "</dependency></dependencies>";

        assertEquals(
                List.of("flyway-core:" + Versions.FLYWAY, "flyway-database-postgresql:" + Versions.FLYWAY), flyway(""));
        assertEquals(List.of("flyway-core:10.1.0", "flyway-database-postgresql:10.1.0"), flyway(managed));
        assertEquals(List.of("flyway-core:10.2.0", "flyway-database-postgresql:10.2.0"), flyway(managed + plugin));
        assertEquals(List.of("flyway-core:9.22.3"), flyway(managed + plugin + own));
    }

    private static Tool tool(Path place, String... arguments) throws Exception {
        return MigrationLibraries.tool(place, List.of(arguments));
    }

    private static List<String> flyway(String pom) throws Exception {
        MavenProject project =
                new MavenProject(new MavenXpp3Reader().read(new StringReader("<project>" + pom + "</project>")));
        return new MigrationLibraries(project)
                .of(Tool.FLYWAY).stream()
                        .map(one -> one.getArtifact().getArtifactId() + ":"
                                + one.getArtifact().getVersion())
                        .toList();
    }
}
