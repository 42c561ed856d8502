package dev.penstock.runtime.cli;

import dev.penstock.runtime.configuration.ConfigurationFile;
import dev.penstock.runtime.configuration.ConfigurationKey;
import dev.penstock.runtime.configuration.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/** What the configuration file says, as options would be written. */
final class FileValues {

    /** The name that stands in the file for the sink that has none, and for what is said of all indexes. */
    static final String UNNAMED = "default";

    private static final String SINKS = "sinks";
    private static final String INDEXES = "indexes";

    private final ConfigurationFile file;
    private final FileKeys keys;
    private final Function<String, @Nullable String> variables;
    private final SecretMask mask;

    /**
     * The values of a file.
     *
     * @param variables resolves what values refer to
     * @param mask learns the secrets among the values
     */
    FileValues(ConfigurationFile file, FileKeys keys, Function<String, @Nullable String> variables, SecretMask mask) {
        this.file = file;
        this.keys = keys;
        this.variables = variables;
        this.mask = mask;
    }

    /** Where the settings are. */
    ConfigurationFile file() {
        return file;
    }

    /**
     * What the file has for an option.
     *
     * @param sink the sink that the option is of, if it is one's
     */
    Optional<Value> of(OptionSpec option, String sink) {
        if (option.longestName().equals("--sink")) {
            return sinks();
        }
        return keys.of(option).flatMap(key -> of(key.path(), option, sink));
    }

    /** Whether each sink has an option of its own in the file. */
    boolean isOfSinks(OptionSpec option) {
        return keys.of(option).filter(key -> isOfSinks(key.path())).isPresent();
    }

    private static boolean isOfSinks(String path) {
        return path.startsWith(SINKS + "." + ConfigurationKey.ANY);
    }

    /** What the file has for a key that no option has. */
    Optional<Value> of(String path) {
        return at(path, ",");
    }

    /** What the file has for a key whose value is several, each with a name. */
    Map<String, String> map(String path) {
        Map<String, String> values =
                file.setting(path).map(setting -> setting.map(variables)).orElse(Map.of());
        values.forEach((name, value) -> mask.learn(path + "." + name, value));
        return values;
    }

    /** The same for a key of a sink. */
    Optional<Value> ofSink(String sink, String key) {
        return of(path(sink, key));
    }

    /** The kind of a sink in the file; OpenSearch, if nothing is said. */
    SinkChoice.Kind kind(String sink) {
        return ofSink(sink, "kind")
                .map(value -> SinkChoice.Kind.valueOf(value.text()))
                .orElse(SinkChoice.Kind.opensearch);
    }

    /** The names of the sinks in the file, in its order; that of the one without is empty. */
    List<String> sinkNames() {
        return file.names(SINKS).stream()
                .map(name -> name.equals(UNNAMED) ? "" : name)
                .toList();
    }

    /** Settings of indexes that are written into the file as they would be in one of their own, by index. */
    Map<String, String> indexSettings() {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String index : file.names(INDEXES)) {
            file.setting(INDEXES + "." + index + ".settings")
                    .flatMap(setting -> setting.json(variables))
                    .ifPresent(json -> settings.put(index.equals(UNNAMED) ? GivenSetting.ALL : index, json));
        }
        return settings;
    }

    /** The names of the indexes that something is said of. */
    List<String> indexNames() {
        return file.names(INDEXES).stream()
                .filter(name -> !name.equals(UNNAMED))
                .toList();
    }

    private Optional<Value> of(String path, OptionSpec option, String sink) {
        if (path.startsWith(INDEXES + "." + ConfigurationKey.ANY)) {
            return ofIndexes(path.substring(path.lastIndexOf('.') + 1));
        }
        String separator = separator(option);
        if (isOfSinks(path)) {
            boolean itsKind = kindOf(option).equals(kind(sink));
            return itsKind ? at(path(sink, path.substring(path.lastIndexOf('.') + 1)), separator) : Optional.empty();
        }
        return at(path, separator);
    }

    private Optional<Value> at(String path, String separator) {
        return file.setting(path)
                .map(setting -> new Value(text(setting, separator), setting.where()))
                .filter(value -> !value.text().isEmpty());
    }

    private String text(Setting setting, String separator) {
        String text = setting.text(separator, variables);
        mask.learn(setting.path(), text);
        return text;
    }

    /** As {@code --sink} has it. */
    private Optional<Value> sinks() {
        List<String> names = sinkNames();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Value(
                        names.stream()
                                .map(name -> new SinkChoice(name, kind(name)).toString())
                                .collect(Collectors.joining(",")),
                        file.name()));
    }

    /** As options of indexes have it: a value for all, and one for each that is named. */
    private Optional<Value> ofIndexes(String key) {
        List<Setting> settings = file.names(INDEXES).stream()
                .flatMap(index -> file.setting(INDEXES + "." + index + "." + key).stream())
                .filter(setting -> !setting.isJson())
                .toList();
        return settings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Value(
                        settings.stream().map(this::ofIndex).collect(Collectors.joining(",")),
                        settings.get(0).where()));
    }

    private String ofIndex(Setting setting) {
        String index =
                setting.path().substring(INDEXES.length() + 1, setting.path().lastIndexOf('.'));
        String value = text(setting, ",");
        return index.equals(UNNAMED) ? value : index + "=" + value;
    }

    private static String path(String sink, String key) {
        return SINKS + "." + (sink.isEmpty() ? UNNAMED : sink) + "." + key;
    }

    /** The kind of sink that an option of sinks is for. */
    static SinkChoice.Kind kindOf(OptionSpec option) {
        String name = option.longestName();
        if (name.startsWith("--table-")) {
            return SinkChoice.Kind.table;
        }
        return name.equals("--state-file") ? SinkChoice.Kind.stdout : SinkChoice.Kind.opensearch;
    }

    private static String separator(OptionSpec option) {
        String split = option.splitRegex();
        return split.equals("\\s+") ? " " : split;
    }

    /**
     * What is said.
     *
     * @param text as the option would be written
     * @param where the file and the line
     */
    record Value(String text, String where) {}
}
