package dev.penstock.maven;

import dev.penstock.maven.ProgramClassPath.Servers;
import dev.penstock.maven.ProjectMigrations.Found;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the project, starts a PostgreSQL and an OpenSearch on this machine, and keeps the project's indexes in step between
 * them, until Ctrl-C: <code>penstock dev</code>. <code>mvn compile</code> in another terminal has it go on with the new classes.
 */
@Mojo(name = "dev", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
final class DevMojo extends CommandMojo {

    /**
     * The migrations that make the tables: a folder of SQL scripts, or a changelog of Liquibase. By default those that the project has;
     * <code>none</code> looks for none.
     */
    @Parameter(property = "penstock.migrations")
    private @Nullable String migrations;

    @Override
    String command() {
        return "dev";
    }

    @Override
    List<String> options() throws MojoExecutionException, MojoFailureException {
        return Stream.concat(
                        migrations().map(this::option).stream(),
                        ProgramClassPath.of(project()).folders().stream().map(folder -> "--watch=" + folder))
                .toList();
    }

    @Override
    Optional<Found> migrations() throws MojoFailureException {
        return found(migrations);
    }

    /** The command loads watched classes by itself, again and again. */
    @Override
    ClassPath classPath() throws MojoExecutionException, MojoFailureException {
        return complete(ProgramClassPath.of(project()).withoutFolders());
    }

    @Override
    Servers servers() {
        return Servers.ALL;
    }

    @Override
    boolean needsIndexes() {
        return !isAlone();
    }

    @Override
    boolean isShort() {
        return false;
    }
}
