package dev.penstock.runtime.cli;

import dev.penstock.runtime.configuration.ConfigurationFile;
import java.util.List;
import java.util.Map;

/** Settings as a test has them. */
final class Environment {

    private Environment() {}

    /** Nothing is said anywhere. */
    static Settings none() {
        FileKeys keys = new FileKeys(Main.program().getCommandSpec());
        return new Settings(Map.of(), new FileValues(ConfigurationFile.EMPTY, keys, name -> null), List::of);
    }
}
