package dev.penstock.maven;

import dev.penstock.maven.ProgramClassPath.Servers;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Compiles the project, starts a PostgreSQL and an OpenSearch on this machine, and keeps the project's indexes in step between
 * them, until Ctrl-C: <code>penstock dev</code>. <code>mvn compile</code> in another terminal has it go on with the new classes.
 */
@Mojo(name = "dev", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
final class DevMojo extends CommandMojo {

    @Override
    String command() {
        return "dev";
    }

    @Override
    List<String> options() throws MojoExecutionException {
        return ProgramClassPath.of(project()).folders().stream()
                .map(folder -> "--watch=" + folder)
                .toList();
    }

    /** The command loads watched classes by itself, again and again. */
    @Override
    ClassPath classPath() throws MojoExecutionException {
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
