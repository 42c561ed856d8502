package dev.penstock.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.MavenExecutionException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Tells the compiler of each project where its catalog is, before any goal runs, and has it compile again when that has changed.
 * Maven calls it where the plugin has {@code <extensions>true</extensions>}.
 */
public final class CatalogParticipant extends AbstractMavenLifecycleParticipant {

    private static final String PLUGIN = "dev.penstock:penstock-maven-plugin";
    private static final String PROPERTY = "penstock.catalog";
    private static final String OPTION = "-Apenstock.catalog";

    /** For Maven. */
    public CatalogParticipant() {}

    @Override
    public void afterProjectsRead(MavenSession session) throws MavenExecutionException {
        for (MavenProject project : session.getProjects()) {
            tell(project, session.getUserProperties());
        }
    }

    static void tell(MavenProject project, Properties user) throws MavenExecutionException {
        Plugin plugin = project.getPlugin(PLUGIN);
        if (plugin == null || !plugin.isExtensions()) {
            return;
        }
        String said = said(project, plugin, user);
        Path catalog = CatalogPlace.of(project.getBasedir().toPath(), said);
        if (said == null && !Files.isRegularFile(catalog)) {
            return;
        }
        Compilation compilation = new Compilation(project);
        compilation.addOption(OPTION, CatalogPlace.NONE.equals(said) ? CatalogPlace.NONE : catalog.toString());
        try {
            compilation.outdateBefore(catalog);
        } catch (IOException e) {
            throw new MavenExecutionException(
                    "cannot have " + project.getArtifactId() + " compiled again with " + catalog, e);
        }
    }

    /** As the goals have it: what the POM says goes before a property. A file that is named may be made in this build. */
    private static @Nullable String said(MavenProject project, Plugin plugin, Properties user) {
        String written = configured(plugin);
        return written == null
                ? user.getProperty(PROPERTY, project.getProperties().getProperty(PROPERTY))
                : written;
    }

    private static @Nullable String configured(Plugin plugin) {
        Xpp3Dom catalog =
                plugin.getConfiguration() instanceof Xpp3Dom configuration ? configuration.getChild("catalog") : null;
        return catalog == null ? null : catalog.getValue();
    }
}
