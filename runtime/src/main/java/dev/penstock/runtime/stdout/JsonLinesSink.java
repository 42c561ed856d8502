package dev.penstock.runtime.stdout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.MemoryChangedException;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.Shown;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes each document as one line of JSON: {@code {"index":"users_3fa9c2d1_000001","id":"1","version":42,
 * "document":{...}}}, where the document is null when it is deleted. What must be remembered goes to a file, replaced as
 * a whole. Thread-safe.
 */
public final class JsonLinesSink implements DocumentSink {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OutputStream out;
    private final Path memory;
    /** What was read or written last. */
    private final Map<String, JsonNode> known = new HashMap<>();

    /**
     * Makes a sink.
     *
     * @param out where the lines go; it is flushed after each write and never closed
     * @param memory the file to remember in
     */
    public JsonLinesSink(OutputStream out, Path memory) {
        this.out = out;
        this.memory = memory;
    }

    /** A write is over when the call is. */
    @Override
    public Duration longestWrite() {
        return ChronoUnit.FOREVER.getDuration();
    }

    @Override
    public synchronized void open() {
        if (!Files.exists(memory)) {
            store(JSON.createObjectNode());
        }
        memories();
    }

    @Override
    public synchronized @Nullable String readMemory(String name) {
        JsonNode value = memories().get(name);
        known.put(name, missingIfNull(value));
        return value == null ? null : value.toString();
    }

    @Override
    public synchronized void writeMemory(String name, String json) {
        ObjectNode memories = memories();
        if (!missingIfNull(memories.get(name)).equals(missingIfNull(known.get(name)))) {
            throw new MemoryChangedException("somebody else has changed " + name + " in the state file " + memory);
        }
        try {
            JsonNode value = JSON.readTree(json);
            memories.set(name, value);
            store(memories);
            known.put(name, value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + name, e);
        }
    }

    private static JsonNode missingIfNull(@Nullable JsonNode value) {
        return value == null ? MissingNode.getInstance() : value;
    }

    /** The name in each line is all there is of a generation. */
    @Override
    public Generation create(IndexDefinition definition, int after) {
        return new Generation(definition.name(), definition.hash(), after + 1);
    }

    @Override
    public boolean reopen(Generation generation) {
        return true;
    }

    @Override
    public void show(Shown shown) {
        // Readers see lines as they come.
    }

    @Override
    public void remove(Generation generation) {
        // What was written stays.
    }

    @Override
    public synchronized WriteReport write(Generation generation, List<VersionedDocument> documents) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (VersionedDocument document : documents) {
            byte[] source = document.source();
            lines.writeBytes("{\"index\":\"%s\",\"id\":\"%s\",\"version\":%s,\"document\":"
                    .formatted(
                            generation.physicalName(),
                            new String(JsonStringEncoder.getInstance().quoteAsString(document.id())),
                            Long.toString(document.version())) // %d would write the digits of the JVM's language
                    .getBytes(StandardCharsets.UTF_8));
            lines.writeBytes(source == null ? "null".getBytes(StandardCharsets.UTF_8) : source);
            lines.writeBytes("}\n".getBytes(StandardCharsets.UTF_8));
        }
        try {
            lines.writeTo(out);
            out.flush();
        } catch (IOException e) {
            throw new PenstockException(
                    "the output cannot be written: " + e.getMessage(), "Start again with somebody reading it.", e);
        }
        return WriteReport.WRITTEN;
    }

    @Override
    public void close() {
        // The stream belongs to the caller.
    }

    private ObjectNode memories() {
        try {
            if (JSON.readTree(Files.readAllBytes(memory)) instanceof ObjectNode memories) {
                return memories;
            }
        } catch (IOException e) {
            throw unusable("cannot be read: " + e.getMessage(), e);
        }
        throw unusable("is not what this sink has written", null);
    }

    private void store(ObjectNode memories) {
        try {
            Path next = memory.resolveSibling(memory.getFileName() + ".new");
            Files.createDirectories(memory.toAbsolutePath().getParent());
            try (FileChannel file = FileChannel.open(
                    next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(memories));
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(true);
            }
            Files.move(next, memory, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unusable("cannot be written: " + e.getMessage(), e);
        }
    }

    private PenstockException unusable(String what, @Nullable Throwable cause) {
        return new PenstockException(
                "the state file " + memory + " " + what,
                "Name another with --state-file, or make this one usable.",
                cause);
    }
}
