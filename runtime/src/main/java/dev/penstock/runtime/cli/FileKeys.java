package dev.penstock.runtime.cli;

import dev.penstock.runtime.configuration.ConfigurationKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Leads from options to keys of the configuration file, and to variables. */
final class FileKeys {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:(\\w+)(?::-(.*))?}");

    private final Map<FileKey, OptionSpec> options = new LinkedHashMap<>();

    /**
     * Finds the options.
     *
     * @param root the program, with all its commands
     */
    FileKeys(CommandSpec root) {
        for (FileKey key : FileKey.ALL) {
            if (key.option() != null) {
                CommandLine command = Objects.requireNonNull(root.subcommands().get(key.command()));
                options.put(key, command.getCommandSpec().findOption(key.option()));
            }
        }
    }

    /** The keys that the file may have. */
    Collection<ConfigurationKey> keys() {
        Map<String, ConfigurationKey> keys = new LinkedHashMap<>();
        for (FileKey key : FileKey.ALL) {
            keys.merge(key.path(), key.key(options.get(key)), FileKeys::both);
        }
        return keys.values();
    }

    /** What stands in the file for an option of a command; nothing for what must be said each time. */
    Optional<FileKey> of(OptionSpec option) {
        return of(option, option.command().name()).or(() -> of(option, FileKey.RUN));
    }

    private Optional<FileKey> of(OptionSpec option, String command) {
        return options.entrySet().stream()
                .filter(entry -> entry.getKey().command().equals(command)
                        && option.longestName().equals(entry.getKey().option())
                        && variable(option).equals(variable(entry.getValue())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The variable of an option, if it has one. */
    static Optional<String> variable(OptionSpec option) {
        Matcher matcher = declared(option);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** What counts for an option when nothing is said, if it is declared. */
    static @Nullable String standard(OptionSpec option) {
        Matcher matcher = declared(option);
        return matcher.matches() ? matcher.group(2) : null;
    }

    private static Matcher declared(OptionSpec option) {
        String declared = option.toBuilder().defaultValue(); // that of the option itself has the variable's value in it
        return VARIABLE.matcher(declared == null ? "" : declared);
    }

    /** One key that stands for the options of several kinds of sinks. */
    private static ConfigurationKey both(ConfigurationKey one, ConfigurationKey other) {
        return new ConfigurationKey(
                one.path(), one.type(), one.choices(), one.secret(), one.description() + " / " + other.description());
    }
}
