package dev.penstock.maven;

import dev.penstock.maven.ProgramClassPath.Servers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the project's indexes, the database and OpenSearch, and fails the build if a run would be stopped, or if the catalog is
 * stale: <code>penstock check</code>. Changes nothing. Without a database, it starts servers on this machine, and the project's
 * migrations make the tables.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
final class CheckMojo extends EngineMojo {

    /**
     * The migrations that make the tables, where no database is given: a folder of SQL scripts, or a changelog of Liquibase. By default
     * those that the project has; <code>none</code> looks for none.
     */
    @Parameter(property = "penstock.migrations")
    private @Nullable String migrations;

    /**
     * The catalog that is compared with the database; by default <code>src/main/penstock/catalog.json</code> of the project, or of one
     * around it. <code>none</code> compares none.
     */
    @Parameter(property = "penstock.catalog")
    private @Nullable String catalog;

    @Override
    String command() {
        return "check";
    }

    @Override
    boolean compiles() {
        return false;
    }

    @Override
    @Nullable String saidMigrations() {
        return migrations;
    }

    @Override
    Servers servers() throws MojoFailureException {
        return migrations().isPresent() ? Servers.ALL : Servers.NONE;
    }

    /** Without a database the command looks at the definitions alone, which the compiler has done. */
    @Override
    List<String> options() throws MojoFailureException {
        List<String> options = new ArrayList<>(source("check against"));
        options.addAll(super.options());
        if (CatalogPlace.NONE.equals(catalog)) {
            options.add("--catalog=none");
            return options;
        }
        Path file = CatalogPlace.of(project().getBasedir().toPath(), catalog);
        if (catalog != null || Files.isRegularFile(file)) {
            options.add("--catalog=" + Projects.path(project(), file));
        }
        return options;
    }
}
