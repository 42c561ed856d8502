package dev.penstock.runtime.postgres;

import dev.penstock.runtime.spi.PenstockException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Parameters of a connection under their canonical names, each of them given once. Not thread-safe. */
final class ConnectionParameters {

    private final Map<String, String> values = new LinkedHashMap<>();

    /**
     * Adds one, by any of its names.
     *
     * @throws PenstockException when there is no such parameter, it cannot have that value, or it is there already
     */
    void add(String name, String value) {
        String canonical = ParameterNames.canonical(name);
        if (values.containsKey(canonical)) {
            throw new PenstockException("the database parameter " + name + " is given twice", "Leave one of them out.");
        }
        values.put(canonical, ParameterNames.value(canonical, name, value));
    }

    /** Adds one, or replaces it. Throws as {@link #add} does, but for one that is there already. */
    void put(String name, String value) {
        values.put(ParameterNames.canonical(name), ParameterNames.value(ParameterNames.canonical(name), name, value));
    }

    /** Takes over what others say, which goes before what is here. */
    void override(ConnectionParameters others) {
        values.putAll(others.values);
    }

    /** Takes one away, if it is there. */
    void remove(String canonical) {
        values.remove(canonical);
    }

    /** The value under a canonical name, or null. */
    @Nullable String get(String canonical) {
        return values.get(canonical);
    }

    /** What pgjdbc is to be told, whichever server it connects to: neither servers nor passwords, nor what is not its own. */
    Properties properties() {
        Properties properties = new Properties();
        properties.putAll(values);
        for (String apart : new String[] {
            ParameterNames.HOST,
            ParameterNames.PORT,
            ParameterNames.PASSWORD,
            ParameterNames.PASSFILE,
            ParameterNames.TARGET,
            ParameterNames.STATEMENT_TIMEOUT
        }) {
            properties.remove(apart);
        }
        return properties;
    }
}
