package dev.penstock.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The page of all commands is what their help says. */
class CommandsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "commands.md");
    private static final int WIDTH = 110;

    private final StringBuilder page = new StringBuilder("""
            # Commands

            What `penstock help` says of each command, with every flag and its variable. [running.md](running.md) explains them, and
            [configuration.md](configuration.md) says how to put them into a file.
            """);

    @Test
    void thePageIsWhatTheProgramSays() throws IOException {
        CommandLine program = Main.program();
        program.setDefaultValueProvider(Environment.with());
        add(program);
        if (System.getProperty("bless") != null) {
            Files.writeString(PAGE, page);
        }

        assertEquals(page.toString(), Files.readString(PAGE), "write it anew with -Dbless");
        assertFalse(page.toString().contains("Default:\n"), "a default that is nothing");
    }

    private void add(CommandLine command) {
        command.setUsageHelpAutoWidth(false).setUsageHelpWidth(WIDTH);
        page.append("\n## ").append(command.getCommandSpec().qualifiedName()).append("\n\n```text\n");
        page.append(command.getUsageMessage(Ansi.OFF).strip().replaceAll("(?m) +$", ""))
                .append("\n```\n");
        command.getSubcommands().values().forEach(sub -> {
            boolean ours =
                    sub.getCommandSpec().userObject().getClass().getName().startsWith("dev.penstock.")
                            || !sub.getCommandSpec()
                                    .root()
                                    .equals(sub.getCommandSpec().parent());
            if (ours) {
                add(sub);
            }
        });
    }
}
