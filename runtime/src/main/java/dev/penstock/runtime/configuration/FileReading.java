package dev.penstock.runtime.configuration;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.Suggestions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads the text of a configuration file, and collects every mistake in it. Used once. */
final class FileReading {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final KeyTree keys;
    private final LoadSettings yaml;
    private final List<Setting> settings = new ArrayList<>();
    private final List<PenstockException> problems = new ArrayList<>();

    FileReading(String name, KeyTree keys) {
        this.name = name;
        this.keys = keys;
        this.yaml = LoadSettings.builder()
                .setLabel(name)
                .setUseMarks(true)
                .setAllowNonScalarKeys(true)
                .build();
    }

    List<Setting> read(String text) {
        try {
            new Composer(yaml, new ParserImpl(yaml, new StreamReader(yaml, text)))
                    .getSingleNode()
                    .ifPresent(root -> section(root, "", keys));
        } catch (MarkedYamlEngineException e) {
            String where = e.getProblemMark()
                    .map(mark -> name + ":" + (mark.getLine() + 1))
                    .orElse(name);
            problems.add(new PenstockException(
                    where + ": this is no YAML: " + e.getProblem(), "Correct it; tabs cannot indent, say.", e));
        } catch (YamlEngineException e) {
            problems.add(new PenstockException(name + " is no YAML: " + e.getMessage(), "Correct it.", e));
        }
        if (problems.size() == 1) {
            throw problems.get(0);
        }
        if (!problems.isEmpty()) {
            throw new PenstockException(
                    problems.size() + " things are wrong in " + name,
                    problems.stream()
                            .map(Throwable::getMessage)
                            .collect(Collectors.joining("\n", "Correct them:\n", "")));
        }
        return settings;
    }

    private void section(Node node, String path, KeyTree section) {
        if (isNothing(node)) {
            return;
        }
        if (!(node instanceof MappingNode mapping)) {
            wrong(node, (path.isEmpty() ? "the file" : path) + " has keys, and this is none", oneOf(section));
            return;
        }
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                wrong(tuple.getKeyNode(), "a key is a word", oneOf(section));
            } else if (!seen.add(key.getValue())) {
                wrong(key, path(path, key.getValue()) + " is there twice", "Leave one of them out.");
            } else {
                entry(key, tuple.getValueNode(), path, section);
            }
        }
    }

    private void entry(ScalarNode key, Node value, String path, KeyTree section) {
        String full = path(path, key.getValue());
        section.child(key.getValue())
                .ifPresentOrElse(
                        child -> child.key()
                                .ifPresentOrElse(known -> value(value, full, known), () -> section(value, full, child)),
                        () -> wrong(
                                key,
                                "there is no key " + full,
                                Suggestions.nearest(key.getValue(), section.names())
                                        .map(nearest -> "Did you mean " + path(path, nearest) + "?")
                                        .orElseGet(() -> oneOf(section))));
    }

    private void value(Node node, String path, ConfigurationKey key) {
        if (isNothing(node)) {
            return;
        }
        if (node instanceof ScalarNode scalar) {
            if (key.type() == ConfigurationKey.Type.MAP) {
                wrong(node, path + " has names and values", "Write each as name: value.");
                return;
            }
            Setting setting = new Setting(path, key, where(node), scalar.getValue());
            setting.writtenProblem()
                    .ifPresentOrElse(
                            problem -> problems.add(new PenstockException(problem, setting.remedy())),
                            () -> settings.add(setting));
        } else if (node instanceof SequenceNode sequence && key.type() == ConfigurationKey.Type.LIST) {
            texts(sequence.getValue(), path)
                    .ifPresent(texts -> settings.add(new Setting(path, key, where(node), texts)));
        } else if (node instanceof MappingNode mapping && key.type() == ConfigurationKey.Type.MAP) {
            map(mapping, path).ifPresent(map -> settings.add(new Setting(path, key, where(node), map)));
        } else if (node instanceof MappingNode && key.type() == ConfigurationKey.Type.FILE_OR_OBJECT) {
            settings.add(new Setting(path, key, where(node), new Setting.JsonText(json(node))));
        } else {
            wrong(node, path + " is one value", "Write it behind the colon.");
        }
    }

    private Optional<List<String>> texts(List<Node> nodes, String path) {
        List<String> texts = new ArrayList<>();
        for (Node node : nodes) {
            if (!(node instanceof ScalarNode scalar)) {
                wrong(node, path + " is a list of words", "Write each behind a dash.");
                return Optional.empty();
            }
            texts.add(scalar.getValue());
        }
        return Optional.of(List.copyOf(texts));
    }

    private Optional<Map<String, String>> map(MappingNode mapping, String path) {
        Map<String, String> map = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key && tuple.getValueNode() instanceof ScalarNode value)) {
                wrong(tuple.getKeyNode(), path + " has names and values", "Write each as name: value.");
                return Optional.empty();
            }
            map.put(key.getValue(), value.getValue());
        }
        return Optional.of(map);
    }

    private String json(Node node) {
        Object value = new StandardConstructor(yaml).constructSingleDocument(Optional.of(node));
        return JSON.valueToTree(value).toString();
    }

    private static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.getScalarStyle() == ScalarStyle.PLAIN
                && Set.of("", "~", "null").contains(scalar.getValue());
    }

    private void wrong(Node node, String fact, String remedy) {
        problems.add(new PenstockException(where(node) + ": " + fact, remedy));
    }

    private String where(Node node) {
        return node.getStartMark()
                .map(mark -> name + ":" + (mark.getLine() + 1))
                .orElse(name);
    }

    private static String path(String section, String key) {
        return section.isEmpty() ? key : section + "." + key;
    }

    private static String oneOf(KeyTree section) {
        return section.isNamed()
                ? "Write a name and a colon, and its keys below."
                : "There are: " + String.join(", ", section.names()) + ".";
    }
}
