package dev.penstock.maven;

import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
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

    /** Without a database the command looks at the definitions alone, which the compiler has done. */
    @Override
    List<String> options() throws MojoFailureException {
        if (!hasDatabase() && !hasConfiguration()) {
            throw new MojoFailureException("penstock check: there is no database to check against: give"
                    + " -Dpenstock.databaseUrl=postgresql://user@host/database or the variable PENSTOCK_DATABASE_URL");
        }
        return super.options();
    }
}
