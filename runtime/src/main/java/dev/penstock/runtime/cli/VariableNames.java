package dev.penstock.runtime.cli;

import dev.penstock.runtime.spi.Suggestions;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** The variables that mean something: others that begin alike may be mistyped. */
final class VariableNames {

    private static final String OURS = "PENSTOCK_";

    /** Those that have no option: secrets, and what the launcher reads. */
    private static final Set<String> OTHERS = Set.of(
            "PENSTOCK_DATABASE_PASSWORD",
            "PENSTOCK_OPENSEARCH_USERNAME",
            "PENSTOCK_OPENSEARCH_PASSWORD",
            "PENSTOCK_OPENSEARCH_API_KEY",
            "PENSTOCK_OPENSEARCH_TOKEN",
            "PENSTOCK_TABLE_PASSWORD",
            "PENSTOCK_ADMIN_PASSWORD",
            "PENSTOCK_CLASSPATH",
            "PENSTOCK_JAVA_OPTS",
            "PENSTOCK_CACHE");

    private final Set<String> known = new TreeSet<>(OTHERS);

    /** The names that a program knows. */
    VariableNames(CommandLine program) {
        add(program);
    }

    private void add(CommandLine command) {
        command.getCommandSpec()
                .options()
                .forEach(option -> FileKeys.variable(option).ifPresent(known::add));
        command.getSubcommands().values().forEach(this::add);
    }

    /** A line for each variable that means nothing, and is nearly one that does. */
    List<String> mistakes(Collection<String> variables) {
        Set<String> names =
                known.stream().map(name -> name.substring(OURS.length())).collect(Collectors.toSet());
        return variables.stream()
                .filter(name -> name.startsWith(OURS) && !known.contains(name))
                .sorted()
                .flatMap(name -> Suggestions.nearest(name.substring(OURS.length()), names)
                        .map(nearest -> "penstock: the variable " + name + " means nothing. Did you mean " + OURS
                                + nearest + "?")
                        .stream())
                .toList();
    }
}
