package dev.penstock.runtime.cli;

import java.io.Console;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/** The terminal that the program runs in, if it does. */
final class Terminal {

    /** The property by which the launcher says that standard error is a terminal, and standard output none. */
    private static final String ERR = "penstock.err.terminal";

    private Terminal() {}

    /** The terminal; null when input or output is none. */
    @SuppressWarnings("SystemConsoleNull") // it is until JDK 22
    static @Nullable Console console() {
        Console console = System.console();
        return console == null || !isTerminal(console) ? null : console;
    }

    /** How help is coloured. */
    static ColorScheme colors() {
        return Help.defaultColorScheme(ansi(System.getenv(), console() != null));
    }

    /** Colours where there is a terminal that has them, unless NO_COLOR says something, whatever it says. */
    static Ansi ansi(Map<String, String> variables, boolean terminal) {
        boolean refused = !variables.getOrDefault("NO_COLOR", "").isEmpty();
        return isDrawn(variables, terminal) && !refused ? Ansi.AUTO : Ansi.OFF;
    }

    /** Whether a line can be drawn over and over on standard output. */
    static boolean isDrawn() {
        return isDrawn(System.getenv(), console() != null);
    }

    /**
     * Whether it can on standard error, while output goes elsewhere. Only the launcher can tell: Java knows whether input and output
     * are a terminal, both together.
     */
    static boolean isDrawnOnErr() {
        return isDrawn(System.getenv(), Boolean.getBoolean(ERR));
    }

    static boolean isDrawn(Map<String, String> variables, boolean terminal) {
        return terminal && !"dumb".equals(variables.get("TERM"));
    }

    /** Since JDK 22 there is a console even without a terminal; only that one can be asked what it is. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
