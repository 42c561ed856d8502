package dev.penstock.maven;

import dev.penstock.catalog.DatabaseCatalog;
import dev.penstock.processor.catalog.CatalogException;
import dev.penstock.processor.catalog.CatalogFile;
import dev.penstock.processor.scaffold.Scaffold;
import dev.penstock.processor.scaffold.ScaffoldException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Writes annotated records for a table and for those around it, from the catalog: records to begin with. It compiles nothing, needs no
 * server, and overwrites no file.
 */
@Mojo(name = "scaffold", requiresProject = false, threadSafe = true)
final class ScaffoldMojo extends AbstractMojo {

    /** The table, as PostgreSQL stores its name; with its schema where several have it: <code>archive.users</code>. Required. */
    @Parameter(property = "penstock.table")
    private @Nullable String table;

    /** The package of the record; by default the unnamed one. */
    @Parameter(property = "penstock.package", defaultValue = "")
    private @Nullable String packageName;

    /** The name of the index; by default that of the table. */
    @Parameter(property = "penstock.index")
    private @Nullable String index;

    /** How many foreign keys away tables may be, 0 to 3. */
    @Parameter(property = "penstock.depth", defaultValue = "1")
    private int depth;

    /**
     * The catalog; by default <code>src/main/penstock/catalog.json</code> of the project, or of one around it.
     */
    @Parameter(property = "penstock.catalog")
    private @Nullable String catalog;

    /** The folder of sources that the file is written into. */
    @Parameter(property = "penstock.sources", defaultValue = "src/main/java")
    private File sources;

    /** Prints what would be written, and writes nothing. */
    @Parameter(property = "penstock.print", defaultValue = "false")
    private boolean print;

    /** Skips the goal. */
    @Parameter(property = "penstock.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Override
    public void execute() throws MojoFailureException {
        boolean isParent = project.getFile() != null && project.getPackaging().equals("pom");
        if (skip || isParent) {
            return;
        }
        if (table == null) {
            throw new MojoFailureException("penstock scaffold: of which table? Give -Dpenstock.table=<table>");
        }
        Scaffold scaffold = Scaffold.of(read()).table(table).depth(depth);
        if (packageName != null) {
            scaffold = scaffold.packageName(packageName);
        }
        if (index != null) {
            scaffold = scaffold.index(index);
        }
        try {
            if (print) {
                System.out.print(scaffold.text());
            } else {
                getLog().info("wrote " + shown(scaffold.write(sources.toPath()))
                        + ": it is yours, take away what is not needed");
            }
        } catch (ScaffoldException e) {
            throw new MojoFailureException("penstock scaffold: " + e.getMessage());
        }
    }

    private DatabaseCatalog read() throws MojoFailureException {
        Path file = CatalogPlace.of(folder(), catalog);
        if (!Files.isRegularFile(file)) {
            throw new MojoFailureException("penstock scaffold: there is no catalog at " + shown(file)
                    + ": make it by mvn penstock:catalog, or name another by -Dpenstock.catalog");
        }
        try {
            return CatalogFile.read(Files.readString(file, StandardCharsets.UTF_8));
        } catch (CatalogException | IOException e) {
            throw new MojoFailureException("penstock scaffold: the catalog " + shown(file) + " cannot be read: "
                    + e.getMessage() + "; make it anew by mvn penstock:catalog");
        }
    }

    /** That of the project; or where Maven was called, if there is none. */
    private Path folder() {
        return project.getBasedir() == null
                ? Path.of("").toAbsolutePath()
                : project.getBasedir().toPath();
    }

    private String shown(Path file) {
        return file.startsWith(folder()) ? folder().relativize(file).toString() : file.toString();
    }
}
