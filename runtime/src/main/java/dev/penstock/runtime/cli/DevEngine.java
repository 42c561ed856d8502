package dev.penstock.runtime.cli;

import dev.penstock.runtime.configuration.ConfigurationFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;

/** The engine of {@code penstock dev}: {@code penstock run}, between servers that are there for it alone. */
final class DevEngine {

    /** What the keys begin with that say where a server is, or who asks it; the administrator is the engine's of those. */
    private static final List<String> OF_SERVERS = List.of(
            "sinks.",
            "admin.",
            "source.url",
            "source.host",
            "source.port",
            "source.name",
            "source.user",
            "source.password",
            "source.parameters",
            "source.stream-url");

    private final CommandSpec dev;
    private final List<String> arguments;

    /**
     * An engine between servers.
     *
     * @param dev the command that it is run for
     * @param further options that were given to it
     */
    DevEngine(CommandSpec dev, DevServers.Addresses addresses, List<String> further) {
        this.dev = dev;
        this.arguments = new ArrayList<>();
        dev.root().options().stream()
                .filter(option -> option.scopeType() == ScopeType.INHERIT && option.getValue() != null)
                .forEach(option -> arguments.add(option.longestName() + "=" + option.getValue()));
        arguments.addAll(List.of(
                RunCommand.NAME,
                "--database-url=" + addresses.databaseUrl(),
                "--opensearch-url=" + addresses.openSearchUrl(),
                "--sink=opensearch",
                "--manage-replica-identity"));
        arguments.addAll(further);
    }

    /**
     * Runs it until it ends, over the definitions that the context class loader of this thread has.
     *
     * @param started is handed what ends the engine when it has started
     * @return its exit code
     */
    int run(Consumer<Runnable> started) {
        CommandLine line = dev.commandLine();
        CommandLine program = Main.program().setOut(line.getOut()).setErr(line.getErr());
        Objects.requireNonNull(program.getSubcommands().get(RunCommand.NAME))
                .<RunCommand>getCommand()
                .whenStarted(penstock -> started.accept(penstock::close));
        Map<String, String> all = Settings.of(dev).variables();
        return new Invocation(program, ofTheLog(all), all, DevEngine::withoutServers)
                .execute(arguments.toArray(String[]::new));
    }

    /** What is said of other servers must not reach these, nor documents those. */
    private static Map<String, String> ofTheLog(Map<String, String> variables) {
        return variables.entrySet().stream()
                .filter(variable -> variable.getKey().startsWith("PENSTOCK_LOG_")
                        || variable.getKey().equals("PENSTOCK_SERVER_ADDRESS"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The same of the configuration file. */
    private static ConfigurationFile withoutServers(ConfigurationFile file) {
        return ConfigurationFile.of(
                file.name(),
                file.settings().stream()
                        .filter(setting -> OF_SERVERS.stream().noneMatch(setting.path()::startsWith))
                        .toList());
    }
}
