package dev.penstock.maven;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactProperties;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;

/** Fetches what a project does not have itself, as Maven fetches its dependencies: mirrors, logins and {@code -o} are Maven's. */
final class Libraries {

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;

    Libraries(RepositorySystem system, RepositorySystemSession session, MavenProject project) {
        this.system = system;
        this.session = session;
        this.repositories = Stream.concat(
                        project.getRemoteProjectRepositories().stream(), project.getRemotePluginRepositories().stream())
                .distinct()
                .toList();
    }

    /**
     * Fetches artifacts with all that they need, in the versions that the first of them was tested with.
     *
     * @param present what is on the class path already: it is not fetched again, and its versions go before those
     */
    List<Path> fetch(List<Dependency> wanted, Collection<Artifact> present) throws MojoExecutionException {
        Set<String> keys = present.stream().map(Libraries::key).collect(Collectors.toSet());
        List<Dependency> missing = wanted.stream()
                .filter(dependency -> !keys.contains(key(dependency.getArtifact())))
                .toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        try {
            List<Dependency> versions = Stream.concat(
                            present.stream().map(artifact -> new Dependency(artifact, null)),
                            tested(wanted.get(0).getArtifact()).stream())
                    .toList();
            DependencyRequest request =
                    new DependencyRequest(new CollectRequest(missing, versions, repositories), null);
            return system.resolveDependencies(session, request).getArtifactResults().stream()
                    .map(ArtifactResult::getArtifact)
                    .filter(artifact -> !keys.contains(key(artifact)))
                    .map(artifact -> artifact.getFile().toPath())
                    .toList();
        } catch (RepositoryException e) {
            throw new MojoExecutionException("cannot fetch what the command runs with: " + e.getMessage(), e);
        }
    }

    private List<Dependency> tested(Artifact artifact) throws RepositoryException {
        return system.readArtifactDescriptor(session, new ArtifactDescriptorRequest(artifact, repositories, null))
                .getManagedDependencies();
    }

    /** The same artifact as Maven's repositories know it. */
    static Artifact artifact(org.apache.maven.artifact.Artifact of) {
        return new DefaultArtifact(
                        of.getGroupId(),
                        of.getArtifactId(),
                        of.getClassifier(),
                        of.getArtifactHandler().getExtension(),
                        of.getBaseVersion())
                .setProperties(Map.of(ArtifactProperties.TYPE, of.getType()));
    }

    private static String key(Artifact artifact) {
        return String.join(
                ":",
                artifact.getGroupId(),
                artifact.getArtifactId(),
                artifact.getClassifier(),
                artifact.getExtension());
    }
}
