package dev.penstock.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Looks at the project's indexes, the database and OpenSearch, and fails the build if a run would be stopped: <code>penstock
 * check</code>. Changes nothing.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
final class CheckMojo extends EngineMojo {

    @Override
    String command() {
        return "check";
    }
}
