package dev.penstock.client.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.DocumentMismatchException;
import dev.penstock.definition.ScalarType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object while it is parsed. Engines write fields in the order in which builders ask for them, so nearly always
 * the one that is asked for comes next; what comes before is kept until it is asked for. To be used by one thread, and only while
 * the function that it was given to runs.
 */
final class StreamedFields implements DocumentFields {

    private final JsonParser parser;
    private final @Nullable StreamedFields parent;
    private final String name;
    /** The field whose name the parser is at; null at the end. */
    private @Nullable String next;

    private @Nullable Map<String, String> passed;

    /** Fields of an object that the parser is at the start of. */
    private StreamedFields(JsonParser parser, @Nullable StreamedFields parent, String name) throws IOException {
        this.parser = parser;
        this.parent = parent;
        this.name = name;
        this.next = parser.nextFieldName();
    }

    static StreamedFields ofDocument(JsonParser parser) throws IOException {
        return new StreamedFields(parser, null, "");
    }

    /** Whether the field that is read next has this name. */
    boolean isNext(String field) {
        return field.equals(next);
    }

    /** Goes on to the end of the object. */
    void skipRest() throws IOException {
        while (next != null) {
            parser.nextToken();
            parser.skipChildren();
            next = parser.nextFieldName();
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            throw new IOException("the document ends too early");
        }
    }

    @Override
    public <T> T required(String name, ScalarType<T> type) {
        return present(name, optional(name, type));
    }

    @Override
    public <T> @Nullable T optional(String name, ScalarType<T> type) {
        try {
            JsonParser value = find(name);
            return value == null ? null : done(value, isNull(value) ? null : Scalars.read(value, type, this, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <T> T object(String name, Function<DocumentFields, T> type) {
        return present(name, optionalObject(name, type));
    }

    @Override
    public <T> @Nullable T optionalObject(String name, Function<DocumentFields, T> type) {
        return field(name, value -> inner(value, name, type));
    }

    @Override
    public <T> List<T> list(String name, Function<DocumentFields, T> element) {
        return present(name, optionalList(name, element));
    }

    @Override
    public <T> @Nullable List<T> optionalList(String name, Function<DocumentFields, T> element) {
        return array(name, value -> inner(value, name, element));
    }

    @Override
    public <T> List<T> values(String name, ScalarType<T> type) {
        return present(name, optionalValues(name, type));
    }

    @Override
    public <T> @Nullable List<T> optionalValues(String name, ScalarType<T> type) {
        return array(name, value -> Scalars.read(value, type, this, name));
    }

    @Override
    public <T> Map<String, T> map(String name, ScalarType<T> type) {
        return present(name, optionalMap(name, type));
    }

    @Override
    public <T> @Nullable Map<String, T> optionalMap(String name, ScalarType<T> type) {
        return field(name, value -> {
            requireObject(value, name);
            Map<String, T> members = new LinkedHashMap<>();
            while (value.nextToken() == JsonToken.FIELD_NAME) {
                String key = value.currentName();
                if (value.nextToken() != JsonToken.VALUE_NULL) {
                    members.put(key, Scalars.read(value, type, this, name + "." + key));
                } else {
                    members.remove(key);
                }
            }
            return Collections.unmodifiableMap(members);
        });
    }

    @Override
    public <T> T tree(String name, Class<T> type) {
        return present(name, optionalTree(name, type));
    }

    @Override
    public <T> @Nullable T optionalTree(String name, Class<T> type) {
        return field(name, value -> type.cast(Trees.read(value)));
    }

    @Override
    public <T> List<T> trees(String name, Class<T> type) {
        return present(name, optionalTrees(name, type));
    }

    @Override
    public <T> @Nullable List<T> optionalTrees(String name, Class<T> type) {
        return array(name, value -> type.cast(Trees.read(value)));
    }

    /** What a message says of where a field is. */
    String pathOf(String field) {
        StreamedFields around = parent;
        return around == null ? field : around.pathOf(name) + "." + field;
    }

    /** Reads a value that a parser is at the start of, and leaves the parser at its end. */
    @FunctionalInterface
    private interface ValueReader<T> {
        T read(JsonParser value) throws IOException;
    }

    private <T> @Nullable T field(String name, ValueReader<T> reader) {
        try {
            JsonParser value = find(name);
            return value == null ? null : done(value, isNull(value) ? null : reader.read(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> @Nullable List<T> array(String name, ValueReader<T> element) {
        return field(name, value -> {
            if (value.currentToken() != JsonToken.START_ARRAY) {
                throw new DocumentMismatchException(pathOf(name) + " is no array, but the record expects one");
            }
            List<T> elements = new ArrayList<>();
            while (value.nextToken() != JsonToken.END_ARRAY) {
                elements.add(element.read(value));
            }
            return Collections.unmodifiableList(elements);
        });
    }

    private <T> T inner(JsonParser value, String name, Function<DocumentFields, T> type) throws IOException {
        requireObject(value, name);
        StreamedFields fields = new StreamedFields(value, this, name);
        T read = type.apply(fields);
        fields.skipRest();
        return read;
    }

    /** A parser at the start of a field's value: this one, or one over what was passed. Null when there is no such field. */
    private @Nullable JsonParser find(String wanted) throws IOException {
        String before = passed == null ? null : passed.get(wanted);
        if (before != null) {
            return JsonText.parser(before);
        }
        while (next != null) {
            parser.nextToken();
            if (next.equals(wanted)) {
                return parser;
            }
            pass(next);
            next = parser.nextFieldName();
        }
        return null;
    }

    private static boolean isNull(JsonParser value) {
        return value.currentToken() == JsonToken.VALUE_NULL;
    }

    /** Goes on when the value of a field was read. */
    private <T> @Nullable T done(JsonParser value, @Nullable T read) throws IOException {
        if (value == parser) {
            next = parser.nextFieldName();
        } else {
            value.close();
        }
        return read;
    }

    private void pass(String field) throws IOException {
        if (passed == null) {
            passed = new HashMap<>();
        }
        passed.put(field, JsonText.of(parser));
    }

    private void requireObject(JsonParser value, String name) {
        if (value.currentToken() != JsonToken.START_OBJECT) {
            throw new DocumentMismatchException(pathOf(name) + " is no object, but the record expects one");
        }
    }

    private <T> T present(String name, @Nullable T value) {
        if (value == null) {
            throw new DocumentMismatchException(pathOf(name) + " is missing, but the record requires it");
        }
        return value;
    }
}
