package dev.penstock.runtime.cli;

import java.io.PrintWriter;
import java.util.ServiceLoader;
import org.slf4j.event.Level;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of the log, which every command has. */
final class LoggingOptions {

    @Option(
            names = "--log-format",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:PENSTOCK_LOG_FORMAT:-text}",
            paramLabel = "<format>",
            description = "What the log on standard error is: text, or json, an object in each line. Variable:"
                    + " PENSTOCK_LOG_FORMAT.")
    private LogBackend.Format format = LogBackend.Format.TEXT;

    @Option(
            names = "--log-level",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:PENSTOCK_LOG_LEVEL:-info}",
            paramLabel = "<level>",
            description = "What is logged: error, warn, info, debug or trace. Variable: PENSTOCK_LOG_LEVEL.")
    private Level level = Level.INFO;

    /** Has the log follow them; says so where it is not the program that decides about the log, and something was asked for. */
    void apply(PrintWriter err, SecretMask mask) {
        boolean follows = ServiceLoader.load(LogBackend.class)
                .findFirst()
                .map(backend -> backend.configure(format, level, mask))
                .orElse(false);
        if (!follows && (format != LogBackend.Format.TEXT || level != Level.INFO)) {
            err.println(
                    "penstock: --log-format and --log-level do nothing here: the log is that of the SLF4J binding on"
                            + " the class path. Configure that one.");
        }
    }
}
