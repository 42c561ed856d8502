package dev.penstock.maven;

import dev.penstock.maven.ProgramClassPath.Servers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the catalog of a database, with which records are compiled: <code>penstock catalog</code>. The database is one that is there, or
 * one that the project's migrations make for this alone. Nothing is compiled for it. The file is to be committed.
 */
@Mojo(name = "catalog", threadSafe = true)
final class CatalogMojo extends DatabaseMojo {

    /**
     * Where the catalog is written; by default <code>src/main/penstock/catalog.json</code> of the project, or of one around it that has
     * one.
     */
    @Parameter(property = "penstock.catalog")
    private @Nullable String catalog;

    /**
     * The migrations that make the database, where none is given: a folder of SQL scripts, or a changelog of Liquibase. By default those
     * that the project has; <code>none</code> looks for none.
     */
    @Parameter(property = "penstock.migrations")
    private @Nullable String migrations;

    /** Only tables of these schemas, separated by commas; by default of all. */
    @Parameter(property = "penstock.schemas")
    private @Nullable String schemas;

    @Override
    String command() {
        return "catalog";
    }

    @Override
    @Nullable String saidMigrations() {
        return migrations;
    }

    /** The project may not compile without what is written here. */
    @Override
    boolean needsIndexes() {
        return false;
    }

    @Override
    ClassPath classPath() throws MojoExecutionException, MojoFailureException {
        return complete(new ClassPath(List.of()));
    }

    @Override
    Servers servers() throws MojoFailureException {
        return migrations().isPresent() ? Servers.POSTGRES : Servers.NONE;
    }

    @Override
    List<String> options() throws MojoFailureException {
        if (CatalogPlace.NONE.equals(catalog)) {
            throw new MojoFailureException("penstock catalog: -Dpenstock.catalog=" + catalog
                    + " is to compile without a catalog: name the file that it is written to, or leave it out");
        }
        List<String> options = new ArrayList<>(source("make a catalog of"));
        options.add("--output=" + Projects.path(project(), place()));
        if (schemas != null) {
            options.add("--schemas=" + schemas);
        }
        return options;
    }

    /** What is compiled later in this build is compared with the new one. */
    @Override
    void finish() throws MojoExecutionException {
        try {
            new Compilation(project()).outdateBefore(place());
        } catch (IOException e) {
            throw new MojoExecutionException("what was compiled cannot be compiled again: " + e.getMessage(), e);
        }
    }

    private Path place() {
        return CatalogPlace.of(project().getBasedir().toPath(), catalog);
    }
}
