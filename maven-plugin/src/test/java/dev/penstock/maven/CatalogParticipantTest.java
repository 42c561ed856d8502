package dev.penstock.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a model as Maven has it when projects are read: executions have the plugin's configuration in theirs. */
class CatalogParticipantTest {

    private static final String PENSTOCK = """
            <plugin>
              <groupId>dev.penstock</groupId>
              <artifactId>penstock-maven-plugin</artifactId>
              <extensions>true</extensions>
            </plugin>
            """;

    @TempDir
    private Path folder;

    private Path catalog;

    @BeforeEach
    void writeCatalog() throws Exception {
        catalog = folder.toRealPath().resolve("src/main/penstock/catalog.json");
        Files.createDirectories(catalog.getParent());
        Files.writeString(catalog, "{}");
    }

    @Test
    void theCompilerOfMainClassesIsToldWhereTheCatalogIs() throws Exception {
        MavenProject project = project(PENSTOCK + compiler("", "", ""));
        CatalogParticipant.tell(project, new Properties());

        assertEquals(List.of("-Apenstock.catalog=" + catalog), arguments(compiler(project)));
        assertEquals(List.of("-Apenstock.catalog=" + catalog), arguments(execution("default-compile", project)));
        assertEquals(List.of(), arguments(execution("default-testCompile", project)));
    }

    @Test
    void otherArgumentsStay() throws Exception {
        String other = "<configuration><compilerArgs><arg>-parameters</arg></compilerArgs></configuration>";
        MavenProject project = project(PENSTOCK + compiler("", other, ""));
        CatalogParticipant.tell(project, new Properties());

        assertEquals(
                List.of("-parameters", "-Apenstock.catalog=" + catalog),
                arguments(execution("default-compile", project)));
    }

    @Test
    void oneThatIsWrittenGoesBefore() throws Exception {
        String written =
                "<configuration><compilerArgs><arg>-Apenstock.catalog=none</arg></compilerArgs></configuration>";
        MavenProject project = project(PENSTOCK + compiler(written, written, ""));
        CatalogParticipant.tell(project, new Properties());

        assertEquals(List.of("-Apenstock.catalog=none"), arguments(compiler(project)));
        assertEquals(List.of("-Apenstock.catalog=none"), arguments(execution("default-compile", project)));
    }

    @Test
    void withoutThePluginOrItsExtensionsNothingIsDone() throws Exception {
        String inert = PENSTOCK.replace("<extensions>true</extensions>", "");
        for (String plugins : List.of(compiler("", "", ""), inert + compiler("", "", ""))) {
            MavenProject project = project(plugins);
            CatalogParticipant.tell(project, new Properties());
            assertEquals(List.of(), arguments(execution("default-compile", project)));
        }
    }

    @Test
    void withoutACatalogNothingIsDone() throws Exception {
        Files.delete(catalog);
        MavenProject project = project(PENSTOCK + compiler("", "", ""));
        CatalogParticipant.tell(project, new Properties());

        assertEquals(List.of(), arguments(execution("default-compile", project)));
    }

    @Test
    void whatThePomSaysGoesBeforeAPropertyAndThatBeforeTheUsualPlace() throws Exception {
        Path other = Files.writeString(folder.toRealPath().resolve("other.json"), "{}");
        Properties user = new Properties();
        user.setProperty("penstock.catalog", "other.json");
        MavenProject said = project(PENSTOCK + compiler("", "", ""));
        CatalogParticipant.tell(said, user);
        MavenProject written = project(PENSTOCK.replace(
                        "</plugin>",
                        "<configuration><catalog>src/main/penstock/catalog.json</catalog></configuration></plugin>")
                + compiler("", "", ""));
        CatalogParticipant.tell(written, user);

        assertEquals(List.of("-Apenstock.catalog=" + other), arguments(compiler(said)));
        assertEquals(List.of("-Apenstock.catalog=" + catalog), arguments(compiler(written)));
    }

    @Test
    void whatIsSaidIsPassedOnThoughItIsNotThere() throws Exception {
        Properties user = new Properties();
        user.setProperty("penstock.catalog", "later.json");
        MavenProject later = project(PENSTOCK + compiler("", "", ""));
        CatalogParticipant.tell(later, user);
        user.setProperty("penstock.catalog", "none");
        MavenProject without = project(PENSTOCK + compiler("", "", ""));
        CatalogParticipant.tell(without, user);

        assertEquals(
                List.of("-Apenstock.catalog=" + folder.toRealPath().resolve("later.json")), arguments(compiler(later)));
        assertEquals(List.of("-Apenstock.catalog=none"), arguments(compiler(without)));
    }

    @Test
    void theUsualPlaceMayBeThatOfAProjectAround() throws Exception {
        MavenProject project = project(PENSTOCK + compiler("", "", ""));
        project.setFile(folder.toRealPath().resolve("module/pom.xml").toFile());
        CatalogParticipant.tell(project, new Properties());

        assertEquals(List.of("-Apenstock.catalog=" + catalog), arguments(compiler(project)));
    }

    @Test
    void classesThatAreOlderThanTheCatalogAreCompiledAgain() throws Exception {
        MavenProject project = project(PENSTOCK + compiler("", "", ""));
        Path compiled =
                folder.resolve("target/maven-status/maven-compiler-plugin/compile/default-compile/inputFiles.lst");
        Files.createDirectories(compiled.getParent());
        Files.writeString(compiled, "User.java");
        FileTime then = Files.getLastModifiedTime(compiled);

        Files.setLastModifiedTime(catalog, FileTime.fromMillis(then.toMillis() - 1));
        CatalogParticipant.tell(project, new Properties());
        assertTrue(Files.exists(compiled), "nothing to compile");

        Files.setLastModifiedTime(catalog, FileTime.fromMillis(then.toMillis() + 1));
        CatalogParticipant.tell(project, new Properties());
        assertFalse(Files.exists(compiled), "what was compiled is forgotten");
    }

    private MavenProject project(String plugins) throws Exception {
        String pom = "<project><build><directory>" + folder.toRealPath().resolve("target") + "</directory><plugins>"
                + plugins + "</plugins></build></project>";
        MavenProject project = new MavenProject(new MavenXpp3Reader().read(new StringReader(pom)));
        project.setFile(folder.toRealPath().resolve("pom.xml").toFile());
        return project;
    }

    private static String compiler(String configuration, String ofMain, String ofTests) {
        return """
                <plugin>
                  <artifactId>maven-compiler-plugin</artifactId>
                  %s
                  <executions>
                    <execution>
                      <id>default-compile</id>
                      <goals><goal>compile</goal></goals>
                      %s
                    </execution>
                    <execution>
                      <id>default-testCompile</id>
                      <goals><goal>testCompile</goal></goals>
                      %s
                    </execution>
                  </executions>
                </plugin>
                """.formatted(configuration, ofMain, ofTests);
    }

    private static Plugin compiler(MavenProject project) {
        return project.getPlugin("org.apache.maven.plugins:maven-compiler-plugin");
    }

    private static ConfigurationContainer execution(String id, MavenProject project) {
        return compiler(project).getExecutions().stream()
                .filter(execution -> execution.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> arguments(ConfigurationContainer container) {
        Xpp3Dom configuration = (Xpp3Dom) container.getConfiguration();
        return configuration == null
                ? List.of()
                : Arrays.stream(configuration.getChild("compilerArgs").getChildren())
                        .map(Xpp3Dom::getValue)
                        .toList();
    }
}
