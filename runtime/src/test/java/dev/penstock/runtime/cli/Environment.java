package dev.penstock.runtime.cli;

import dev.penstock.runtime.configuration.ConfigurationFile;
import java.util.Map;
import java.util.Set;

/** Settings as a test has them. */
final class Environment {

    private Environment() {}

    /** Nothing is said anywhere, but by these options. */
    static Settings with(String... flags) {
        FileKeys keys = new FileKeys(Main.program().getCommandSpec());
        return new Settings(
                Map.of(),
                new FileValues(ConfigurationFile.EMPTY, keys, name -> null, SecretMask.of(Map.of())),
                DefinedIndexes.ON_CLASS_PATH,
                Set.of(flags),
                "",
                false);
    }
}
