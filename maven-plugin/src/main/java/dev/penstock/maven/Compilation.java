package dev.penstock.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** How maven-compiler-plugin compiles the main classes of a project. */
final class Compilation {

    private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";
    private static final String ARGUMENTS = "compilerArgs";

    private final MavenProject project;
    private final @Nullable Plugin compiler;

    Compilation(MavenProject project) {
        this.project = project;
        this.compiler = project.getPlugin(COMPILER);
    }

    /** Gives an option to the compiler, unless it is given already. */
    void addOption(String name, String value) {
        if (compiler == null) {
            return;
        }
        // Executions have the plugin's configuration merged into their own; the plugin's is that of mvn
        // compiler:compile.
        Stream.concat(Stream.of(compiler), executions().stream())
                .filter(container -> !says(name, container))
                .forEach(container -> add(name + "=" + value, container));
    }

    /**
     * Has the classes compiled again that were compiled before a file was changed, if it is there.
     *
     * @throws IOException when that cannot be seen to
     */
    void outdateBefore(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        for (PluginExecution execution : executions()) {
            Path sources = sources(execution);
            if (Files.exists(sources)
                    && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(sources)) > 0) {
                Files.delete(sources);
            }
        }
    }

    /** What maven-compiler-plugin has compiled: when that is not what is there, it compiles everything. */
    private Path sources(PluginExecution execution) {
        return Path.of(
                project.getBuild().getDirectory(),
                "maven-status",
                "maven-compiler-plugin",
                "compile",
                execution.getId(),
                "inputFiles.lst");
    }

    /** Those that compile main classes: a compiler of tests warns of an option that no processor knows. */
    private List<PluginExecution> executions() {
        return compiler == null
                ? List.of()
                : compiler.getExecutions().stream()
                        .filter(execution -> execution.getGoals().contains("compile"))
                        .toList();
    }

    /** In whatever way options can be given to that plugin. */
    private static boolean says(String name, ConfigurationContainer container) {
        return container.getConfiguration() instanceof Xpp3Dom configuration
                && configuration.toString().contains(name.substring(1));
    }

    private static void add(String option, ConfigurationContainer container) {
        if (!(container.getConfiguration() instanceof Xpp3Dom)) {
            container.setConfiguration(new Xpp3Dom("configuration"));
        }
        Xpp3Dom configuration = (Xpp3Dom) container.getConfiguration();
        Xpp3Dom arguments = configuration.getChild(ARGUMENTS);
        if (arguments == null) {
            arguments = new Xpp3Dom(ARGUMENTS);
            configuration.addChild(arguments);
        }
        Xpp3Dom argument = new Xpp3Dom("arg");
        argument.setValue(option);
        arguments.addChild(argument);
    }
}
