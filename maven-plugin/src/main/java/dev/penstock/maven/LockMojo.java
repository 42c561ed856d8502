package dev.penstock.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the project and writes its indexes and its configuration into <code>penstock.lock</code>, without secrets:
 * <code>penstock build</code>. The file is to be committed; <code>penstock:diff</code> compares with it.
 */
@Mojo(name = "lock", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
final class LockMojo extends CommandMojo {

    /** Where the lock is written. */
    @Parameter(property = "penstock.lock", defaultValue = "${project.basedir}/penstock.lock")
    private File lock;

    /** The indexes that are written down, separated by commas; by default all that are defined. */
    @Parameter(property = "penstock.indexes")
    private @Nullable String indexes;

    @Override
    String command() {
        return "build";
    }

    @Override
    List<String> options() {
        String output = "--output=" + path(lock);
        return indexes == null ? List.of(output) : List.of(output, "--index=" + indexes);
    }
}
