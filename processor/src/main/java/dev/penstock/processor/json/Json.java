package dev.penstock.processor.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A JSON value to be written (RFC 8259). */
public sealed interface Json {

    /** What fits on one line for people. */
    int SHORT = 80;

    /** The value on one line. */
    String compact();

    /** The value for people: what is short on one line, else each member on its own. */
    default String pretty() {
        return pretty("");
    }

    /** As {@link #pretty()}, with every line but the first indented. */
    default String pretty(String indent) {
        return compact().length() <= SHORT ? compact() : broken(indent);
    }

    /** The value over several lines, if it has parts. */
    String broken(String indent);

    /** Any value, read from its text. */
    static Json parse(String text) throws JsonTextException {
        return JsonReader.read(text);
    }

    /** A string. */
    static Json text(String text) {
        return new Scalar(quote(text));
    }

    /** A number. */
    static Json number(int number) {
        return new Scalar(Integer.toString(number));
    }

    /** Null. */
    static Json nothing() {
        return new Scalar("null");
    }

    /** True or false. */
    static Json flag(boolean flag) {
        return new Scalar(Boolean.toString(flag));
    }

    /** An array of strings. */
    static Json texts(List<String> texts) {
        return new Array(texts.stream().map(Json::text).toList());
    }

    /** An array. */
    static <T> Json array(List<T> values, Function<T, Json> json) {
        return new Array(values.stream().map(json).toList());
    }

    /** An object without members. */
    static Members object() {
        return new Members(new LinkedHashMap<>());
    }

    /** A string, a number or null, as it is written. */
    record Scalar(String compact) implements Json {
        @Override
        public String broken(String indent) {
            return compact;
        }
    }

    /** An array. */
    record Array(List<Json> values) implements Json {
        @Override
        public String compact() {
            return values.stream().map(Json::compact).collect(Collectors.joining(", ", "[", "]"));
        }

        @Override
        public String broken(String indent) {
            String inner = indent + "  ";
            return values.stream()
                    .map(value -> inner + value.pretty(inner))
                    .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
        }
    }

    /** An object; its members keep their order. */
    record Members(Map<String, Json> members) implements Json {

        /** The object with one member more, or with another value of one. */
        public Members with(String name, Json value) {
            Map<String, Json> more = new LinkedHashMap<>(members);
            more.put(name, value);
            return new Members(more);
        }

        /** The object with a text as one member more. */
        public Members with(String name, String value) {
            return with(name, text(value));
        }

        /** The object with another's members put over its own: objects are merged, a null takes a member away. */
        public Members mergedWith(Members other) {
            Map<String, Json> merged = new LinkedHashMap<>(members);
            other.members.forEach((name, value) -> {
                Json own = merged.get(name);
                if (value.equals(nothing())) {
                    merged.remove(name);
                } else if (own instanceof Members inner && value instanceof Members more) {
                    merged.put(name, inner.mergedWith(more));
                } else {
                    merged.put(name, value);
                }
            });
            return new Members(merged);
        }

        @Override
        public String compact() {
            List<String> all = new ArrayList<>();
            members.forEach((name, value) -> all.add(quote(name) + ": " + value.compact()));
            return "{" + String.join(", ", all) + "}";
        }

        @Override
        public String broken(String indent) {
            String inner = indent + "  ";
            List<String> all = new ArrayList<>();
            members.forEach((name, value) -> all.add(inner + quote(name) + ": " + value.pretty(inner)));
            return "{\n" + String.join(",\n", all) + "\n" + indent + "}";
        }
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(unit -> {
            switch (unit) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> {
                    if (unit < ' ') {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", unit));
                    } else {
                        quoted.append((char) unit);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
