package dev.penstock.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Where the migrations of a project are. */
final class ProjectMigrations {

    /** What one says instead of a place, so that none is looked for. */
    static final String NONE = "none";

    static final String FLYWAY_PLUGIN = "org.flywaydb:flyway-maven-plugin";
    static final String LIQUIBASE_PLUGIN = "org.liquibase:liquibase-maven-plugin";

    private static final String CHANGELOG = "db/changelog/db.changelog-master.";
    private static final List<String> FORMATS = List.of("yaml", "yml", "xml", "json", "sql");

    private final MavenProject project;
    private final Path folder;

    ProjectMigrations(MavenProject project) {
        this.project = project;
        this.folder = project.getBasedir().toPath();
    }

    /**
     * A place.
     *
     * @param origin who says that they are there, for people; empty if it was said to the goal
     */
    record Found(Path place, String origin) {}

    /**
     * The place that was said; or the first that is there of those that plugins for migrations are configured with, and of those
     * that frameworks use.
     *
     * @throws MojoFailureException when Flyway has several, since a command takes one
     */
    Optional<Found> find(@Nullable String said) throws MojoFailureException {
        if (said != null && !said.isEmpty()) {
            return said.equals(NONE) ? Optional.empty() : Optional.of(new Found(folder.resolve(said), ""));
        }
        List<Path> locations = flywayLocations();
        if (locations.size() > 1) {
            String all = locations.stream()
                    .map(place -> Projects.path(project, place))
                    .collect(Collectors.joining(" and "));
            throw new MojoFailureException("flyway-maven-plugin has several locations, " + all
                    + ": put them into one folder, and name it by -Dpenstock.migrations, or leave them out by"
                    + " -Dpenstock.migrations=none");
        }
        return Stream.of(
                        locations.stream().map(place -> new Found(place, "as flyway-maven-plugin has it")),
                        changelogs().map(place -> new Found(place, "as liquibase-maven-plugin has it")),
                        usual().map(place -> new Found(place, "the usual place")))
                .flatMap(places -> places)
                .findFirst();
    }

    private List<Path> flywayLocations() {
        Set<Path> locations = new LinkedHashSet<>();
        configured(FLYWAY_PLUGIN, "locations")
                .flatMap(ProjectMigrations::texts)
                .flatMap(this::location)
                .forEach(locations::add);
        return List.copyOf(locations);
    }

    /** In elements, or in one text with commas. */
    private static Stream<String> texts(Xpp3Dom locations) {
        Stream<Xpp3Dom> elements =
                locations.getChildCount() == 0 ? Stream.of(locations) : Arrays.stream(locations.getChildren());
        return elements.map(Xpp3Dom::getValue)
                .filter(text -> text != null)
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** As Flyway reads it: without a prefix it is on the class path. */
    private Stream<Path> location(String location) {
        String prefix = "filesystem:";
        return location.startsWith(prefix)
                ? existing(Stream.of(folder.resolve(location.substring(prefix.length()))))
                : onClassPath(location.replaceFirst("^classpath:", "")).limit(1);
    }

    private Stream<Path> changelogs() {
        return configured(LIQUIBASE_PLUGIN, "changeLogFile")
                .map(Xpp3Dom::getValue)
                .filter(text -> text != null)
                .map(String::strip)
                .flatMap(file -> Stream.concat(existing(Stream.of(folder.resolve(file))), onClassPath(file)));
    }

    private Stream<Path> usual() {
        return Stream.concat(
                onClassPath("db/migration"), FORMATS.stream().flatMap(format -> onClassPath(CHANGELOG + format)));
    }

    private Stream<Path> onClassPath(String name) {
        String relative = name.replaceFirst("^/+", "");
        return existing(project.getResources().stream()
                .map(Resource::getDirectory)
                .map(root -> folder.resolve(root).resolve(relative)));
    }

    private static Stream<Path> existing(Stream<Path> places) {
        return places.map(Path::normalize).filter(Files::exists);
    }

    private Stream<Xpp3Dom> configured(String name, String parameter) {
        Plugin plugin = project.getPlugin(name);
        return plugin == null ? Stream.of() : Projects.configured(plugin, parameter);
    }
}
