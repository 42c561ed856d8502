package dev.penstock.runtime.catalog;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/** Decides where lines end: after every value, but for those that are joined. Used by one thread. */
final class CatalogLines implements PrettyPrinter {

    private int depth;
    private boolean joined;

    /** What begins now stands on one line. */
    void join() {
        joined = true;
    }

    /** What comes now stands on lines of its own again. */
    void split() {
        joined = false;
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator json) throws IOException {
        json.writeRaw('{');
        depth++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) throws IOException {
        open(json);
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
        separate(json);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
        close(json, '}');
    }

    @Override
    public void writeStartArray(JsonGenerator json) throws IOException {
        json.writeRaw('[');
        depth++;
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        open(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        separate(json);
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
        close(json, ']');
    }

    private void open(JsonGenerator json) throws IOException {
        if (!joined) {
            newLine(json);
        }
    }

    private void separate(JsonGenerator json) throws IOException {
        json.writeRaw(',');
        if (joined) {
            json.writeRaw(' ');
        } else {
            newLine(json);
        }
    }

    private void close(JsonGenerator json, char end) throws IOException {
        depth--;
        if (!joined) {
            newLine(json);
        }
        json.writeRaw(end);
    }

    private void newLine(JsonGenerator json) throws IOException {
        json.writeRaw('\n' + "  ".repeat(depth));
    }
}
