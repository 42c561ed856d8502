package dev.penstock.runtime.cli;

import dev.penstock.runtime.spi.PenstockException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** The program {@code penstock}. */
@Command(
        name = "penstock",
        description = "Keeps OpenSearch documents in step with PostgreSQL.",
        subcommands = {
            RunCommand.class,
            ChangesCommand.class,
            DropCommand.class,
            DeadLetterCommand.class,
            VerifyCommand.class,
            ReindexCommand.class,
            DevCommand.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        version = "Penstock 0.1.0")
public final class Main {

    @Mixin
    private LoggingOptions logging = new LoggingOptions();

    private Main() {}

    /** Runs the command that the arguments name, and exits with its code. */
    public static void main(String[] args) {
        System.exit(execute(args));
    }

    /**
     * Runs the command that the arguments name.
     *
     * @return the exit code: 0 done, 1 something must be mended, 2 the command line is wrong, 3 an index differs
     */
    public static int execute(String... args) {
        return line().execute(args);
    }

    /** The command line, with all commands. */
    static CommandLine line() {
        Main main = new Main();
        return new CommandLine(main)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(main::run)
                .setExecutionExceptionHandler(Main::report);
    }

    private int run(ParseResult parsed) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        logging.apply(parsed.commandSpec().commandLine().getErr());
        return new RunLast().execute(parsed);
    }

    /** What a person can mend is one line; anything else is our mistake and shows where. */
    private static int report(Exception e, CommandLine command, ParseResult parsed) throws Exception {
        if (e instanceof PenstockException) {
            command.getErr().println("penstock: " + e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw e;
    }
}
