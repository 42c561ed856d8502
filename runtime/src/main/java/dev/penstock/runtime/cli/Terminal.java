package dev.penstock.runtime.cli;

import java.io.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/** The terminal that the program runs in, if it does. */
final class Terminal {

    private Terminal() {}

    /** The terminal; null when input or output is none. */
    @SuppressWarnings("SystemConsoleNull") // it is until JDK 22
    static @Nullable Console console() {
        Console console = System.console();
        return console == null || !isTerminal(console) ? null : console;
    }

    /** How help is coloured: not at all without a terminal, or when NO_COLOR says so. */
    static ColorScheme colors() {
        // picocli takes any console for a terminal.
        Ansi ansi = console() == null ? Ansi.OFF : Ansi.AUTO;
        return Help.defaultColorScheme(ansi);
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
