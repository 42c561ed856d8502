package dev.penstock.runtime.cli;

import dev.penstock.runtime.configuration.ConfigurationFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/**
 * Calls a command within another one, on servers that were started for it: what is said of other servers does not reach these, nor
 * documents those.
 */
final class OwnServers {

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

    private final CommandSpec caller;
    private final Predicate<String> isHeeded;

    /**
     * Servers of a command.
     *
     * @param isHeeded the names of variables that count, besides those of the log
     */
    OwnServers(CommandSpec caller, Predicate<String> isHeeded) {
        this.caller = caller;
        this.isHeeded = isHeeded;
    }

    /** Whether an option says which servers there are, where they are, or who asks them. */
    static boolean areSaidBy(OptionSpec option, FileKeys keys) {
        return option.longestName().startsWith("--sink")
                || keys.of(option).filter(key -> isOfServers(key.path())).isPresent();
    }

    /**
     * Calls a command of a program, with the options of the program that the caller has.
     *
     * @param program one of its own for each call
     * @return the exit code
     */
    int call(CommandLine program, String command, DevServers.Addresses servers, List<String> further) {
        CommandLine line = caller.commandLine();
        Map<String, String> variables = Settings.of(caller).variables();
        Map<String, String> heeded = variables.entrySet().stream()
                .filter(variable -> isOfTheLog(variable.getKey()) || isHeeded.test(variable.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Invocation(
                        program.setOut(line.getOut()).setErr(line.getErr()),
                        heeded,
                        variables,
                        OwnServers::withoutServers)
                .execute(arguments(command, servers, further).toArray(String[]::new));
    }

    private List<String> arguments(String command, DevServers.Addresses servers, List<String> further) {
        List<String> arguments = new ArrayList<>();
        caller.root().options().stream()
                .filter(option -> option.scopeType() == ScopeType.INHERIT && option.getValue() != null)
                .forEach(option -> arguments.add(option.longestName() + "=" + option.getValue()));
        arguments.addAll(List.of(
                command,
                "--database-url=" + servers.databaseUrl(),
                "--opensearch-url=" + servers.openSearchUrl(),
                "--sink=opensearch"));
        arguments.addAll(further);
        return arguments;
    }

    private static boolean isOfTheLog(String variable) {
        return variable.startsWith("PENSTOCK_LOG_") || variable.equals("PENSTOCK_SERVER_ADDRESS");
    }

    private static ConfigurationFile withoutServers(ConfigurationFile file) {
        return ConfigurationFile.of(
                file.name(),
                file.settings().stream()
                        .filter(setting -> !isOfServers(setting.path()))
                        .toList());
    }

    private static boolean isOfServers(String path) {
        return OF_SERVERS.stream().anyMatch(path::startsWith);
    }
}
