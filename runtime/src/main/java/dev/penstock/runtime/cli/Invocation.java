package dev.penstock.runtime.cli;

import dev.penstock.runtime.configuration.ConfigurationFile;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.Suggestions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** One call of the program: the configuration that the arguments lead to, and the command with it. */
final class Invocation {

    static final String CONFIG = "--config";
    static final String LOCK = "--lock";
    static final String SINK_NAME = "--sink-name";

    private static final String USUAL_FILE = "penstock.yml";

    private final CommandLine program;
    private final Map<String, String> variables;
    private final Map<String, String> referredTo;
    private final UnaryOperator<ConfigurationFile> heeded;
    private final FileKeys keys;
    private final SecretMask mask;

    /** A call in an environment. */
    Invocation(CommandLine program, Map<String, String> variables) {
        this(program, variables, variables, file -> file);
    }

    /**
     * A call that does not heed all that its environment says.
     *
     * @param variables those that say something themselves
     * @param referredTo those that values of the configuration file refer to
     * @param heeded what counts of the configuration file
     */
    Invocation(
            CommandLine program,
            Map<String, String> variables,
            Map<String, String> referredTo,
            UnaryOperator<ConfigurationFile> heeded) {
        this.program = program;
        this.variables = variables;
        this.referredTo = referredTo;
        this.heeded = heeded;
        this.keys = new FileKeys(program.getCommandSpec());
        this.mask = program.<Main>getCommand().mask();
        variables.forEach(mask::learn);
        referredTo.forEach(mask::learn);
    }

    /**
     * Runs the command that the arguments name.
     *
     * @return the exit code
     */
    int execute(String... args) {
        mask.learn(args);
        program.setErr(new MaskedWriter(program.getErr(), mask));
        try {
            configure(args);
        } catch (PenstockException e) {
            return Main.tell(e, program);
        }
        new VariableNames(program)
                .mistakes(variables.keySet())
                .forEach(line -> program.getErr().println(line));
        return program.execute(args);
    }

    /**
     * Gives the program the configuration for its arguments. Everything that the file says of the command is resolved here, where
     * what is wrong with it can be told.
     *
     * @throws PenstockException when something is wrong with it
     */
    void configure(String... args) {
        program.setDefaultValueProvider(
                new Settings(variables, fileValues(ConfigurationFile.EMPTY), DefinedIndexes.ON_CLASS_PATH));
        Optional<Settings> settings = parsed(args).map(this::settings);
        settings.ifPresent(program::setDefaultValueProvider);
    }

    /** The command, as far as the arguments describe it; nothing if they only ask for help, or are wrong. */
    private Optional<ParseResult> parsed(String... args) {
        try {
            ParseResult parsed = program.parseArgs(args);
            while (!parsed.isUsageHelpRequested() && !parsed.isVersionHelpRequested() && parsed.hasSubcommand()) {
                parsed = parsed.subcommand();
            }
            boolean help = parsed.isUsageHelpRequested()
                    || parsed.isVersionHelpRequested()
                    || parsed.commandSpec().helpCommand();
            return help ? Optional.empty() : Optional.of(parsed);
        } catch (ParameterException e) {
            return Optional.empty(); // which is told when the command is executed
        }
    }

    private Settings settings(ParseResult command) {
        Optional<Path> lockFile = said(command, LOCK).map(Path::of);
        Optional<LockFile> lock = lockFile.map(file -> LockFile.read(file, keys.keys()));
        if (lock.isPresent() && said(command, CONFIG).isPresent()) {
            throw new PenstockException(
                    "there are both a lock and a configuration file",
                    "Give one of them: the lock has the other in it.");
        }
        ConfigurationFile file =
                lock.map(LockFile::configuration).orElseGet(() -> configurationFile(said(command, CONFIG)));
        DefinedIndexes defined = lock.isPresent() ? lock.get() : DefinedIndexes.ON_CLASS_PATH;
        FileValues values = fileValues(heeded.apply(file));
        String sink = sink(command, values);
        Settings settings = new Settings(variables, values, defined, flags(command), sink, !sink.isEmpty());
        for (OptionSpec option : command.commandSpec().options()) {
            if (!settings.hasFlag(option.longestName())) {
                settings.origin(option);
            }
        }
        return settings;
    }

    private ConfigurationFile configurationFile(Optional<String> said) {
        if (said.isPresent()) {
            return ConfigurationFile.read(Path.of(said.get()), keys.keys());
        }
        Path usual = Path.of(USUAL_FILE);
        return Files.exists(usual) ? ConfigurationFile.read(usual, keys.keys()) : ConfigurationFile.EMPTY;
    }

    /** Which of the sinks the command is about; empty for the one without a name, and for commands that are about all. */
    private String sink(ParseResult command, FileValues file) {
        if (command.commandSpec().findOption(SINK_NAME) == null) {
            return "";
        }
        List<String> names = file.sinkNames();
        Optional<String> said = said(command, SINK_NAME);
        if (said.isPresent()) {
            String name = said.get().equals(FileValues.UNNAMED) ? "" : said.get();
            if (!names.isEmpty() && !names.contains(name)) {
                throw new PenstockException(
                        "the configuration file has no sink " + name,
                        Suggestions.nearest(name, names)
                                .map(nearest -> "Did you mean " + nearest + "?")
                                .orElse("It has: " + shown(names) + "."));
            }
            return name;
        }
        List<String> searched = names.stream()
                .filter(name -> file.kind(name) == SinkChoice.Kind.opensearch)
                .toList();
        if (searched.size() > 1 && !searched.contains("")) {
            throw new PenstockException(
                    "the configuration file has several sinks: " + shown(searched),
                    "Say which is meant: " + SINK_NAME + "=" + searched.get(0) + ".");
        }
        return searched.isEmpty() || searched.contains("") ? "" : searched.get(0);
    }

    private static String shown(List<String> names) {
        return String.join(
                ", ",
                names.stream()
                        .map(name -> name.isEmpty() ? FileValues.UNNAMED : name)
                        .toList());
    }

    /** What an option says, or its variable; nothing if it is empty. */
    private static Optional<String> said(ParseResult command, String option) {
        OptionSpec spec = command.commandSpec().findOption(option);
        Object value = spec == null ? null : spec.getValue();
        return Optional.ofNullable(value).map(Object::toString).filter(text -> !text.isEmpty());
    }

    /** The options that the arguments give, of the command and of the program. */
    private static Set<String> flags(ParseResult command) {
        Set<String> flags = new HashSet<>();
        command.matchedOptions().forEach(option -> flags.add(option.longestName()));
        CommandSpec parent = command.commandSpec().parent();
        while (parent != null) {
            ParseResult parsed = parent.commandLine().getParseResult();
            parsed.matchedOptions().forEach(option -> flags.add(option.longestName()));
            parent = parent.parent();
        }
        return flags;
    }

    private FileValues fileValues(ConfigurationFile file) {
        return new FileValues(file, keys, name -> Settings.variable(name, referredTo), mask);
    }
}
