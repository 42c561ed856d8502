package dev.penstock.maven;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;

/** The jars that apply migrations, in the version that the project has them in. */
final class MigrationLibraries {

    /** What has to be fetched for migrations. */
    enum Tool {
        /** Nothing: the command runs scripts by itself. */
        NONE,
        FLYWAY,
        LIQUIBASE
    }

    private static final String FLYWAY = "org.flywaydb";
    private static final String LIQUIBASE = "org.liquibase";

    /** From this version on, Flyway's part for PostgreSQL is a jar of its own. */
    private static final int FLYWAY_IN_PARTS = 10;

    private final MavenProject project;

    MigrationLibraries(MavenProject project) {
        this.project = project;
    }

    /**
     * What migrations need. Scripts of Flyway do without it as long as nothing in them is to be replaced.
     *
     * @param arguments of the command, of which one may name the tool
     */
    static Tool tool(Path place, List<String> arguments) throws MojoExecutionException {
        for (Tool tool : List.of(Tool.FLYWAY, Tool.LIQUIBASE)) {
            if (arguments.contains("--migrations-tool=" + tool.name().toLowerCase(Locale.ROOT))) {
                return tool;
            }
        }
        try {
            if (Files.isRegularFile(place)) {
                return isScript(place) ? Tool.NONE : Tool.LIQUIBASE;
            }
            return hasPlaceholders(place) ? Tool.FLYWAY : Tool.NONE;
        } catch (IOException | UncheckedIOException e) {
            throw new MojoExecutionException("cannot read " + place + ": " + e.getMessage(), e);
        }
    }

    private static boolean isScript(Path file) throws IOException {
        if (!file.toString().endsWith(".sql")) {
            return false;
        }
        try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            String first = text.readLine();
            return first == null || !first.matches("--\\s*liquibase formatted sql.*");
        }
    }

    private static boolean hasPlaceholders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false; // the command says so
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql") && Files.isRegularFile(file))
                    .anyMatch(MigrationLibraries::hasPlaceholder);
        }
    }

    private static boolean hasPlaceholder(Path script) {
        try {
            return Files.readString(script, StandardCharsets.ISO_8859_1).contains("${");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The artifacts of a tool. */
    List<Dependency> of(Tool tool) {
        return switch (tool) {
            case NONE -> List.of();
            case FLYWAY -> flyway();
            case LIQUIBASE ->
                List.of(dependency(
                        LIQUIBASE,
                        "liquibase-core",
                        version(LIQUIBASE, "liquibase-core", ProjectMigrations.LIQUIBASE_PLUGIN, Versions.LIQUIBASE)));
        };
    }

    private List<Dependency> flyway() {
        String version = version(FLYWAY, "flyway-core", ProjectMigrations.FLYWAY_PLUGIN, Versions.FLYWAY);
        Dependency core = dependency(FLYWAY, "flyway-core", version);
        return version.matches("\\d\\..*") && Integer.parseInt(version.substring(0, 1)) < FLYWAY_IN_PARTS
                ? List.of(core)
                : List.of(core, dependency(FLYWAY, "flyway-database-postgresql", version));
    }

    /** That of the class path, of whatever scope; of the plugin in the POM; of what the POM or a BOM manages; or a default. */
    private String version(String group, String artifact, String plugin, String otherwise) {
        Optional<Plugin> own = Optional.ofNullable(project.getPlugin(plugin));
        Stream<String> resolved = project.getArtifacts().stream()
                .filter(one ->
                        one.getGroupId().equals(group) && one.getArtifactId().equals(artifact))
                .map(one -> one.getBaseVersion());
        Stream<String> managed = project.getDependencyManagement() == null
                ? Stream.of()
                : declared(project.getDependencyManagement().getDependencies(), group, artifact);
        return Stream.of(
                        resolved,
                        declared(project.getDependencies(), group, artifact),
                        own.stream().flatMap(one -> declared(one.getDependencies(), group, artifact)),
                        own.stream().map(Plugin::getVersion),
                        managed)
                .flatMap(versions -> versions)
                .filter(version -> version != null)
                .findFirst()
                .orElse(otherwise);
    }

    private static Stream<String> declared(
            List<org.apache.maven.model.Dependency> dependencies, String group, String artifact) {
        return dependencies.stream()
                .filter(one ->
                        one.getGroupId().equals(group) && one.getArtifactId().equals(artifact))
                .map(org.apache.maven.model.Dependency::getVersion);
    }

    private static Dependency dependency(String group, String artifact, String version) {
        return new Dependency(new DefaultArtifact(group, artifact, "jar", version), "runtime");
    }
}
