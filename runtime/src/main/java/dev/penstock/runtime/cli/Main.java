package dev.penstock.runtime.cli;

import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SinkUnavailableException;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;

/** The program {@code penstock}. */
@Command(
        name = "penstock",
        description = "Keeps OpenSearch documents in step with PostgreSQL.",
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            BuildCommand.class,
            CatalogCommand.class,
            DiffCommand.class,
            PrintCommand.class,
            StatusCommand.class,
            ChangesCommand.class,
            DropCommand.class,
            DeadLetterCommand.class,
            VerifyCommand.class,
            ReindexCommand.class,
            SeedCommand.class,
            IndexesCommand.class,
            ExplainCommand.class,
            PreviewCommand.class,
            DevCommand.class,
            AutoComplete.GenerateCompletion.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        version = "Penstock 0.1.0",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:something must be mended; standard error says what, and how",
            "2:the command line is wrong",
            "3:an index differs: from the database, or from a lock",
            "130:ended by Ctrl-C",
            "143:ended by SIGTERM"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  penstock run --database-url=postgresql://penstock@db/shop",
            "  penstock --class-path='shop.jar:libs/*' run --config=penstock.yml",
            "  penstock help run",
            "",
            "The launcher bin/penstock takes your jars and folders by --class-path, or PENSTOCK_CLASSPATH, and options"
                    + " of the JVM by PENSTOCK_JAVA_OPTS; the first lines of it say the rest."
        })
public final class Main {

    /** Of how many options there is no use in listing them in one line. */
    private static final int LONGEST_SYNOPSIS = 12;

    /** Read by {@link Invocation}, as the next. */
    @SuppressWarnings("UnusedVariable")
    @Option(
            names = Invocation.CONFIG,
            scope = ScopeType.INHERIT,
            paramLabel = "<file>",
            defaultValue = "${env:PENSTOCK_CONFIG}",
            showDefaultValue = Visibility.NEVER,
            description = "The configuration file; penstock.yml, if that is there. Variable: PENSTOCK_CONFIG.")
    private @Nullable Path config;

    @SuppressWarnings("UnusedVariable")
    @Option(
            names = Invocation.LOCK,
            scope = ScopeType.INHERIT,
            paramLabel = "<file>",
            defaultValue = "${env:PENSTOCK_LOCK}",
            showDefaultValue = Visibility.NEVER,
            description = "A lock that build has made: take definitions and configuration from it, not from the class"
                    + " path and the configuration file. Variable: PENSTOCK_LOCK.")
    private @Nullable Path lock;

    @Mixin
    private LoggingOptions logging = new LoggingOptions();

    private final SecretMask mask = SecretMask.of(Map.of());

    private Main() {}

    /** Runs the command that the arguments name, and exits with its code. */
    public static void main(String[] args) {
        System.exit(execute(args));
    }

    /**
     * Runs the command that the arguments name, with the variables of the process and the configuration file.
     *
     * @return the exit code: 0 done, 1 something must be mended, 2 the command line is wrong, 3 an index differs
     */
    public static int execute(String... args) {
        return execute(System.getenv(), args);
    }

    /** The same with other variables. */
    static int execute(Map<String, String> variables, String... args) {
        return new Invocation(program(), variables).execute(args);
    }

    /** The program with all its commands. */
    static CommandLine program() {
        Main main = new Main();
        CommandLine program = new CommandLine(main)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(Terminal.colors())
                .setExecutionStrategy(main::run)
                .setExecutionExceptionHandler(Main::report);
        program.getSubcommands().values().forEach(Main::addSinkName);
        giveOwnSlot(command(ChangesCommand.NAME, program));
        explainShells(program);
        OptionSections sections = new OptionSections(new FileKeys(program.getCommandSpec()));
        describe(program, sections);
        return program;
    }

    private int run(ParseResult parsed) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        logging.apply(parsed.commandSpec().commandLine().getErr(), mask);
        return new RunLast().execute(parsed);
    }

    /** Help is as long as it must be: in sections, and as wide as the terminal. */
    private static void describe(CommandLine command, OptionSections sections) {
        if (!command.getCommandSpec().helpCommand()) {
            command.setUsageHelpAutoWidth(true);
            UsageMessageSpec usage = command.getCommandSpec().usageMessage();
            usage.descriptionHeading("%n")
                    .parameterListHeading("%nParameters:%n")
                    .commandListHeading("%nCommands:%n");
            usage.abbreviateSynopsis(command.getCommandSpec().options().size() > LONGEST_SYNOPSIS);
            command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING, help -> "");
            command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, sections);
        }
        command.getSubcommands().values().forEach(sub -> describe(sub, sections));
    }

    private static CommandSpec command(String name, CommandLine program) {
        return Objects.requireNonNull(program.getSubcommands().get(name)).getCommandSpec();
    }

    /** The library says how completion is had in the shell of now, and not where it is kept. */
    private static void explainShells(CommandLine program) {
        UsageMessageSpec usage = command("generate-completion", program).usageMessage();
        usage.footerHeading("%nThe script is for bash; in zsh it loads bashcompinit by itself. Examples:%n")
                .footer(
                        "  echo 'source <(penstock generate-completion)' >> ~/.bashrc",
                        "  echo 'source <(penstock generate-completion)' >> ~/.zshrc");
    }

    /** Changes have a slot of their own: what variables say of an engine's must not lead to that. */
    private static void giveOwnSlot(CommandSpec changes) {
        giveOwn("--slot", ":-" + ChangesCommand.SLOT, changes);
        giveOwn("--publication", "", changes);
    }

    private static void giveOwn(String name, String standard, CommandSpec command) {
        OptionSpec option = command.findOption(name);
        String variable = FileKeys.variable(option).orElseThrow();
        String own = variable.replace("PENSTOCK_", "PENSTOCK_CHANGES_");
        String[] description = option.description().clone();
        Arrays.setAll(description, i -> description[i].replace(variable, own));
        command.remove(option);
        command.addOption(option.toBuilder()
                .defaultValue("${env:" + own + standard + "}")
                .description(description)
                .build());
    }

    /** Whatever asks OpenSearch may be about one of the sinks in the configuration file; run is about all. */
    private static void addSinkName(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        if (spec.findOption("--opensearch-url") != null && spec.findOption("--sink") == null) {
            spec.addOption(OptionSpec.builder(Invocation.SINK_NAME)
                    .type(String.class)
                    .paramLabel("<name>")
                    .defaultValue("${env:PENSTOCK_SINK_NAME}")
                    .showDefaultValue(Visibility.NEVER)
                    .description("Which sink of the configuration file is meant. Variable: PENSTOCK_SINK_NAME.")
                    .build());
        }
        command.getSubcommands().values().forEach(Main::addSinkName);
    }

    /** Takes secrets out of the log and of what is said on standard error. */
    SecretMask mask() {
        return mask;
    }

    /** What a person can mend is one line; anything else is our mistake and shows where. */
    private static int report(Exception e, CommandLine command, ParseResult parsed) throws Exception {
        if (e instanceof PenstockException mendable) {
            return tell(mendable, command);
        }
        if (e instanceof SourceUnavailableException away) {
            return tell(new PenstockException(String.valueOf(away.getMessage()), away.remedy(), away), command);
        }
        if (e instanceof SinkUnavailableException away) {
            return tell(
                    new PenstockException(String.valueOf(away.getMessage()), "Start it or correct the URL.", away),
                    command);
        }
        throw e;
    }

    /** Tells what must be mended. */
    static int tell(PenstockException e, CommandLine command) {
        command.getErr().println("penstock: " + e.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
    }
}
