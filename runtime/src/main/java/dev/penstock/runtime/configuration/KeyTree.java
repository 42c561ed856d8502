package dev.penstock.runtime.configuration;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys as they lie in each other: sections, and in the end values. */
final class KeyTree {

    private final Map<String, KeyTree> children = new LinkedHashMap<>();
    private final @Nullable ConfigurationKey key;

    KeyTree(Collection<ConfigurationKey> keys) {
        this((ConfigurationKey) null);
        for (ConfigurationKey each : keys) {
            add(each, each.path());
        }
    }

    private KeyTree(@Nullable ConfigurationKey key) {
        this.key = key;
    }

    private void add(ConfigurationKey added, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            children.put(path, new KeyTree(added));
        } else {
            children.computeIfAbsent(path.substring(0, dot), name -> new KeyTree((ConfigurationKey) null))
                    .add(added, path.substring(dot + 1));
        }
    }

    /** The value's key; nothing of a section. */
    Optional<ConfigurationKey> key() {
        return Optional.ofNullable(key);
    }

    /** Whether the user chooses the names in this section. */
    boolean isNamed() {
        return children.containsKey(ConfigurationKey.ANY);
    }

    /** What a name in this section stands for. */
    Optional<KeyTree> child(String name) {
        KeyTree child = children.get(name);
        return Optional.ofNullable(child == null ? children.get(ConfigurationKey.ANY) : child);
    }

    /** The names in this section. */
    Set<String> names() {
        return children.keySet();
    }

    /** The value's key at a path. The name that a user has chosen may have dots, as those of indexes may. */
    Optional<ConfigurationKey> at(String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return child(path).flatMap(KeyTree::key);
        }
        KeyTree section = children.get(path.substring(0, dot));
        if (section == null) {
            return Optional.empty();
        }
        String rest = path.substring(dot + 1);
        KeyTree named = section.children.get(ConfigurationKey.ANY);
        return named == null ? section.at(rest) : named.at(rest.substring(rest.lastIndexOf('.') + 1));
    }
}
