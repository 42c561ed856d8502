package dev.penstock.runtime.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** {@code penstock check} on servers that are started for it, with a database that migrations make. */
final class MigratedCheck {

    private final CommandSpec check;
    private final List<OptionSpec> own;
    private final List<OptionSpec> ofServers;

    /**
     * A check.
     *
     * @param check the command that was called
     */
    MigratedCheck(CommandSpec check) {
        this.check = check;
        FileKeys keys = new FileKeys(check.root());
        this.own = new ArrayList<>();
        this.ofServers = new ArrayList<>();
        check.options().stream()
                .filter(option -> !option.inherited() && !MigrationsOptions.has(option))
                .forEach(option -> (OwnServers.areSaidBy(option, keys) ? ofServers : own).add(option));
    }

    /**
     * Whether migrations that are given are what is to be checked. What is given as a flag goes before what variables say.
     *
     * @throws ParameterException when flags say both
     */
    boolean isMeant() {
        Optional<OptionSpec> server = ofServers.stream().filter(this::isFlag).findFirst();
        if (server.isPresent() && Settings.of(check).hasFlag(MigrationsOptions.PLACE)) {
            throw new ParameterException(
                    check.commandLine(),
                    server.get().longestName() + " is about a server that is there, and " + MigrationsOptions.PLACE
                            + " starts servers of its own: give one of them");
        }
        return server.isEmpty();
    }

    /**
     * Calls the command again, on the servers.
     *
     * @return its exit code
     */
    int run(DevServers.Migrations migrations) {
        DevServers servers = MigrationsOptions.servers();
        try (DevServers.Pair pair = servers.start(new DevServers.Wishes(0, 0, null, List.of(), migrations))) {
            say("starting PostgreSQL and OpenSearch ...");
            DevServers.Addresses addresses = pair.await();
            say("applied " + addresses.applied());
            return new OwnServers(check, variables()::contains)
                    .call(Main.program(), check.name(), addresses, arguments());
        }
    }

    private List<String> arguments() {
        return own.stream()
                .filter(this::isFlag)
                .flatMap(option -> values(option).map(value -> option.longestName() + "=" + value))
                .toList();
    }

    /** As they were written; a switch may have been given without one. */
    private static Stream<String> values(OptionSpec option) {
        Object value = option.getValue();
        boolean isSwitch = option.arity().min() == 0;
        return isSwitch ? Stream.of(String.valueOf(value)) : option.originalStringValues().stream();
    }

    private Set<String> variables() {
        Set<String> variables = new HashSet<>();
        own.forEach(option -> FileKeys.variable(option).ifPresent(variables::add));
        return variables;
    }

    private boolean isFlag(OptionSpec option) {
        return Settings.of(check).hasFlag(option.longestName());
    }

    /** Not on standard output, which may be JSON. */
    private void say(String text) {
        PrintWriter err = check.commandLine().getErr();
        err.println(text);
        err.flush();
    }
}
