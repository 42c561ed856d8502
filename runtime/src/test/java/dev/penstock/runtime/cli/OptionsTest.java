package dev.penstock.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.configuration.ConfigurationFile;
import dev.penstock.runtime.configuration.ConfigurationKey;
import dev.penstock.runtime.configuration.ConfigurationSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What is promised of all options, and of the file that they may stand in. */
class OptionsTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Path SCHEMA = DOCS.resolve("penstock.schema.json");

    /** What is said each time, or cannot stand in the file because it says which file that is. */
    private static final Set<String> NOT_IN_THE_FILE =
            Set.of("--help", "--version", "--config", "--lock", "--sink", "--sink-option", "--reseed");

    private final CommandLine program = Main.program();
    private final Collection<ConfigurationKey> keys = new FileKeys(program.getCommandSpec()).keys();

    @Test
    void everyFlagHasAVariableThatItsDescriptionNames() {
        List<String> without = new ArrayList<>();
        forEachOption(program, option -> {
            String variable = FileKeys.variable(option).orElse("none");
            boolean named = String.join(" ", option.description()).contains("Variable: " + variable);
            if (!variable.startsWith("PENSTOCK_") || !named) {
                without.add(option.command().qualifiedName() + " " + option.longestName());
            }
        });

        assertEquals(List.of(), without);
    }

    @Test
    void everyCommandHasExamplesAndThoseThatCanFailSayHow() {
        List<String> without = new ArrayList<>();
        forEachCommand(program, command -> {
            UsageMessageSpec usage = command.usageMessage();
            if (usage.footer().length < 2
                    || usage.exitCodeList().size() < 3
                    || usage.exitCodeListHeading().isEmpty()) {
                without.add(command.qualifiedName());
            }
        });

        assertEquals(List.of(), without);
    }

    @Test
    void everySwitchCanBeSwitchedOffAgainWhatVariablesSay() {
        List<String> without = new ArrayList<>();
        forEachOption(program, option -> {
            boolean isSwitch = option.type() == boolean.class || option.type() == Boolean.class;
            if (isSwitch && (!option.arity().toString().equals("0..1") || !"true".equals(option.fallbackValue()))) {
                without.add(option.command().qualifiedName() + " " + option.longestName());
            }
        });

        assertEquals(List.of(), without);
    }

    @Test
    void namesOfValuesAreThoseOfPeople() {
        List<String> without = new ArrayList<>();
        forEachOption(program, option -> {
            if (option.paramLabel().matches("<.*[A-Z].*>")
                    || (option.type() == boolean.class && !option.paramLabel().equals("true|false"))) {
                without.add(option.command().qualifiedName() + " " + option.longestName() + " " + option.paramLabel());
            }
        });

        assertEquals(List.of(), without);
    }

    @Test
    void everyOptionOfRunAndOfChangesHasAKey() {
        Set<String> keys =
                FileKey.ALL.stream().map(key -> String.valueOf(key.option())).collect(Collectors.toSet());
        List<String> without = new ArrayList<>();
        for (String command : List.of("run", "changes")) {
            forEachOption(Objects.requireNonNull(program.getSubcommands().get(command)), option -> {
                if (!keys.contains(option.longestName())) {
                    without.add(option.longestName());
                }
            });
        }
        without.removeAll(NOT_IN_THE_FILE);

        assertEquals(List.of(), without);
    }

    @Test
    void theSchemaIsWhatTheParserTakes() throws IOException {
        String schema = ConfigurationSchema.of(keys);
        if (System.getProperty("bless") != null) {
            Files.writeString(SCHEMA, schema);
        }

        assertEquals(schema, Files.readString(SCHEMA), "write it anew with -Dbless, and read the difference");
    }

    @Test
    void whatTheSchemaTakesTheParserTakesAndWhatItRefusesIsRefused() {
        SchemaCheck schema = SchemaCheck.of(ConfigurationSchema.of(keys));
        for (ConfigurationKey key : keys) {
            for (String value : List.of("x", "7", "true", "[x, y]", "{x: y}", "{x: [y]}", "'${X}'", "'7'", "")) {
                String text = yaml(key.path(), value);
                assertEquals(takes(text), schema.takes(text), text);
            }
        }
        for (String text :
                List.of("", "sorce: {}\n", "source: {ulr: x}\n", "source:\n", "sinks: {a: {ulr: x}}\n", "[a]\n")) {
            assertEquals(takes(text), schema.takes(text), text);
        }
    }

    @Test
    void theExampleOfTheDocumentationIsTaken() throws IOException {
        String example = Files.readString(DOCS.resolve("penstock.example.yml"));

        assertTrue(takes(example));
        assertTrue(SchemaCheck.of(ConfigurationSchema.of(keys)).takes(example));
    }

    @Test
    void theSchemaDescribesEveryKey() {
        for (ConfigurationKey key : keys) {
            assertFalse(key.description().isBlank(), key.path());
            assertFalse(key.description().contains("PENSTOCK_"), key.path() + ": " + key.description());
            assertTrue(key.description().endsWith("."), key.path() + ": " + key.description());
        }
    }

    private boolean takes(String text) {
        try {
            ConfigurationFile.parse(text, "test.yml", keys);
            return true;
        } catch (dev.penstock.runtime.spi.PenstockException e) {
            return false;
        }
    }

    /** The value under its key, in YAML's flow style. */
    private static String yaml(String path, String value) {
        String[] names = path.replace("*", "mine").split("\\.", -1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < names.length; i++) {
            text.append("  ".repeat(i)).append(names[i]).append(':').append(i == names.length - 1 ? " " + value : "\n");
        }
        return text.append('\n').toString();
    }

    private static void forEachCommand(CommandLine command, Consumer<CommandSpec> consumer) {
        consumer.accept(command.getCommandSpec());
        command.getSubcommands().forEach((name, sub) -> {
            if (!Set.of("help", "generate-completion").contains(name)) { // which the library makes
                forEachCommand(sub, consumer);
            }
        });
    }

    private static void forEachOption(CommandLine command, Consumer<OptionSpec> consumer) {
        command.getCommandSpec().options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .forEach(consumer);
        command.getSubcommands().values().forEach(sub -> {
            if (!sub.getCommandSpec().helpCommand()) {
                forEachOption(sub, consumer);
            }
        });
    }
}
