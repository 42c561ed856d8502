package dev.penstock.runtime.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The engine of {@code penstock dev}: {@code penstock run}, between servers that are there for it alone. */
final class DevEngine {

    private final OwnServers servers;
    private final DevServers.Addresses addresses;
    private final List<String> arguments;

    /**
     * An engine between servers.
     *
     * @param dev the command that it is run for
     * @param further options that were given to it
     */
    DevEngine(CommandSpec dev, DevServers.Addresses addresses, List<String> further) {
        this.servers = new OwnServers(dev, variable -> false);
        this.addresses = addresses;
        this.arguments = new ArrayList<>(List.of("--manage-replica-identity"));
        arguments.addAll(further);
    }

    /**
     * Runs it until it ends, over the definitions that the context class loader of this thread has.
     *
     * @param started is handed what ends the engine when it has started
     * @return its exit code
     */
    int run(Consumer<Runnable> started) {
        CommandLine program = Main.program();
        Objects.requireNonNull(program.getSubcommands().get(RunCommand.NAME))
                .<RunCommand>getCommand()
                .whenStarted(penstock -> started.accept(penstock::close));
        return servers.call(program, RunCommand.NAME, addresses, arguments);
    }
}
