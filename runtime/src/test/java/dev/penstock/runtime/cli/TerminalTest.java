package dev.penstock.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class TerminalTest {

    @Test
    void thereAreColoursOnATerminalAndNowhereElse() {
        assertEquals(Ansi.AUTO, Terminal.ansi(Map.of(), true));
        assertEquals(Ansi.OFF, Terminal.ansi(Map.of(), false));
    }

    @Test
    void noColorTurnsThemOffWhateverItSaysUnlessItIsEmpty() {
        assertEquals(Ansi.OFF, Terminal.ansi(Map.of("NO_COLOR", "1"), true));
        assertEquals(Ansi.OFF, Terminal.ansi(Map.of("NO_COLOR", "0"), true));
        assertEquals(Ansi.AUTO, Terminal.ansi(Map.of("NO_COLOR", ""), true));
    }

    @Test
    void aTerminalThatCanDoNothingHasNeitherColoursNorBars() {
        Map<String, String> dumb = Map.of("TERM", "dumb");

        assertEquals(Ansi.OFF, Terminal.ansi(dumb, true));
        assertFalse(Terminal.isDrawn(dumb, true));
    }

    @Test
    void barsAreDrawnOnATerminalWithoutColoursToo() {
        assertTrue(Terminal.isDrawn(Map.of("NO_COLOR", "1", "TERM", "xterm"), true));
        assertFalse(Terminal.isDrawn(Map.of("TERM", "xterm"), false));
    }
}
