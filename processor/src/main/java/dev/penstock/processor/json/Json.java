package dev.penstock.processor.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** A JSON value to be written (RFC 8259). */
public sealed interface Json {

    /** What fits on one line for people. */
    int SHORT = 80;

    /** The value on one line. */
    default String compact() {
        StringBuilder text = new StringBuilder();
        write(text, Integer.MAX_VALUE);
        return text.toString();
    }

    /** The value for people: what is short on one line, else each member on its own. */
    default String pretty() {
        StringBuilder text = new StringBuilder();
        writePretty(text, "");
        return text.toString();
    }

    /** Writes the value on one line, or its beginning: stops when the text is longer than {@code end}. */
    void write(StringBuilder text, int end);

    /** Writes the value over several lines, all but the first indented, if it has parts. */
    void writeBroken(StringBuilder text, String indent);

    private void writePretty(StringBuilder text, String indent) {
        int start = text.length();
        write(text, start + SHORT);
        if (text.length() > start + SHORT) {
            text.setLength(start);
            writeBroken(text, indent);
        }
    }

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
    record Scalar(String text) implements Json {
        @Override
        public void write(StringBuilder text, int end) {
            text.append(this.text);
        }

        @Override
        public void writeBroken(StringBuilder text, String indent) {
            text.append(this.text);
        }
    }

    /** An array. */
    record Array(List<Json> values) implements Json {
        @Override
        public void write(StringBuilder text, int end) {
            String before = "[";
            for (Json value : values) {
                if (text.length() > end) {
                    return;
                }
                value.write(text.append(before), end);
                before = ", ";
            }
            text.append(values.isEmpty() ? "[]" : "]");
        }

        @Override
        public void writeBroken(StringBuilder text, String indent) {
            String inner = indent + "  ";
            String before = "[\n";
            for (Json value : values) {
                value.writePretty(text.append(before).append(inner), inner);
                before = ",\n";
            }
            text.append('\n').append(indent).append(']');
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
        public void write(StringBuilder text, int end) {
            String before = "{";
            for (Map.Entry<String, Json> member : members.entrySet()) {
                if (text.length() > end) {
                    return;
                }
                text.append(before).append(quote(member.getKey())).append(": ");
                member.getValue().write(text, end);
                before = ", ";
            }
            text.append(members.isEmpty() ? "{}" : "}");
        }

        @Override
        public void writeBroken(StringBuilder text, String indent) {
            String inner = indent + "  ";
            String before = "{\n";
            for (Map.Entry<String, Json> member : members.entrySet()) {
                text.append(before).append(inner).append(quote(member.getKey())).append(": ");
                member.getValue().writePretty(text, inner);
                before = ",\n";
            }
            text.append('\n').append(indent).append('}');
        }
    }

    private static String quote(String text) {
        String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        StringBuilder written = new StringBuilder(quoted.length() + 2).append('"');
        int start = 0;
        for (int i = 0; i < quoted.length(); i++) {
            if (quoted.charAt(i) < ' ') {
                written.append(quoted, start, i).append(String.format(Locale.ROOT, "\\u%04x", (int) quoted.charAt(i)));
                start = i + 1;
            }
        }
        return written.append(quoted, start, quoted.length()).append('"').toString();
    }
}
