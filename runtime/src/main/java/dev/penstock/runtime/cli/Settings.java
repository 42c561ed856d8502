package dev.penstock.runtime.cli;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.RecordColumn;
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
import picocli.CommandLine.Option;

/**
 * What is said elsewhere than in the arguments: by variables, which go first, and by the configuration file. An empty variable
 * counts as none, as it does in a file of variables.
 */
final class Settings implements IDefaultValueProvider {

    private static final String DATABASE_PASSWORD = "PENSTOCK_DATABASE_PASSWORD";
    private static final String DATABASE_PASSWORD_FILE = "--database-password-file";

    private static final String PARAMETERS = "--database-parameter";
    private static final String PARAMETERS_IN_FILE = "source.parameters";

    private static final String ADMIN_PASSWORD = "PENSTOCK_ADMIN_PASSWORD";
    private static final String ADMIN_PASSWORD_FILE = "--admin-password-file";

    private static final String TABLE_PASSWORD = "PENSTOCK_TABLE_PASSWORD";
    private static final String TABLE_PASSWORD_FILE = "--table-password-file";

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
            "--stream-url",
            DATABASE_PASSWORD_FILE);

    /** The same of OpenSearch's. */
    private static final Set<String> OF_OPENSEARCH =
            Set.of("--opensearch-ca-file", "--opensearch-certificate-file", "--opensearch-key-file");

    private final Map<String, String> variables;
    private final FileValues file;
    private final DefinedIndexes defined;
    private final Set<String> flags;
    private final String sink;
    private final boolean ownFirst;

    /**
     * Settings of a command.
     *
     * @param defined all indexes
     * @param flags the options that the arguments give
     * @param sink the sink that the command is about; empty for the one without a name
     * @param ownFirst whether what is said of the sink alone goes before the variables, which are for all
     */
    Settings(
            Map<String, String> variables,
            FileValues file,
            DefinedIndexes defined,
            Set<String> flags,
            String sink,
            boolean ownFirst) {
        this.variables = variables;
        this.file = file;
        this.defined = defined;
        this.flags = flags;
        this.sink = sink;
        this.ownFirst = ownFirst;
    }

    /** Settings without arguments. */
    Settings(Map<String, String> variables, FileValues file, DefinedIndexes defined) {
        this(variables, file, defined, Set.of(), "", false);
    }

    /** Those of the command that is executed. */
    static Settings of(CommandSpec command) {
        return (Settings) command.defaultValueProvider();
    }

    /**
     * Those of one of several sinks.
     *
     * @param given the options that are given for it alone
     */
    Settings ofSink(String name, Set<String> given) {
        return new Settings(variables, file, defined, given, name, true);
    }

    /** Whether the arguments give an option. */
    boolean hasFlag(String option) {
        return flags.contains(option);
    }

    /** The definitions of all indexes: those on the class path, or those of the lock. */
    List<IndexDefinition> definitions() {
        return defined.definitions();
    }

    /** The columns that the record of each index is read from, by the index's name. */
    Map<String, List<RecordColumn>> recordColumns() {
        return defined.recordColumns();
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

    /** What the variables begin with that are reserved for the sink. */
    String reservedName() {
        return (sink.isEmpty() ? FileValues.UNNAMED : sink).toUpperCase(Locale.ROOT) + "_OPENSEARCH_";
    }

    /** The variable that is reserved for the sink; null if it is not set. */
    @Nullable String reserved(String what) {
        return variable(reservedName() + what);
    }

    /** What the file says of the sink; null if it says nothing. */
    @Nullable String ofSinkInFile(String key) {
        return file.ofSink(sink, key).map(Value::text).orElse(null);
    }

    /** Whether OpenSearch's address is said where that goes before the reserved variables: then these are another server's. */
    boolean isOpenSearchSaid() {
        return isSaidOfSink("--opensearch-url", "PENSTOCK_OPENSEARCH_URL");
    }

    /** Whether OpenSearch is where the file says, or where it is by default. */
    boolean isOpenSearchOfFile() {
        return !isOpenSearchSaid() && reserved("URL") == null;
    }

    /** What a slot or a publication is called that is the sink's alone. */
    String ofSinkAlone(String slot) {
        return new SinkChoice(sink, SinkChoice.Kind.opensearch).of(slot);
    }

    /** Whether what is said of the sink alone goes before the variables, which are for all. */
    boolean ownFirst() {
        return ownFirst;
    }

    /** The password of the database: of the variable, or of the file if its address counts. */
    Origin databasePassword() {
        boolean elsewhere = isAddressSaid() || isSaid(DATABASE_PASSWORD_FILE, DATABASE_PASSWORD + "_FILE");
        return of(DATABASE_PASSWORD)
                .or(() -> elsewhere ? Optional.empty() : inFile("source.password"))
                .orElse(Origin.NOWHERE);
    }

    /** The parameters of the database in the file; none if they, or its address, do not count. */
    Map<String, String> databaseParameters() {
        boolean elsewhere = isAddressSaid() || isSaid(PARAMETERS, "PENSTOCK_DATABASE_PARAMETERS");
        return elsewhere ? Map.of() : file.map(PARAMETERS_IN_FILE);
    }

    /** The same as they are shown, without secrets. */
    Origin shownDatabaseParameters() {
        Map<String, String> parameters = databaseParameters();
        return parameters.isEmpty()
                ? Origin.NOWHERE
                : inFile(PARAMETERS_IN_FILE)
                        .map(origin -> new Origin(ResolvedOption.text(parameters), origin.from()))
                        .orElse(Origin.NOWHERE);
    }

    /** The administrator's password: of the variable, or of the file. */
    Origin adminPassword() {
        boolean elsewhere = isSaid(ADMIN_PASSWORD_FILE, ADMIN_PASSWORD + "_FILE");
        return of(ADMIN_PASSWORD)
                .or(() -> elsewhere ? Optional.empty() : inFile("admin.password"))
                .orElse(Origin.NOWHERE);
    }

    /** The password of the table sink: of the variable, or of the file if its address counts. */
    Origin tablePassword() {
        Supplier<Optional<Origin>> own = () -> isTableOfFile() ? ofSink("password") : Optional.empty();
        boolean elsewhere =
                ownFirst && isTableOfFile() && ofSink("password-file").isPresent();
        Supplier<Optional<Origin>> variable = () -> elsewhere ? Optional.empty() : of(TABLE_PASSWORD);
        return (ownFirst ? own : variable).get().or(ownFirst ? variable : own).orElse(Origin.NOWHERE);
    }

    /** Whether the table sink is where the file says. */
    private boolean isTableOfFile() {
        return file.kind(sink) == SinkChoice.Kind.table
                && !isSaidOfSink("--table-url", "PENSTOCK_TABLE_URL")
                && !isSaidOfSink(TABLE_PASSWORD_FILE, TABLE_PASSWORD + "_FILE");
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return null;
        }
        String value = origin(option).value();
        if (value == null) {
            // Otherwise picocli would take the variable of the process, which need not be among those that count. Of a
            // switch that is given without a value it wants the default as true or false.
            boolean isSwitch = option.type() == Boolean.class || option.type() == boolean.class;
            return FileKeys.variable(option).isPresent() && !isSwitch ? Option.NULL_VALUE : null;
        }
        return value.replace("$", "$$"); // or it would be taken for a reference, and be replaced
    }

    /** The value of an option that the arguments do not give, and where it comes from. */
    Origin origin(OptionSpec option) {
        return said(option).orElseGet(() -> new Origin(FileKeys.standard(option), "default"));
    }

    /** Whether an option is said anywhere. */
    boolean says(OptionSpec option) {
        return hasFlag(option.longestName()) || said(option).isPresent();
    }

    private Optional<Origin> said(OptionSpec option) {
        Supplier<Optional<Origin>> variable = () -> FileKeys.variable(option)
                .flatMap(name -> Optional.ofNullable(variable(name)).map(value -> new Origin(value, name)));
        Supplier<Optional<Origin>> own = () -> reserved(option).or(() -> inFile(option));
        boolean first = ownFirst && file.isOfSinks(option);
        return Stream.of(first ? own : variable, first ? variable : own)
                .flatMap(layer -> layer.get().stream())
                .findFirst();
    }

    private Optional<Origin> reserved(OptionSpec option) {
        return switch (option.longestName()) {
            case "--database-url" -> isAddressSaidByOption() ? Optional.empty() : of("DATABASE_URL");
            case "--opensearch-url" -> of(reservedName() + "URL");
            default -> Optional.empty();
        };
    }

    private Optional<Origin> of(String variable) {
        return Optional.ofNullable(variable(variable)).map(value -> new Origin(value, variable));
    }

    private Optional<Origin> inFile(OptionSpec option) {
        String name = option.longestName();
        boolean counts = !OpenSearchOptions.IDENTITIES.contains(name) // of which only one counts
                && !name.equals(PARAMETERS) // whose values may have spaces
                && !(OF_AN_ADDRESS.contains(name) && isAddressSaid())
                && !(OF_OPENSEARCH.contains(name) && !isOpenSearchOfFile())
                && !(name.equals(DATABASE_PASSWORD_FILE) && variable(DATABASE_PASSWORD) != null)
                && !(name.equals(ADMIN_PASSWORD_FILE) && variable(ADMIN_PASSWORD) != null)
                && !(name.equals(TABLE_PASSWORD_FILE) && !isTablePasswordFileOfFile());
        return counts ? file.of(option, sink).map(Settings::origin) : Optional.empty();
    }

    private boolean isAddressSaid() {
        return isAddressSaidByOption() || variable("DATABASE_URL") != null;
    }

    private boolean isAddressSaidByOption() {
        return ADDRESSES.entrySet().stream()
                .anyMatch(address -> flags.contains(address.getKey()) || variable(address.getValue()) != null);
    }

    /** Whether an option is said where that goes before the file. */
    boolean isSaid(String option, String variable) {
        return flags.contains(option) || variable(variable) != null;
    }

    private Optional<Origin> inFile(String key) {
        return file.of(key).map(Settings::origin);
    }

    private Optional<Origin> ofSink(String key) {
        return file.ofSink(sink, key).map(Settings::origin);
    }

    private boolean isTablePasswordFileOfFile() {
        return isTableOfFile() && (ownFirst || variable(TABLE_PASSWORD) == null);
    }

    /** Whether something about the sink is said where that goes before what is said of it alone. */
    private boolean isSaidOfSink(String option, String variable) {
        return flags.contains(option) || (!ownFirst && variable(variable) != null);
    }

    private static Origin origin(Value value) {
        return new Origin(value.text(), value.where());
    }

    /**
     * A value, and where it comes from.
     *
     * @param value as the option would be written; null if nothing is said
     * @param from a variable, a file and line, or {@code default}
     */
    record Origin(@Nullable String value, String from) {

        private static final Origin NOWHERE = new Origin(null, "default");
    }
}
