package dev.penstock.runtime.cli;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of a command as they came out, wherever each was said; without secrets. */
final class ResolvedOptions {

    private static final String SECRET = "***";

    private ResolvedOptions() {}

    /** The values by the names of the options; those that nobody gives are left out. */
    static Map<String, String> of(CommandSpec command) {
        Map<String, String> values = new TreeMap<>();
        for (OptionSpec option : command.options()) {
            String value = text(option.getValue());
            if (!option.usageHelp() && !option.versionHelp() && !value.isEmpty()) {
                values.put(option.longestName(), masked(value));
            }
        }
        return values;
    }

    private static String text(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
        if (value instanceof Map<?, ?> named) {
            return named.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + entry.getValue())
                    .collect(Collectors.joining(" "));
        }
        return value == null ? "" : value.toString();
    }

    /** A password may stand in a URL, or among its parameters. */
    private static String masked(String value) {
        return value.replaceAll("(//[^/?#:@\\s]*):[^/?#\\s]*@", "$1:" + SECRET + "@")
                .replaceAll("(?i)((?:password|secret|token)=)[^&\\s]*", "$1" + SECRET);
    }
}
