package dev.penstock.maven;

import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Compiles the project and keeps its indexes in step with the database, until Ctrl-C: <code>penstock run</code>.
 */
@Mojo(name = "run", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
final class RunMojo extends EngineMojo {

    @Override
    String command() {
        return "run";
    }

    /** Of several projects those with indexes are meant; a single one without any is a mistake, which the command explains. */
    @Override
    boolean needsIndexes() {
        return !isAlone();
    }

    @Override
    List<String> options() throws MojoFailureException {
        requireDatabase("follow", "or call mvn penstock:dev, which starts one of its own");
        return super.options();
    }

    @Override
    boolean isShort() {
        return false;
    }
}
