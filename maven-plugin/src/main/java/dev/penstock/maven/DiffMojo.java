package dev.penstock.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Compares the compiled indexes with the committed lock, and says which will be built anew, and which are changed in place: <code>penstock
 * diff</code>. Needs no server.
 */
@Mojo(
        name = "diff",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
final class DiffMojo extends CommandMojo {

    /** The lock that is compared with. */
    @Parameter(property = "penstock.lock", defaultValue = "${project.basedir}/penstock.lock")
    private File lock;

    /** What fails the build: <code>never</code>, <code>rebuild</code>, or <code>change</code>. */
    @Parameter(property = "penstock.failOn", defaultValue = "never")
    private String failOn;

    @Override
    String command() {
        return "diff";
    }

    @Override
    boolean compiles() {
        return false;
    }

    /** A project with a lock had indexes; and who calls it for a single one means that. */
    @Override
    boolean needsIndexes() {
        return !lock.exists() && !isAlone();
    }

    @Override
    List<String> options() throws MojoFailureException {
        if (!lock.exists()) {
            throw new MojoFailureException("penstock diff: there is no " + path(lock)
                    + " to compare with: write it by mvn penstock:lock, and commit it");
        }
        return List.of("--against=" + path(lock), "--fail-on=" + failOn);
    }

    @Override
    String difference() {
        return "it was to fail on a " + failOn + " (penstock.failOn), and there is one, as is said above";
    }
}
