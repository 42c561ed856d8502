package dev.penstock.client.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.penstock.definition.DocumentMismatchException;
import dev.penstock.definition.ScalarType;
import java.io.IOException;

/** Reads single values. */
final class Scalars {

    private Scalars() {}

    /** Reads the value that a parser is at. */
    static <T> T read(JsonParser value, ScalarType<T> type, StreamedFields fields, String name) throws IOException {
        JsonToken token = value.currentToken();
        if (token == null) {
            throw new IOException("the document ends too early");
        }
        if (!token.isScalarValue() || token == JsonToken.VALUE_NULL) {
            throw new DocumentMismatchException(
                    fields.pathOf(name) + " is no single value, but the record expects one");
        }
        String text = value.getText();
        try {
            return type.read(text);
        } catch (RuntimeException e) {
            String shown =
                    token == JsonToken.VALUE_STRING ? TextNode.valueOf(text).toString() : text;
            throw new DocumentMismatchException(
                    fields.pathOf(name) + " is " + shown + ", which the record's type cannot hold: " + e.getMessage());
        }
    }
}
