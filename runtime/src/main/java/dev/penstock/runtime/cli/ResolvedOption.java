package dev.penstock.runtime.cli;

import dev.penstock.runtime.configuration.Setting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A value as it came out, wherever it was said; without secrets.
 *
 * @param name of an option, or of a key that is of one of several sinks
 * @param value what counts
 * @param from a flag, a variable, a file and its line, or the default
 */
record ResolvedOption(String name, String value, String from) {

    private static final String SECRET = "***";

    /** The options of a command that have a value, by name, and what the file says of sinks with a name. */
    static List<ResolvedOption> of(CommandSpec command) {
        Settings settings = Settings.of(command);
        List<ResolvedOption> resolved = new ArrayList<>();
        for (OptionSpec option : command.options()) {
            String value = text(option.getValue());
            if (!option.usageHelp() && !option.versionHelp() && !value.isEmpty()) {
                String name = option.longestName();
                resolved.add(new ResolvedOption(
                        name,
                        masked(value),
                        settings.hasFlag(name)
                                ? "flag"
                                : settings.origin(option).from()));
            }
        }
        for (Setting setting : settings.file().ofNamedSinks()) {
            resolved.add(new ResolvedOption(
                    setting.path(),
                    setting.key().secret() ? SECRET : masked(settings.file().text(setting)),
                    setting.where()));
        }
        resolved.sort(Comparator.comparing(ResolvedOption::name));
        return resolved;
    }

    private static String text(@Nullable Object value) {
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
