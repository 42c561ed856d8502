package dev.penstock.runtime.engine;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceMemory;
import dev.penstock.runtime.spi.SourceState;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the engine remembers, as JSON in the sink. Thread-safe. */
final class EngineMemory implements SourceMemory {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(WalPosition.class, new PositionWriter())
                    .addDeserializer(WalPosition.class, new PositionReader()))
            .build();

    private final DocumentSink sink;
    private final String sourceName;
    private final boolean lenient;
    private boolean forget;

    /** Remembers in the sink; {@code forget} hides the source's state until a new one is remembered. */
    EngineMemory(DocumentSink sink, String name, boolean forget) {
        this.sink = sink;
        this.sourceName = "source:" + name;
        this.lenient = forget;
        this.forget = forget;
    }

    @Override
    public synchronized @Nullable SourceState recall() {
        if (forget) {
            sink.readMemory(sourceName); // for the sink to know what is replaced
            return null;
        }
        return read(sourceName, SourceState.class);
    }

    @Override
    public synchronized void remember(SourceState state) {
        write(sourceName, state);
        forget = false;
    }

    /** Whether everything begins anew. */
    synchronized boolean isForgetting() {
        return forget;
    }

    KeptGenerations recallIndex(String index) {
        KeptGenerations kept = read(indexName(index), KeptGenerations.class);
        return kept == null ? KeptGenerations.NONE : kept;
    }

    void rememberIndex(String index, KeptGenerations kept) {
        write(indexName(index), kept);
    }

    /** The indexes that a sink remembers. */
    static List<String> indexes(DocumentSink sink) {
        String start = indexName("");
        return sink.memoryNames().stream()
                .filter(name -> name.startsWith(start))
                .map(name -> name.substring(start.length()))
                .toList();
    }

    private static String indexName(String index) {
        return "index:" + index;
    }

    private <T> @Nullable T read(String name, Class<T> type) {
        String json = sink.readMemory(name);
        if (json == null) {
            return null;
        }
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            if (lenient) {
                return null; // everything begins anew
            }
            throw new PenstockException(
                    "what is remembered as " + name + " cannot be read: " + e.getOriginalMessage(),
                    "Start with the version of Penstock that wrote it, or once with --reseed.",
                    e);
        }
    }

    private void write(String name, Object value) {
        try {
            sink.writeMemory(name, JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class PositionWriter extends StdSerializer<WalPosition> {

        private static final long serialVersionUID = 1L;

        PositionWriter() {
            super(WalPosition.class);
        }

        @Override
        public void serialize(WalPosition value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.toString());
        }
    }

    private static final class PositionReader extends StdDeserializer<WalPosition> {

        private static final long serialVersionUID = 1L;

        PositionReader() {
            super(WalPosition.class);
        }

        @Override
        public WalPosition deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return WalPosition.parse(in.getText());
        }
    }
}
