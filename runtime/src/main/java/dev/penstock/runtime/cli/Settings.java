package dev.penstock.runtime.cli;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.cli.FileValues.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What is said elsewhere than in the arguments: by variables, which go first, and by the configuration file. An empty variable
 * counts as none, as it does in a file of variables.
 */
final class Settings implements IDefaultValueProvider {

    private static final String DATABASE_PASSWORD = "PENSTOCK_DATABASE_PASSWORD";
    private static final String DATABASE_PASSWORD_FILE = "--database-password-file";

    private static final String ADMIN_PASSWORD = "PENSTOCK_ADMIN_PASSWORD";
    private static final String ADMIN_PASSWORD_FILE = "--admin-password-file";

    private static final Map<String, String> ADDRESSES = Map.of(
            "--database-url", "PENSTOCK_DATABASE_URL",
            "--database-host", "PENSTOCK_DATABASE_HOST",
            "--database-name", "PENSTOCK_DATABASE_NAME");
    /** What goes with an address: if that is said elsewhere, these in the file are another database's. */
    private static final Set<String> OF_AN_ADDRESS = Set.of(
            "--database-url",
            "--database-host",
            "--database-port",
            "--database-name",
            "--database-user",
            "--database-parameter",
            "--stream-url",
            DATABASE_PASSWORD_FILE);

    /** Each sink with a name has its own. */
    private static final Set<String> OF_EACH_SINK = Set.of("--slot", "--publication");

    private final Map<String, String> variables;
    private final FileValues file;
    private final Supplier<List<IndexDefinition>> definitions;
    private final Set<String> flags;
    private final String sink;
    private final boolean ownFirst;

    /**
     * Settings of a command.
     *
     * @param definitions gives those of all indexes
     * @param flags the options that the arguments give
     * @param sink the sink that the command is about; empty for the one without a name
     * @param ownFirst whether what is said of the sink alone goes before the variables, which are for all
     */
    Settings(
            Map<String, String> variables,
            FileValues file,
            Supplier<List<IndexDefinition>> definitions,
            Set<String> flags,
            String sink,
            boolean ownFirst) {
        this.variables = variables;
        this.file = file;
        this.definitions = definitions;
        this.flags = flags;
        this.sink = sink;
        this.ownFirst = ownFirst;
    }

    /** Settings without arguments. */
    Settings(Map<String, String> variables, FileValues file, Supplier<List<IndexDefinition>> definitions) {
        this(variables, file, definitions, Set.of(), "", false);
    }

    /** Those of the command that is executed. */
    static Settings of(CommandSpec command) {
        return (Settings) command.defaultValueProvider();
    }

    /** Those of one of several sinks. */
    Settings ofSink(String name) {
        return new Settings(variables, file, definitions, Set.of(), name, true);
    }

    /** Whether the arguments give an option. */
    boolean hasFlag(String option) {
        return flags.contains(option);
    }

    /** The definitions of all indexes: those on the class path, or those of the lock. */
    List<IndexDefinition> definitions() {
        return definitions.get();
    }

    /** What the configuration file says. */
    FileValues file() {
        return file;
    }

    /** All variables. */
    Map<String, String> variables() {
        return variables;
    }

    /** A variable; null if it is not set. */
    static @Nullable String variable(String name, Map<String, String> variables) {
        String value = variables.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** A variable; null if it is not set. */
    @Nullable String variable(String name) {
        return variable(name, variables);
    }

    /** The variable that is reserved for the sink; null if it is not set. */
    @Nullable String reserved(String what) {
        String name = sink.isEmpty() ? FileValues.UNNAMED : sink;
        return variable(name.toUpperCase(Locale.ROOT) + "_OPENSEARCH_" + what);
    }

    /** What the file says of the sink; null if it says nothing. */
    @Nullable String ofSinkInFile(String key) {
        return file.ofSink(sink, key).map(Value::text).orElse(null);
    }

    /** Whether what is said of the sink alone goes before the variables, which are for all. */
    boolean ownFirst() {
        return ownFirst;
    }

    /** The password of the database: of the variable, or of the file if its address counts; null if there is none. */
    @Nullable String databasePassword() {
        String password = variable(DATABASE_PASSWORD);
        return password != null || isAddressSaid() || isSaid(DATABASE_PASSWORD_FILE, DATABASE_PASSWORD + "_FILE")
                ? password
                : inFile("source.password");
    }

    /** The administrator's password: of the variable, or of the file; null if there is none. */
    @Nullable String adminPassword() {
        String password = variable(ADMIN_PASSWORD);
        return password != null || isSaid(ADMIN_PASSWORD_FILE, ADMIN_PASSWORD + "_FILE")
                ? password
                : inFile("admin.password");
    }

    /** The password of the table sink; null if there is none. */
    @Nullable String tablePassword() {
        String password = variable("PENSTOCK_TABLE_PASSWORD");
        boolean its = file.kind(sink) == SinkChoice.Kind.table;
        String own = its ? ofSinkInFile("password") : null;
        return ownFirst ? (own == null ? password : own) : (password == null ? own : password);
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option ? origin(option).value() : null;
    }

    /** The value of an option that the arguments do not give, and where it comes from. */
    Origin origin(OptionSpec option) {
        Origin origin = said(option).orElseGet(() -> new Origin(FileKeys.standard(option), "default"));
        boolean appended = !ownFirst && !sink.isEmpty() && OF_EACH_SINK.contains(option.longestName());
        return appended && origin.value() != null
                ? new Origin(new SinkChoice(sink, SinkChoice.Kind.opensearch).of(origin.value()), origin.from())
                : origin;
    }

    private Optional<Origin> said(OptionSpec option) {
        Supplier<Optional<Origin>> variable = () -> FileKeys.variable(option)
                .flatMap(name -> Optional.ofNullable(variable(name)).map(value -> new Origin(value, name)));
        Supplier<Optional<Origin>> own = () -> reserved(option).or(() -> inFile(option));
        return Stream.of(ownFirst ? own : variable, ownFirst ? variable : own)
                .flatMap(layer -> layer.get().stream())
                .findFirst();
    }

    private Optional<Origin> reserved(OptionSpec option) {
        return switch (option.longestName()) {
            case "--database-url" -> isAddressSaidByOption() ? Optional.empty() : of("DATABASE_URL");
            case "--opensearch-url" ->
                Optional.ofNullable(reserved("URL")).map(value -> new Origin(value, "the variable of the sink"));
            default -> Optional.empty();
        };
    }

    private Optional<Origin> of(String variable) {
        return Optional.ofNullable(variable(variable)).map(value -> new Origin(value, variable));
    }

    private Optional<Origin> inFile(OptionSpec option) {
        String name = option.longestName();
        boolean counts = !OpenSearchOptions.IDENTITIES.contains(name) // of which only one counts
                && !(OF_AN_ADDRESS.contains(name) && isAddressSaid())
                && !(name.equals(DATABASE_PASSWORD_FILE) && variable(DATABASE_PASSWORD) != null)
                && !(name.equals(ADMIN_PASSWORD_FILE) && variable(ADMIN_PASSWORD) != null);
        return counts ? file.of(option, sink).map(value -> new Origin(value.text(), value.where())) : Optional.empty();
    }

    private boolean isAddressSaid() {
        return isAddressSaidByOption() || variable("DATABASE_URL") != null;
    }

    private boolean isAddressSaidByOption() {
        return ADDRESSES.entrySet().stream()
                .anyMatch(address -> flags.contains(address.getKey()) || variable(address.getValue()) != null);
    }

    private boolean isSaid(String option, String variable) {
        return flags.contains(option) || variable(variable) != null;
    }

    private @Nullable String inFile(String key) {
        return file.of(key).map(Value::text).orElse(null);
    }

    /**
     * A value, and where it comes from.
     *
     * @param value as the option would be written; null if nothing is said
     * @param from a variable, a file and line, or {@code default}
     */
    record Origin(@Nullable String value, String from) {}
}
