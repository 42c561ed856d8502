package dev.penstock.client.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.penstock.definition.DocumentMismatchException;
import dev.penstock.definition.ScalarType;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

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
        try {
            Object read = token.isNumeric() ? number(value, type) : null;
            @SuppressWarnings("unchecked") // the type of the constant that it was read by
            T number = (T) read;
            return number == null ? type.read(value.getText()) : number;
        } catch (RuntimeException e) {
            String text = value.getText();
            String shown =
                    token == JsonToken.VALUE_STRING ? TextNode.valueOf(text).toString() : text;
            throw new DocumentMismatchException(
                    fields.pathOf(name) + " is " + shown + ", which the record's type cannot hold: " + e.getMessage());
        }
    }

    /** A number of one of the usual types, without a text of its own; null when only its text can tell. */
    private static @Nullable Object number(JsonParser value, ScalarType<?> type) throws IOException {
        if (type == ScalarType.INTEGER) {
            return value.getNumberType() == NumberType.INT ? value.getIntValue() : null;
        }
        if (type == ScalarType.LONG) {
            NumberType size = value.getNumberType();
            return size == NumberType.INT || size == NumberType.LONG ? value.getLongValue() : null;
        }
        if (type == ScalarType.BIG_DECIMAL) {
            return new BigDecimal(value.getTextCharacters(), value.getTextOffset(), value.getTextLength());
        }
        return null;
    }
}
