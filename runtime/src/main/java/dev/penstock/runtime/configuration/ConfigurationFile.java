package dev.penstock.runtime.configuration;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.runtime.spi.PenstockException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of a configuration file. Immutable. */
public final class ConfigurationFile {

    /** The file that says nothing. */
    public static final ConfigurationFile EMPTY = new ConfigurationFile("", Map.of());

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final Map<String, Setting> settings;

    private ConfigurationFile(String name, Map<String, Setting> settings) {
        this.name = name;
        this.settings = Collections.unmodifiableMap(settings);
    }

    /**
     * Reads a file.
     *
     * @param keys those that may stand in it
     * @throws PenstockException when it cannot be read, or with every mistake in it, each with its line
     */
    public static ConfigurationFile read(Path file, Collection<ConfigurationKey> keys) {
        try {
            return parse(Files.readString(file), file.toString(), keys);
        } catch (NoSuchFileException e) {
            throw new PenstockException(
                    "the configuration file " + file + " is not there", "Correct its path, or leave it out.", e);
        } catch (CharacterCodingException e) {
            throw new PenstockException("the configuration file " + file + " is not in UTF-8", "Convert it.", e);
        } catch (IOException e) {
            throw new PenstockException(
                    "the configuration file " + file + " cannot be read", "Correct its permissions.", e);
        }
    }

    /**
     * Reads text.
     *
     * @param name what to call it in messages
     * @param keys those that may stand in it
     * @throws PenstockException with every mistake in it, each with its line
     */
    public static ConfigurationFile parse(String text, String name, Collection<ConfigurationKey> keys) {
        FileReading reading = new FileReading(name, new KeyTree(keys));
        List<Setting> settings = reading.read(text);
        return of(name, settings);
    }

    /** A file of settings that were read elsewhere. */
    public static ConfigurationFile of(String name, Collection<Setting> settings) {
        Map<String, Setting> byPath = new LinkedHashMap<>();
        settings.forEach(setting -> byPath.put(setting.path(), setting));
        return new ConfigurationFile(name, byPath);
    }

    /** What it is called in messages. */
    public String name() {
        return name;
    }

    /** The value of a key, if it has one. */
    public Optional<Setting> setting(String path) {
        return Optional.ofNullable(settings.get(path));
    }

    /** All values, in the order of the file. */
    public Collection<Setting> settings() {
        return settings.values();
    }

    /** The names that the user has chosen in a section, in the order of the file. */
    public List<String> names(String section) {
        List<String> names = new ArrayList<>();
        for (String path : settings.keySet()) {
            if (path.startsWith(section + ".")) {
                String rest = path.substring(section.length() + 1);
                String first = rest.substring(0, rest.lastIndexOf('.'));
                if (!names.contains(first)) {
                    names.add(first);
                }
            }
        }
        return names;
    }

    /**
     * The settings as data, as they are written: references to variables stay what they are, but for their defaults where those
     * would be secrets.
     */
    public ObjectNode json() {
        ObjectNode json = JSON.createObjectNode();
        settings.forEach((path, setting) -> json.set(path, setting.toJson()));
        return json;
    }

    /**
     * Reads what {@link #json} has made.
     *
     * @param name what to call it in messages
     * @throws PenstockException when it has keys that there are not
     */
    public static ConfigurationFile of(ObjectNode json, String name, Collection<ConfigurationKey> keys) {
        KeyTree tree = new KeyTree(keys);
        List<Setting> settings = new ArrayList<>();
        json.properties().forEach(entry -> {
            ConfigurationKey key = tree.at(entry.getKey())
                    .orElseThrow(() -> new PenstockException(
                            "there is no key " + entry.getKey() + ", which " + name + " has",
                            "Make it again with this version of Penstock."));
            settings.add(Setting.of(entry.getKey(), key, name, entry.getValue()));
        });
        return of(name, settings);
    }
}
