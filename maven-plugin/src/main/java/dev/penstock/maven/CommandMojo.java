package dev.penstock.maven;

import dev.penstock.maven.ProgramClassPath.Servers;
import dev.penstock.maven.ProjectMigrations.Found;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.graph.Dependency;
import org.jspecify.annotations.Nullable;

/** A goal that is a command of {@code penstock}, run on a project in a JVM of its own. */
abstract sealed class CommandMojo extends AbstractMojo permits DatabaseMojo, DevMojo, LockMojo, DiffMojo, PrintMojo {

    /** What a processor leaves in a folder of classes where there are indexes. */
    private static final String INDEXES = "META-INF/services/dev.penstock.definition.IndexProvider";

    /** Skips the goal. */
    @Parameter(property = "penstock.skip", defaultValue = "false")
    private boolean skip;

    /** The configuration file of Penstock; by default <code>penstock.yml</code> in the project's folder, if that is there. */
    @Parameter(property = "penstock.config")
    private @Nullable File config;

    /** The program <code>java</code> to run the command with; by default that of Maven. */
    @Parameter(property = "penstock.jvm")
    private @Nullable String jvm;

    /** Options of that JVM, such as <code>-Xmx512m</code>; separated by spaces, in quotes where they contain some. */
    @Parameter(property = "penstock.jvmArguments")
    private @Nullable String jvmArguments;

    /** Further options of the command, as <code>penstock help</code> has them; separated as those of the JVM. */
    @Parameter(property = "penstock.arguments")
    private @Nullable String arguments;

    /** The version of the PostgreSQL binaries, where a server has to be started. */
    @Parameter(property = "penstock.postgresVersion")
    private @Nullable String postgresVersion;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Inject
    private RepositorySystem repositories;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || project.getPackaging().equals("pom")) {
            return;
        }
        if (!compiles()) {
            requireClasses();
        }
        if (needsIndexes() && !ProgramClassPath.of(project).has(INDEXES)) {
            getLog().info("penstock " + command() + ": there is no index in " + project.getArtifactId());
            return;
        }
        List<String> options = options();
        fail(run(classPath(), options, variables()));
        finish();
    }

    /** The name of the command. */
    abstract String command();

    /** Its options, but those that every command has. */
    abstract List<String> options() throws MojoExecutionException, MojoFailureException;

    /** Variables for it, besides those that Maven runs with; where secrets go. */
    Map<String, String> variables() throws MojoFailureException {
        return Map.of();
    }

    /** Which servers it starts. */
    Servers servers() throws MojoExecutionException, MojoFailureException {
        return Servers.NONE;
    }

    /** The migrations that make the tables of these servers. */
    Optional<Found> migrations() throws MojoExecutionException, MojoFailureException {
        return Optional.empty();
    }

    /** Whether Maven compiles before it runs it, or nothing has to be compiled. */
    boolean compiles() {
        return true;
    }

    /** Whether it has nothing to do in a project without an index. */
    boolean needsIndexes() {
        return true;
    }

    /** What there is to do when it has ended well. */
    void finish() throws MojoExecutionException {}

    /** Whether it is done within seconds, which the JVM should know. */
    boolean isShort() {
        return true;
    }

    /** What it runs with. */
    ClassPath classPath() throws MojoExecutionException, MojoFailureException {
        return complete(ProgramClassPath.of(project));
    }

    final ClassPath complete(ClassPath own) throws MojoExecutionException, MojoFailureException {
        Libraries libraries = new Libraries(repositories, session.getRepositorySession(), project);
        String postgres = postgresVersion == null ? Versions.POSTGRES_BINARIES : postgresVersion;
        return new ProgramClassPath(project, libraries, postgres, Machine.here()).complete(own, servers(), tools());
    }

    private List<Dependency> tools() throws MojoExecutionException, MojoFailureException {
        Optional<Found> found = migrations();
        if (found.isEmpty()) {
            return List.of();
        }
        return new MigrationLibraries(project)
                .of(MigrationLibraries.tool(found.get().place(), arguments()));
    }

    /** The migrations that were said, or that the project has. */
    final Optional<Found> found(@Nullable String said) throws MojoFailureException {
        return new ProjectMigrations(project).find(said == null ? System.getenv("PENSTOCK_MIGRATIONS") : said);
    }

    /** The option of the command; what nobody has said is said on the way. */
    final String option(Found migrations) {
        String place = Projects.path(project, migrations.place());
        if (!migrations.origin().isEmpty()) {
            getLog().info("penstock " + command() + ": migrations are those of " + place + ", " + migrations.origin());
        }
        return "--migrations=" + place;
    }

    final MavenProject project() {
        return project;
    }

    final MavenSession session() {
        return session;
    }

    /** The further options of the command. */
    final List<String> arguments() {
        return Words.of(arguments);
    }

    /** The configuration file that the command reads, be it there or not. */
    final Path configuration() {
        return config == null ? project.getBasedir().toPath().resolve("penstock.yml") : config.toPath();
    }

    /** Whether this is the only project that Maven builds now. */
    final boolean isAlone() {
        return session.getProjects().size() == 1;
    }

    /** A goal that does not compile looks at what the last compilation has left. */
    private void requireClasses() throws MojoExecutionException, MojoFailureException {
        Classes classes = Classes.of(project);
        String remedy = ": call mvn compile penstock:" + command();
        try {
            if (classes.areMissing()) {
                throw new MojoFailureException(
                        "penstock " + command() + ": " + project.getArtifactId() + " is not compiled" + remedy);
            }
            if (classes.areOutdated()) {
                getLog().warn("penstock " + command() + ": sources of " + project.getArtifactId()
                        + " are newer than its classes" + remedy);
            }
        } catch (IOException e) {
            throw new MojoExecutionException("penstock " + command() + " cannot look at classes: " + e.getMessage(), e);
        }
    }

    private int run(ClassPath classPath, List<String> options, Map<String, String> variables)
            throws MojoExecutionException {
        List<String> all = new ArrayList<>(List.of(command()));
        if (config != null) {
            all.add("--config=" + path(config));
        }
        all.addAll(options);
        all.addAll(arguments());
        try (JvmCall call = JvmCall.of(classPath, isShort(), Words.of(jvmArguments))) {
            ProcessBuilder program = new ProcessBuilder(call.command(jvm, all)).directory(project.getBasedir());
            program.environment().putAll(variables);
            return ForkedProgram.run(program);
        } catch (IOException e) {
            throw new MojoExecutionException("penstock " + command() + " cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("penstock " + command() + " was interrupted", e);
        }
    }

    /** What is wrong was said by the command itself. */
    private void fail(int code) throws MojoExecutionException, MojoFailureException {
        String name = "penstock " + command();
        switch (code) {
            case 0 -> {}
            case 1 -> throw new MojoFailureException(name + ": what must be mended is said above");
            case 2 -> throw new MojoFailureException(name + ": it was called with a wrong option, as is said above");
            case 3 -> throw new MojoFailureException(name + ": " + difference());
            default -> throw new MojoExecutionException(name + " has ended with code " + code);
        }
    }

    /** What it means that the command has found a difference. */
    String difference() {
        return "what differs is said above";
    }

    /** The path of a file, as one would write it in the project's folder, where the command runs. */
    final String path(File file) {
        return Projects.path(project, file.toPath());
    }
}
