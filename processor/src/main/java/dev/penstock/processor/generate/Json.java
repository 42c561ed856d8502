package dev.penstock.processor.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A JSON value to be written (RFC 8259). */
sealed interface Json {

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

    static Json text(String text) {
        return new Scalar(quote(text));
    }

    static Json number(int number) {
        return new Scalar(Integer.toString(number));
    }

    static Json nothing() {
        return new Scalar("null");
    }

    static Json texts(List<String> texts) {
        return new Array(texts.stream().map(Json::text).toList());
    }

    static <T> Json array(List<T> values, Function<T, Json> json) {
        return new Array(values.stream().map(json).toList());
    }

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

        Members with(String name, Json value) {
            Map<String, Json> more = new LinkedHashMap<>(members);
            more.put(name, value);
            return new Members(more);
        }

        Members with(String name, String value) {
            return with(name, text(value));
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
