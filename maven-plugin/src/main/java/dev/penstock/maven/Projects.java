package dev.penstock.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** What is asked of a project in several places. */
final class Projects {

    private Projects() {}

    /** A path as one would write it in the project's folder. */
    static String path(MavenProject project, Path file) {
        Path folder = project.getBasedir().toPath();
        return file.startsWith(folder) ? folder.relativize(file).toString() : file.toString();
    }

    /** What a plugin of the project is configured with by this name: for itself, then in its executions. */
    static Stream<Xpp3Dom> configured(Plugin plugin, String name) {
        List<ConfigurationContainer> all = Stream.concat(
                        Stream.<ConfigurationContainer>of(plugin), plugin.getExecutions().stream())
                .toList();
        return all.stream()
                .map(ConfigurationContainer::getConfiguration)
                .filter(Xpp3Dom.class::isInstance)
                .map(Xpp3Dom.class::cast)
                .map(configuration -> configuration.getChild(name))
                .filter(child -> child != null);
    }
}
