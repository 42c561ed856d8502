package dev.penstock.runtime.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.configuration.ConfigurationFile;
import dev.penstock.runtime.configuration.ConfigurationKey;
import dev.penstock.runtime.configuration.Setting;
import dev.penstock.runtime.opensearch.IndexSettings;
import dev.penstock.runtime.spi.PenstockException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code penstock build}: writes definitions and configuration into one file. */
@Command(
        name = "build",
        description =
                "Writes a lock: all definitions and the configuration file, without secrets. With --lock the other"
                        + " commands run from it alone, without the classes of the indexes; only what is done in Java with"
                        + " documents needs these. References to variables stay references.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the lock is written", "1:something must be mended", "2:the command line is wrong"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  penstock build --config=penstock.yml",
            "  penstock build --output=image/penstock.lock",
            "  penstock run --lock=image/penstock.lock"
        })
final class BuildCommand implements Callable<Integer> {

    @Option(
            names = "--output",
            paramLabel = "<file>",
            defaultValue = "${env:PENSTOCK_BUILD_OUTPUT:-penstock.lock}",
            description = "Where the lock is written. Variable: PENSTOCK_BUILD_OUTPUT.")
    private Path output = Path.of("");

    @Option(
            names = "--index",
            paramLabel = "<index>",
            split = ",",
            defaultValue = "${env:PENSTOCK_BUILD_INDEX}",
            showDefaultValue = Visibility.NEVER,
            description = "Write this index down; may be repeated. By default all that are defined. Variable:"
                    + " PENSTOCK_BUILD_INDEX, separated by commas.")
    private List<String> only = List.of();

    @Mixin
    private JsonOption json = new JsonOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Settings settings = Settings.of(spec);
        List<IndexDefinition> definitions = only.isEmpty()
                ? settings.definitions()
                : only.stream()
                        .distinct()
                        .map(name -> ChosenIndexes.named(name, spec))
                        .toList();
        if (definitions.isEmpty()) {
            throw new PenstockException(
                    "there is no index to write down",
                    "Annotate a record with @Index, compile it with penstock-processor, and put it on the class path.");
        }
        LockFile lock = new LockFile(
                definitions,
                settings.recordColumns(),
                withoutFiles(settings.file().file()));
        try {
            Files.writeString(output, lock.text());
        } catch (IOException e) {
            throw new PenstockException("the lock " + output + " cannot be written", "Correct its path.", e);
        }
        tell(definitions.stream().map(IndexDefinition::name).toList());
        return 0;
    }

    private void tell(List<String> indexes) {
        PrintWriter out = spec.commandLine().getOut();
        if (json.isAsked()) {
            ObjectNode told = JsonOption.object().put("lock", output.toString());
            indexes.forEach(told.putArray("indexes")::add);
            JsonOption.print(told, out);
        } else {
            out.println("wrote " + output + ": " + String.join(", ", indexes));
            out.flush();
        }
    }

    /** The configuration with the contents of the files of settings that it names. */
    private static ConfigurationFile withoutFiles(ConfigurationFile file) {
        List<Setting> settings = new ArrayList<>();
        for (Setting setting : file.settings()) {
            setting.writtenSecret().ifPresent(what -> {
                throw new PenstockException(
                        setting.where() + ": " + setting.path() + " has " + what
                                + " in it, and a lock holds no secrets",
                        "Write ${A_VARIABLE} in its place, or name a file that holds it.");
            });
            boolean isFile = setting.key().type() == ConfigurationKey.Type.FILE_OR_OBJECT
                    && !setting.isJson()
                    && !setting.dependsOnVariables();
            settings.add(isFile ? setting.withJson(read(setting.text("", name -> null))) : setting);
        }
        return ConfigurationFile.of(file.name(), settings);
    }

    private static String read(String file) {
        return new GivenSetting.SettingsFile()
                .convert(file)
                .applyTo(IndexSettings.NONE)
                .json();
    }
}
