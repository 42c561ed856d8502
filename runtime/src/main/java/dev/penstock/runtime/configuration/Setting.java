package dev.penstock.runtime.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.runtime.spi.PenstockException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value in a configuration file, as it is written. Immutable.
 *
 * @param path the names from the top, with dots
 * @param key what it is
 * @param where the file and the line
 * @param value a string, a list of strings, a map of strings, or the text of a JSON object
 */
public record Setting(String path, ConfigurationKey key, String where, Object value) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<String>> LIST = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> MAP = new TypeReference<>() {};

    /** In a URL, in its parameters, or in those that are given beside it. */
    private static final Pattern PASSWORD =
            Pattern.compile("//[^/?#@:]*:[^/?#@]+@|(^|[?&])(ssl)?password=[^&]", Pattern.CASE_INSENSITIVE);

    /** The text of a JSON object: what would be in a file. */
    record JsonText(String json) {}

    /**
     * The value, with the values of the variables that it refers to. Those of a list or a map are written one after the other, the
     * latter as {@code name=value}.
     *
     * @param separator what stands between several
     * @param variables a variable's value by its name; null if it is not set
     * @throws PenstockException when a variable is not set, or the value is none that the key can have
     */
    public String text(String separator, Function<String, @Nullable String> variables) {
        UnaryOperator<String> resolved = text -> Placeholders.resolve(text, place(), variables);
        if (value instanceof String text) {
            String result = resolved.apply(text);
            problem(result).ifPresent(problem -> {
                throw new PenstockException(problem, remedy());
            });
            return result;
        }
        return String.join(separator, parts().stream().map(resolved).toList());
    }

    /** Several values by their names, with the values of the variables that they refer to; empty if it is not several. */
    public Map<String, String> map(Function<String, @Nullable String> variables) {
        Map<String, String> resolved = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> several) {
            several.forEach((name, text) ->
                    resolved.put(String.valueOf(name), Placeholders.resolve(String.valueOf(text), place(), variables)));
        }
        return resolved;
    }

    /** Whether what would be in a file is written in its place. */
    public boolean isJson() {
        return value instanceof JsonText;
    }

    /** What would be in a file, if that is written in its place, with the values of the variables that it refers to. */
    public Optional<String> json(Function<String, @Nullable String> variables) {
        return value instanceof JsonText text
                ? Optional.of(JsonTexts.rewrite(text.json(), part -> Placeholders.resolve(part, place(), variables)))
                : Optional.empty();
    }

    private String place() {
        return where + ": " + path;
    }

    /** Whether the value refers to variables. */
    public boolean dependsOnVariables() {
        return parts().stream().anyMatch(Placeholders::isIn);
    }

    /** What secret is written out, instead of a reference to a variable; nothing if there is none. */
    public Optional<String> writtenSecret() {
        if (key.secret()) {
            return parts().stream()
                            .allMatch(part -> Placeholders.literalPart(part).isEmpty())
                    ? Optional.empty()
                    : Optional.of("a secret");
        }
        return parts().stream()
                        .map(Placeholders::literalPart)
                        .anyMatch(part -> PASSWORD.matcher(part).find())
                ? Optional.of("a password")
                : Optional.empty();
    }

    /** The setting with what is in a file in the place of its name, where nothing refers to variables. */
    public Setting withJson(String json) {
        return new Setting(path, key, where, new JsonText(JsonTexts.rewrite(json, Placeholders::escaped)));
    }

    /** The value as data; a reference to a variable in the place of a secret without its default. */
    JsonNode toJson() {
        if (value instanceof JsonText text) {
            return tree(text.json());
        }
        return JSON.valueToTree(
                key.secret() && value instanceof String text ? Placeholders.withoutDefaults(text) : value);
    }

    /** What {@link #toJson} has made. */
    static Setting of(String path, ConfigurationKey key, String where, JsonNode json) {
        if (json.isArray()) {
            return new Setting(path, key, where, JSON.convertValue(json, LIST));
        }
        if (json.isObject()) {
            return new Setting(
                    path,
                    key,
                    where,
                    key.type() == ConfigurationKey.Type.MAP
                            ? JSON.convertValue(json, MAP)
                            : new JsonText(json.toString()));
        }
        return new Setting(path, key, where, json.asText());
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // it was read from such
        }
    }

    /** The values, as they are written. */
    List<String> parts() {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + entry.getValue())
                    .toList();
        }
        return value instanceof JsonText ? List.of() : List.of(String.valueOf(value));
    }

    /** What is wrong with the value as it is written; nothing if that depends on variables. */
    Optional<String> writtenProblem() {
        return value instanceof String text && !Placeholders.isIn(text) ? problem(text) : Optional.empty();
    }

    /** What to write instead. */
    String remedy() {
        if (!key.choices().isEmpty()) {
            return "Write one of " + String.join(", ", key.choices()) + ".";
        }
        return key.type() == ConfigurationKey.Type.INTEGER ? "Write a whole number." : "Write true or false.";
    }

    private Optional<String> problem(String text) {
        boolean fits = key.choices().isEmpty()
                ? switch (key.type()) {
                    case INTEGER -> text.matches("-?\\d{1,18}");
                    case BOOLEAN -> text.matches("true|false");
                    default -> true;
                }
                : key.choices().contains(text);
        return fits
                ? Optional.empty()
                : Optional.of(where + ": " + path + " is " + (key.secret() ? "of the wrong kind" : "\"" + text + "\""));
    }
}
