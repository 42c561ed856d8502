package dev.penstock.runtime.cli;

import dev.penstock.runtime.cli.Settings.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A value as it came out, wherever it was said; without secrets.
 *
 * @param name of an option, as {@code --sink-option} has it if it is one of several sinks'; of a secret, which is no option
 * @param value what counts
 * @param from a flag, a variable, a file and its line, or the default
 */
record ResolvedOption(String name, String value, String from) {

    static final String SECRET = "***";

    /**
     * Those of some options that have a value.
     *
     * @param settings what is said of them elsewhere
     */
    static List<ResolvedOption> of(List<OptionSpec> options, Settings settings) {
        List<ResolvedOption> resolved = new ArrayList<>();
        for (OptionSpec option : options) {
            String value = text(option.getValue());
            if (!option.usageHelp() && !option.versionHelp() && !value.isEmpty()) {
                String name = option.longestName();
                String from = settings.hasFlag(name)
                        ? "flag"
                        : settings.origin(option).from();
                resolved.add(new ResolvedOption(name, masked(value), from));
            }
        }
        return resolved;
    }

    /** A value that does not come out as that of its option does; nothing if there is none. */
    static Optional<ResolvedOption> of(String name, Origin origin) {
        return Optional.ofNullable(origin.value()).map(value -> new ResolvedOption(name, masked(value), origin.from()));
    }

    /** A secret that is no option itself; nothing if there is none. */
    static Optional<ResolvedOption> secret(String name, Origin origin) {
        return Optional.ofNullable(origin.value()).map(value -> new ResolvedOption(name, SECRET, origin.from()));
    }

    /** The same as one of several sinks has it: as it would be given to {@code --sink-option}. */
    ResolvedOption of(SinkChoice sink) {
        return sink.name().isEmpty()
                ? this
                : new ResolvedOption(sink.name() + "." + name.replaceFirst("^--", ""), value, from);
    }

    /** As an option would be written; of what has names, values of those that are secret are left out whole. */
    static String text(@Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
        if (value instanceof Map<?, ?> named) {
            return named.entrySet().stream()
                    .map(entry -> entry.getKey() + "="
                            + (SecretMask.isSecret(String.valueOf(entry.getKey())) ? SECRET : entry.getValue()))
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
